/**
 * Periods in a text: `thirty (30) days`, `36-month`, `drei Monate`, `soixante jours`, each with its place.
 *
 * Words and figure that disagree, `thirty (60) days`, are doubted: nobody can say which was meant.
 */
import { numberAtEnd, numberOf } from './numberWords';

export type PeriodUnit = 'day' | 'week' | 'month' | 'year';

export interface PeriodFigure {
  readonly count: number;
  readonly unit: PeriodUnit;
  readonly businessDays: boolean;
  readonly at: number;
  readonly end: number;
  /** Why it may be wrong; empty when it is plain. */
  readonly doubt: string;
}

// prettier-ignore
const UNITS: readonly (readonly [RegExp, PeriodUnit, number])[] = [
  [/^(?:days?|tagen?|jours?|kalendertagen?|werktagen?|bankarbeitstagen?|arbeitstagen?)$/, 'day', 1],
  [/^(?:weeks?|wochen?|semaines?)$/, 'week', 1],
  [/^(?:months?|monat(?:e|en|s)?|mois)$/, 'month', 1],
  [/^(?:quarters?|quartalen?|trimestres?)$/, 'month', 3],
  [/^(?:years?|jahr(?:e|en|es)?|ans?|annees?)$/, 'year', 1],
];
const UNIT_WORD =
  /(?<![\p{L}])(?:days?|kalendertagen?|werktagen?|bankarbeitstagen?|arbeitstagen?|tagen?|jours?|weeks?|wochen?|semaines?|months?|monat(?:e|en|s)?|mois|quarters?|quartalen?|trimestres?|years?|jahr(?:e|en|es)?|ans?|annees?)(?![\p{L}])/giu;
/** Words between a number and its unit. */
const BETWEEN =
  /(?:[\s-]+(?:calendar|business|working|banking|consecutive|successive|additional|further|full|whole|contract|clear|weitere[nr]?|volle[nr]?|aufeinanderfolgende[nr]?))*[\s-]*$/i;
const BUSINESS = /\b(?:business|working|banking)\b/i;
const BUSINESS_UNIT = /^(?:werktag|bankarbeitstag|arbeitstag)/i;
const BUSINESS_BEHIND = /^\s*(?:ouvres|ouvrables)\b/i;
const FIGURE = /(?<![\d.,])(\d{1,4})\s*[)\]]?$/;
/** `30 (thirty) days`: the words stand in the brackets. */
const WORDS_BRACKETED = /(?<![\d.,])(\d{1,4})\s*[([]\s*([\p{L}][\p{L}\s-]{1,40})[)\]]$/u;
const BRACKETED = /[([]\s*\d{1,4}\s*[)\]]$/;

function unitOf(word: string): readonly [PeriodUnit, number] | undefined {
  const found = UNITS.find(([pattern]) => pattern.test(word.toLowerCase()));
  return found === undefined ? undefined : [found[1], found[2]];
}

interface NumberBefore {
  readonly count: number;
  readonly at: number;
  readonly doubt: string;
}

/** How far before its unit a number may begin. */
const REACH = 90;

function numberWorded([, figure, words]: RegExpExecArray, at: number): NumberBefore {
  const [count, said] = [Number(figure), numberOf(words ?? '')];
  return { count, at, doubt: said === undefined || said === count ? '' : `the words say ${said}, the figure says ${count}` };
}

/** What stands right before the unit: the number, and where it begins. */
function numberBefore(text: string, unitAt: number): NumberBefore | undefined {
  const from = Math.max(0, unitAt - REACH);
  const before = text.slice(from, unitAt).replace(BETWEEN, '');
  const worded = WORDS_BRACKETED.exec(before);
  if (worded !== null) return numberWorded(worded, from + worded.index);
  const figure = FIGURE.exec(before)?.[1];
  if (figure === undefined) {
    const said = numberAtEnd(before.replace(/[)\]"']+$/, ''));
    return said === undefined || said.value === 0 ? undefined : { count: said.value, at: from + said.at, doubt: '' };
  }
  const count = Number(figure);
  const bracket = BRACKETED.exec(before);
  if (bracket === null) return { count, at: from + before.length - figure.length, doubt: '' };
  const said = numberAtEnd(before.slice(0, bracket.index));
  const doubt = said !== undefined && said.value !== count ? `the words say ${said.value}, the figure says ${count}` : '';
  return { count, at: from + (said?.at ?? bracket.index), doubt };
}

/** Every period with a number, from left to right. */
export function periodsIn(text: string): PeriodFigure[] {
  return [...text.matchAll(UNIT_WORD)].flatMap((match) => {
    const number = numberBefore(text, match.index);
    const unit = unitOf(match[0]);
    if (number === undefined || unit === undefined || number.count === 0) return [];
    const end = match.index + match[0].length;
    const around = text.slice(number.at, match.index);
    const businessDays = BUSINESS.test(around) || BUSINESS_UNIT.test(match[0]) || BUSINESS_BEHIND.test(text.slice(end, end + 14));
    return [{ count: number.count * unit[1], unit: unit[0], businessDays, at: number.at, end, doubt: number.doubt }];
  });
}
