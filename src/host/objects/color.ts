/** Colours as Office.js writes them: `#RRGGBB`, or one of the names that browsers know. */
import { invalidArgument } from './excelError';

// The named colours an add-in is likely to use (CSS Color Module Level 4, § 6.1); the rest must be written as #RRGGBB.
// prettier-ignore
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500',
  purple: '#800080', gray: '#808080', grey: '#808080', silver: '#C0C0C0', lightgray: '#D3D3D3', lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9', darkgrey: '#A9A9A9', navy: '#000080', teal: '#008080', maroon: '#800000', olive: '#808000', lime: '#00FF00',
  aqua: '#00FFFF', cyan: '#00FFFF', magenta: '#FF00FF', fuchsia: '#FF00FF', pink: '#FFC0CB', lightblue: '#ADD8E6', lightgreen: '#90EE90',
  lightyellow: '#FFFFE0', darkblue: '#00008B', darkgreen: '#006400', darkred: '#8B0000', gold: '#FFD700', brown: '#A52A2A',
};

export function colorOf(value: unknown, what: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument(`${what} is ${JSON.stringify(value)}; write a colour as #RRGGBB.`);
  return color;
}

/** Excel answers white for a cell without fill. */
export const formatColor = (color: string | undefined): string => color ?? '#FFFFFF';
