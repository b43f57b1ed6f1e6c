/**
 * Are these two names one party? From 0, nothing in common, to 1, the same name; the order of the two does not matter.
 *
 * The legal form never makes two names one, but two forms make one name two companies. Numbers tell shops and funds apart: `Kino 7` is not
 * `Kino 8`, however alike they look. Initials are not opened: `BMW` is not `Bayerische Motoren Werke` to us.
 */
import { editDistance } from '../editDistance';
import { likenessOf } from './likeness';
import { comparableName, type ComparableName, formsAgree, LEAST_CUT_LENGTH, numbersIn } from './names';

/** Why two names score as they do, and how much of a doubt each reason leaves. */
// prettier-ignore
export const PARTY_SCORES = {
  sameName:     1,    // `Müller GmbH`, `MUELLER G.m.b.H.`
  formLeftOut:  0.95, // `Müller GmbH`, `Müller`
  turnedAround: 0.9,  // `Anna Berg`, `BERG ANNA`
  cutOff:       0.85, // `Nordlicht Filmproduktion GmbH`, `NORDLICHT FILMPRO`
  mostLike:     0.85, // nothing better than resembling reaches more
  otherForm:    0.5,  // `Alpha GmbH`, `Alpha Ltd`: at most
  otherNumber:  0.3,  // `Kino 7`, `Kino 8`: at most
} as const;

/** @returns 0 to 1 in hundredths; 0 where a name is empty. */
export function sameParty(first: string, second: string): number {
  const [a, b] = [comparableName(first), comparableName(second)];
  if (a.core + b.core === '') return 0; // two names of nothing but marks are not the same name
  const most = numbersIn(a) !== numbersIn(b) && !isCutOff(a, b) ? PARTY_SCORES.otherNumber : mostByForm(a, b);
  return Math.round(Math.min(most, byName(a, b)) * 100) / 100;
}

function mostByForm(a: ComparableName, b: ComparableName): number {
  if (a.legalForm === b.legalForm) return PARTY_SCORES.sameName;
  if (a.legalForm === '' || b.legalForm === '' || formsAgree(a.legalForm, b.legalForm)) return PARTY_SCORES.formLeftOut;
  return PARTY_SCORES.otherForm;
}

function byName(a: ComparableName, b: ComparableName): number {
  if (a.core === b.core) return PARTY_SCORES.sameName;
  if ([...a.words].sort().join(' ') === [...b.words].sort().join(' ')) return PARTY_SCORES.turnedAround;
  if (isCutOff(a, b)) return PARTY_SCORES.cutOff;
  return Math.min(PARTY_SCORES.mostLike, Math.max(likenessOf(a, b), closeness(a.core, b.core)));
}

/** The share of letters that need no change. */
const closeness = (a: string, b: string): number => 1 - editDistance(a, b) / Math.max(a.length, b.length);

/** One begins with all of the other, which is long enough to mean something. */
const isCutOff = (a: ComparableName, b: ComparableName): boolean => {
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  return short.length >= LEAST_CUT_LENGTH && short !== long && long.startsWith(short);
};
