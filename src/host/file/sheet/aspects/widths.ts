/**
 * Column widths. A file counts in characters of the workbook's default font plus padding, the book in points.
 * Reckoned with Calibri 11, whose digits are 7 pixels wide, at 96 pixels an inch (ECMA-376, 18.3.1.13).
 * 9.140625 characters → 64 pixels → 48 points
 */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

export const pointsFromCharacters = (characters: number): number =>
  Math.trunc((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256 * DIGIT_PIXELS) * POINTS_PER_PIXEL; // prettier-ignore

export const charactersFromPoints = (points: number): number => Math.trunc((points / POINTS_PER_PIXEL / DIGIT_PIXELS) * 256) / 256;
