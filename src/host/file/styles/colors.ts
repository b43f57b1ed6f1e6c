/**
 * Colours of the file → `#RRGGBB`. A theme colour is resolved with its tint (ECMA-376, 18.8.19: the lightness
 * in HLS moves towards white or black); the file keeps the theme colour as long as nobody sets another.
 */
import { child, numeric, type XmlElement } from '../xml/parse';

export interface Palette {
  /** Theme colours in the order that `theme="n"` counts: lt1 dk1 lt2 dk2 accent1–6 hlink folHlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

// prettier-ignore
export const OFFICE_THEME: readonly string[] = [
  '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
];

// The first eight are repeated (ECMA-376, 18.8.27); 64 and 65 are the system's text and background.
// prettier-ignore
const FIRST_EIGHT = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];
// prettier-ignore
export const INDEXED: readonly string[] = [
  ...FIRST_EIGHT, ...FIRST_EIGHT,
  '#800000', '#008000', '#000080', '#808000', '#800080', '#008080', '#C0C0C0', '#808080',
  '#9999FF', '#993366', '#FFFFCC', '#CCFFFF', '#660066', '#FF8080', '#0066CC', '#CCCCFF',
  '#000080', '#FF00FF', '#FFFF00', '#00FFFF', '#800080', '#800000', '#008080', '#0000FF',
  '#00CCFF', '#CCFFFF', '#CCFFCC', '#FFFF99', '#99CCFF', '#FF99CC', '#CC99FF', '#FFCC99',
  '#3366FF', '#33CCCC', '#99CC00', '#FFCC00', '#FF9900', '#FF6600', '#666699', '#969696',
  '#003366', '#339966', '#003300', '#333300', '#993300', '#993366', '#333399', '#333333',
  '#000000', '#FFFFFF',
];

/** `styles` may redefine the indexed colours; `theme` is the root of theme1.xml. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const own = child(child(styles, 'colors'), 'indexedColors')?.children.map(({ attributes }) => rgb(attributes['rgb'] ?? ''));
  return {
    theme: THEME_ORDER.map((name, n) => {
      const colour = child(scheme, name)?.children[0]?.attributes;
      const hex = colour?.['lastClr'] ?? (/^[0-9a-f]{6}$/i.test(colour?.['val'] ?? '') ? colour?.['val'] : undefined);
      return hex === undefined ? OFFICE_THEME[n]! : rgb(hex);
    }),
    indexed: own === undefined ? INDEXED : INDEXED.map((colour, n) => own[n] ?? colour),
  };
}

const rgb = (text: string): string => `#${text.slice(-6).toUpperCase().padStart(6, '0')}`;

/** The colour of a `<color>`-like element; undefined when it has none or says «automatic». */
export function colorOf(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (element === undefined) return undefined;
  const { attributes } = element;
  const tint = numeric(attributes['tint']) ?? 0;
  if (attributes['rgb'] !== undefined) return tinted(rgb(attributes['rgb']), tint);
  const theme = palette.theme[numeric(attributes['theme']) ?? -1];
  if (theme !== undefined) return tinted(theme, tint);
  const indexed = palette.indexed[numeric(attributes['indexed']) ?? -1];
  return indexed === undefined ? undefined : tinted(indexed, tint);
}

/** −1 is black, 0 the colour itself, 1 white. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [h, l, s] = toHls(color);
  return fromHls(h, tint < 0 ? l * (1 + tint) : l * (1 - tint) + tint, s);
}

function toHls(color: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  if (max === min) return [0, l, 0];
  const spread = max - min;
  const s = l > 0.5 ? spread / (2 - max - min) : spread / (max + min);
  const h = max === r ? (g - b) / spread + (g < b ? 6 : 0) : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [h / 6, l, s];
}

function fromHls(h: number, l: number, s: number): string {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (shift: number): string => {
    const t = (((h + shift) % 1) + 1) % 1;
    const value = t < 1 / 6 ? p + (q - p) * 6 * t : t < 1 / 2 ? q : t < 2 / 3 ? p + (q - p) * (2 / 3 - t) * 6 : p;
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `#${channel(1 / 3)}${channel(0)}${channel(-1 / 3)}`;
}
