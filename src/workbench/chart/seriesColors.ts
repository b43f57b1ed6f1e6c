/** The colours Excel gives to a chart's series (or a pie's slices) in order: the Office theme's accents, then darker ones. */
const SERIES_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'] as const;

export const colorOf = (n: number): string => SERIES_COLORS[n % SERIES_COLORS.length] ?? SERIES_COLORS[0];
