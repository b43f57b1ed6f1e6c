/**
 * How numbers and days are written for the person at the workbook: with Excel's own separators, and days as Excel's short date, made
 * unambiguous: the year has four digits, months are figures, names of weekdays and eras are left out. `d-MMM-yy` → `d-MM-yyyy`.
 *
 * Where Excel cannot be asked, or its answer is odd (one mark for both, a date without a year), the pane's own culture stands.
 */
import type { ExcelCulture } from '../workbook/readCulture';

export interface Culture {
  readonly decimal: string;
  /** Empty: thousands are not grouped. */
  readonly group: string;
  /** `dd.MM.yyyy`, `M/d/yyyy`, `yyyy-MM-dd`: of d, dd, M, MM, yyyy and marks between them. */
  readonly shortDate: string;
}

/** Days as the books of the pane have always shown them: year first, so that nobody takes May for March. */
export const EN_US: Culture = { decimal: '.', group: ',', shortDate: 'yyyy-MM-dd' };

function unambiguous(pattern: string): string | undefined {
  const plain = pattern
    .replace(/'[^']*'|"[^"]*"|\\./g, '')
    .replace(/d{3,}[^dMy]*|g+/g, '')
    .replace(/M{3,}/g, 'MM')
    .replace(/y+/g, 'yyyy')
    .trim();
  const parts = plain.match(/d+|M+|y+/g) ?? [];
  return ['d', 'M', 'y'].every((part) => parts.filter((found) => found.startsWith(part)).length === 1) ? plain : undefined;
}

export function cultureFrom({ decimal, group, shortDate }: ExcelCulture): Culture {
  const marks = decimal.length === 1 && decimal !== group && !/\d/.test(decimal + group) ? { decimal, group } : EN_US;
  return { decimal: marks.decimal, group: marks.group, shortDate: unambiguous(shortDate) ?? EN_US.shortDate };
}

/** A language of the pane, or Excel's own. */
export const LANGUAGE_CHOICES = ['auto', 'en', 'de'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];
export type PaneLanguage = Exclude<LanguageChoice, 'auto'>;

/** Excel's `de-CH` is German; a language that the pane does not speak is English. */
export function languageOf(choice: LanguageChoice, displayLanguage: string): PaneLanguage {
  if (choice !== 'auto') return choice;
  return /^de\b/i.test(displayLanguage) ? 'de' : 'en';
}
