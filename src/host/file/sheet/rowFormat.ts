/** Height, style, outline of a row: attributes of `<row>`. */
import type { LineFormat } from '../../book/sheet';
import { flag, numeric } from '../xml/parse';
import type { Attributes } from '../xml/edit';

type RowAttributes = Readonly<Record<string, string>>;

/** Undefined when the row is like any other. */
export function rowFormat(attributes: RowAttributes, styleIds: readonly number[]): LineFormat | undefined {
  const { ht, hidden, s, customFormat, outlineLevel } = attributes;
  if (ht === undefined && hidden === undefined && outlineLevel === undefined && customFormat === undefined) return undefined;
  return {
    size: numeric(ht),
    hidden: flag(hidden),
    style: flag(customFormat) ? (styleIds[Number(s ?? 0)] ?? 0) : 0,
    outlineLevel: numeric(outlineLevel) ?? 0,
  };
}

const PLAIN: LineFormat = { size: undefined, hidden: false, style: 0, outlineLevel: 0 };
const looks = ({ size, hidden, style, outlineLevel }: LineFormat): unknown[] => [size, hidden, style, outlineLevel];

export const sameRowFormat = (a: LineFormat = PLAIN, b: LineFormat = PLAIN): boolean => looks(a).every((look, n) => look === looks(b)[n]);

/** What changes in the attributes of a row whose format was `before`. */
export function rowChanges(before: LineFormat = PLAIN, after: LineFormat = PLAIN, format: (style: number) => number): Attributes {
  return {
    ...(before.size === after.size ? {} : { ht: after.size, customHeight: after.size === undefined ? undefined : 1 }),
    ...(before.hidden === after.hidden ? {} : { hidden: after.hidden ? 1 : undefined }),
    ...(before.outlineLevel === after.outlineLevel ? {} : { outlineLevel: after.outlineLevel || undefined }),
    ...(before.style === after.style
      ? {}
      : { s: after.style === 0 ? undefined : format(after.style), customFormat: after.style === 0 ? undefined : 1 }),
  };
}
