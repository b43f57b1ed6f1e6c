/** Times of day as people and machines write them: `17:30`, `5:30 PM`, `2026-10-05T17:30:12Z`, or Excel's share of a day. */

const MINUTES_OF_DAY = 1440;
const CLOCK = /(?:^|[T\s])(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** `0.75`, or a day with its time, `46300.25`: Excel keeps a time as a share of the day. `17.30` is a clock. */
const SHARE = /^(?:0|\d{5})?[.,]\d+$/;

/** Minutes after midnight; undefined when it is no time of day. A zone is not counted: the clock is that of the file. */
export function minuteOfDay(text: string): number | undefined {
  const plain = text.trim();
  if (SHARE.test(plain)) return Math.floor((Number(plain.replace(',', '.')) % 1) * MINUTES_OF_DAY + 1e-6);
  const [, hours, minutes, half] = CLOCK.exec(plain) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? hour * 60 + Number(minutes) : undefined;
}
