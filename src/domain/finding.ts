/**
 * Findings: the input is odd, the books differ. Values, not exceptions; many at once.
 *
 * Each room keeps its own table of words (`…_ADVICE`), one line a code, and makes its findings from
 * it by `findingFrom`, so that the pane, the command line and the tests say the same sentence.
 */

import { formatMoney, type Money } from './money/money';

/** Where a finding was made: a line of a file, a cell, a table or the workbook as a whole. */
export type Place =
  | { readonly kind: 'file'; readonly file: string; readonly line?: number }
  | { readonly kind: 'cell'; readonly sheet: string; readonly address: string }
  | { readonly kind: 'table'; readonly table: string; readonly column?: string }
  | { readonly kind: 'workbook' };

/** The gravest first. `blocking`: the job cannot be trusted until it is mended. `warning`: look at it. `note`: so you know. */
export const SEVERITIES = ['blocking', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Stable, machine-readable: `balance-differs`, `amount-is-text`. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What is so, with the figures. A sentence. */
  readonly title: string;
  /** What to do next. A sentence. */
  readonly remedy: string;
  /** Whose words it is said in: codes are unique within a room, and two rooms may use the same. */
  readonly room?: string;
  /** What the sentences were made of, as plain data that crosses to the pane: another language is made of the same. */
  readonly facts?: SaidFacts;
}

/** A fact as the sentence has it: money is `1204.10 EUR`, a day `2026-10-31`. */
export type SaidFact<Fact> = Fact extends Money ? string : Fact;
type SaidFacts = Readonly<Record<string, unknown>>;

function saidFacts(facts: object): SaidFacts {
  const isMoney = (fact: unknown): fact is Money => typeof fact === 'object' && fact !== null && 'currency' in fact && 'amount' in fact;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]: [string, unknown]) => [name, isMoney(fact) ? formatMoney(fact) : fact]),
  );
}

/** A room's words for its findings: each code with what it needs to be said. */
export type Advice<Facts> = {
  readonly [Code in keyof Facts]: {
    readonly severity: Severity;
    readonly title: (facts: Facts[Code]) => string;
    readonly remedy: string | ((facts: Facts[Code]) => string);
  };
};

const ROOMS = new WeakMap<object, string>();

/** A room's words under the name by which other languages know them. Without a name its findings are said in English only. */
export function ofRoom<Facts>(room: string, advice: Advice<Facts>): Advice<Facts> {
  ROOMS.set(advice, room);
  return advice;
}

export function findingFrom<Facts, Code extends keyof Facts & string>(
  advice: Advice<Facts>,
  code: Code,
  place: Place,
  facts: Facts[Code] & object,
): Finding {
  const { severity, title, remedy } = advice[code];
  const english = { code, severity, place, title: title(facts), remedy: typeof remedy === 'string' ? remedy : remedy(facts) };
  const room = ROOMS.get(advice);
  return room === undefined ? english : { ...english, room, facts: saidFacts(facts) };
}

/** A place in words: `statement.sta, line 14`, `'Open items'!F12`, `table OpenItems, column Amount`. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'file':
      return place.line === undefined ? place.file : `${place.file}, line ${place.line}`;
    case 'cell':
      return `'${place.sheet.replaceAll("'", "''")}'!${place.address}`;
    case 'table':
      return place.column === undefined ? `table ${place.table}` : `table ${place.table}, column ${place.column}`;
    case 'workbook':
      return 'the workbook';
  }
}

/** A finding as one line: place, what is so, what to do. */
export function findingText(finding: Finding): string {
  return `${placeText(finding.place)}: ${finding.title} ${finding.remedy}`;
}

export const blocks = (finding: Finding): boolean => finding.severity === 'blocking';
