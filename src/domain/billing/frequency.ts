/**
 * How often something is billed, in words: `monthly`, `every 2 weeks`, `vierteljährlich`, `tous les 3 mois`. Half-yearly
 * is every six months; a fortnight two weeks.
 */
import type { Frequency } from './contractLine';

type Period = Exclude<Frequency, 'once'>;
const months = (every: number): Period => ({ every, unit: 'month' });
const weeks = (every: number): Period => ({ every, unit: 'week' });

/** Words in EN, DE, FR, ES, NL, without accents and case. */
// prettier-ignore
const WORDS: readonly (readonly [Frequency, string])[] = [
  ['once', 'once, one time, one off, single, upfront, lump sum, einmalig, einmal, unique, une fois, ponctuel, unica, una vez, eenmalig'],
  [weeks(1), 'weekly, week, per week, wochentlich, woche, hebdomadaire, hebdo, semaine, semanal, semana, wekelijks, week'],
  [weeks(2), 'fortnightly, fortnight, every other week, zweiwochentlich, vierzehntagig, 14 tagig, quinzaine, quincenal, tweewekelijks'],
  [months(1), 'monthly, month, per month, m, mth, mtl, monatlich, monat, mensuel, mensuelle, mensuellement, mois, mensual, mes, maandelijks, maand'],
  [months(2), 'every other month, zweimonatlich, bimestriel, bimestral, tweemaandelijks'],
  [months(3), 'quarterly, quarter, per quarter, q, qtr, vierteljahrlich, quartalsweise, quartal, trimestriel, trimestrielle, trimestre, trimestral, driemaandelijks, per kwartaal, kwartaal'],
  [months(4), 'every four months, viermonatlich, quadrimestriel, cuatrimestral'],
  [months(6), 'semi-annual, semi annually, semiannual, semiannually, half yearly, half year, halbjahrlich, halbjahr, semestriel, semestrielle, semestre, semestral, halfjaarlijks, halfjaar'],
  [months(12), 'annual, annually, yearly, year, per year, per annum, pa, p a, y, jahrlich, jahr, annuel, annuelle, annuellement, an, annee, anual, ano, jaarlijks, jaar'],
  [months(24), 'biennial, biennially, every other year, zweijahrlich, biennal, bienal, tweejaarlijks'],
];
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const BY_WORD: ReadonlyMap<string, Frequency> = new Map(
  WORDS.flatMap(([frequency, words]) => words.split(',').map((word): [string, Frequency] => [folded(word), frequency])),
);

const EVERY =
  /^(?:every |each |alle |tous les |toutes les |cada |elke )?(\d{1,3}) ?(weeks?|wochen?|semaines?|semanas?|weken|months?|monate?n?|mois|meses|maanden|quarters?|quartale?|trimestres?|years?|jahre?|ans|annees|anos|jaar|w|m|y)$/;
const UNITS: readonly (readonly [RegExp, Period])[] = [
  [/^(w|week|woche|semain|semana)/, weeks(1)],
  [/^(quart|trimestre)/, months(3)],
  [/^(y|jahr|an|jaar)/, months(12)],
  [/^m/, months(1)],
];

/** `every 3 months` → every 3 months; undefined when the words say no frequency. */
export function readFrequency(text: string): Frequency | undefined {
  const words = folded(text);
  const known = BY_WORD.get(words) ?? BY_WORD.get(words.replace(/^(every|each) (?=week$|month$|quarter$|year$)/, ''));
  if (known !== undefined) return known;
  const [, count = '', unit = ''] = EVERY.exec(words) ?? [];
  const period = UNITS.find(([shape]) => shape.test(unit))?.[1];
  const every = Number(count) * (period?.every ?? 0);
  return period === undefined || every === 0 ? undefined : { every, unit: period.unit };
}

/** The usual word for it: `quarterly`, `every 5 months`. What `readFrequency` reads back. */
export function frequencyText(frequency: Frequency): string {
  const usual = WORDS.find(([known]) => known === frequency || (known !== 'once' && frequency !== 'once' && sameLength(known, frequency)));
  const word = usual?.[1].split(',')[0];
  if (word !== undefined) return word;
  return frequency === 'once' ? 'once' : `every ${frequency.every} ${frequency.unit}s`;
}

const sameLength = (a: Period, b: Period): boolean => a.every === b.every && a.unit === b.unit;
