/**
 * Text in XML. SpreadsheetML adds one rule of its own: characters that XML cannot hold stand as `_x0007_`,
 * and a text that looks like that already has its underscore written as `_x005F_` (ECMA-376, 22.9.2.19 ST_Xstring).
 */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&lt;` → `<`. Unknown entities stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, body: string) => {
    if (body.startsWith('#x')) return String.fromCodePoint(parseInt(body.slice(2), 16));
    if (body.startsWith('#')) return String.fromCodePoint(parseInt(body.slice(1), 10));
    return NAMED[body] ?? whole;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

export const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c]!) : text);
export const escapeAttribute = (text: string): string =>
  /[&<>"\n\t\r]/.test(text) ? text.replace(/[&<>"\n\t\r]/g, (c) => ESCAPES[c]!) : text;

/** Cell text as it stands in the file → as a person reads it. */
export const fromXString = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

const FORBIDDEN =
  /_(?=x[0-9a-fA-F]{4}_)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cell text → as it stands in the file, before XML escaping. */
export const toXString = (text: string): string =>
  text.replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
