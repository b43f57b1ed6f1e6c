/**
 * The exceptions of a run as cases, before anyone asks whether they are known. A control total that differs is one too. The name is what a
 * new case is called; a known one keeps the name it has.
 */
import { earliest, type PlainDate } from '../../calendar/plainDate';
import type { Currency } from '../../money/currency';
import { differs, totalEvidence, totalKey } from './completeness';
import type { ControlTotal, StandingCase } from './control';
import type { LedgerRecord, MalformedRow, Side } from '../ledgerRecord';
import type { ReconciliationException } from '../reconciliation';
import type { TreatmentBook } from '../treatment';

/** What a run says of a case, and what it hangs together by from run to run. */
export interface FoundCase extends Omit<StandingCase, 'key' | 'firstSeen' | 'decision' | 'clearedOn' | 'clearedBy'> {
  readonly name: string;
  /** `ours O-17`: of its rows; its name where it has none with an id. */
  readonly identities: readonly string[];
  readonly records: Readonly<Record<Side, readonly LedgerRecord[]>>;
}

export const identityOf = (side: Side, id: string): string => `${side} ${id}`;

/** What a case of the last run hangs together by. */
export function identitiesOf({ key, ours, theirs }: Pick<StandingCase, 'key' | 'ours' | 'theirs'>): readonly string[] {
  if (ours.length + theirs.length === 0) return [key];
  return [...ours.map((id) => identityOf('ours', id)), ...theirs.map((id) => identityOf('theirs', id))];
}

/** `ours O-17`, `both O-17, T-4`, `ours O-1 and 3 more`: the first row of either side, and how many more. */
export function caseName(side: Side | 'both', ours: readonly string[], theirs: readonly string[]): string {
  const named = [ours[0], theirs[0]].filter((id) => id !== undefined);
  const more = ours.length + theirs.length - named.length;
  return `${side} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Every exception and every control total that differs, each with a name of its own. */
export function foundCases(
  exceptions: readonly ReconciliationException[],
  totals: readonly ControlTotal[],
  treatments: TreatmentBook,
): FoundCase[] {
  const found = [
    ...exceptions.map((exception) => (exception.malformed.length > 0 ? ofUnreadable(exception) : ofException(exception, treatments))),
    ...totals.filter(differs).map(ofTotal),
  ];
  return withOwnNames(found);
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const idsOf = (records: readonly LedgerRecord[]): string[] => sorted(records.map(({ id }) => id));

function ofException(exception: ReconciliationException, treatments: TreatmentBook): FoundCase {
  const { side, kind, evidence } = exception;
  const [ours, theirs] = [idsOf(exception.ours), idsOf(exception.theirs)];
  const [our, their] = [exception.ours[0], exception.theirs[0]];
  const amounts = amountsOf(exception, treatments);
  return {
    name: caseName(side, ours, theirs),
    identities: identitiesOf({ key: '', ours, theirs }),
    kind,
    side,
    ours,
    theirs,
    evidence,
    ...amounts,
    partner: our?.partner ?? '',
    product: our?.product ?? '',
    theirPartner: their?.partner ?? '',
    theirProduct: their?.product ?? '',
    bookedOn: firstDay([...exception.ours, ...exception.theirs]),
    records: { ours: exception.ours, theirs: exception.theirs },
  };
}

type Amounts = Pick<StandingCase, 'currency' | 'theirCurrency' | 'oursMinor' | 'theirsMinor' | 'difference'>;

/** A difference between two currencies that a rate turned into one counts in that one, as it does in a match. */
function amountsOf({ ours, theirs, amount, kind }: ReconciliationException, treatments: TreatmentBook): Amounts {
  const oursMinor = ours.reduce((sum, { minor }) => sum + minor, 0);
  const theirsMinor = theirs.reduce((sum, record) => sum + afterSign('theirs', record, treatments), 0);
  const currency: Currency | undefined = (ours[0] ?? theirs[0])?.currency;
  const theirCurrency = theirs[0]?.currency;
  if (theirCurrency === undefined || theirCurrency === currency)
    return { currency, theirCurrency, oursMinor, theirsMinor, difference: oursMinor - theirsMinor };
  if (kind !== 'currency' && amount !== undefined)
    return { currency, theirCurrency: currency, oursMinor, theirsMinor: oursMinor - amount, difference: amount };
  return { currency, theirCurrency, oursMinor, theirsMinor, difference: oursMinor };
}

/** A row's amount after the sign treatment: theirs are turned around where the treatment says `opposite`. */
export function afterSign(side: Side, { partner, product, bookedOn, minor }: LedgerRecord, treatments: TreatmentBook): number {
  const isTurned = side === 'theirs' && treatments.find(partner, product, bookedOn)?.sign === 'opposite';
  return isTurned ? 0 - minor : minor;
}

function firstDay(records: readonly LedgerRecord[]): PlainDate | undefined {
  const [first, ...others] = records;
  return first && others.reduce((day, { bookedOn }) => earliest(day, bookedOn), first.bookedOn);
}

const WITHOUT_ROWS = {
  partner: '',
  product: '',
  theirPartner: '',
  theirProduct: '',
  currency: undefined,
  theirCurrency: undefined,
  oursMinor: 0,
  theirsMinor: 0,
  difference: 0,
  bookedOn: undefined,
  records: { ours: [], theirs: [] },
} as const;

/** A row without an id is known again by what is wrong with it, wherever it stands now: figures in the sentence do not count. */
function ofUnreadable({ side, kind, malformed, evidence }: ReconciliationException): FoundCase {
  const ids = sorted(malformed.map(({ id }) => id).filter((id) => id !== ''));
  const [ours, theirs] = side === 'ours' ? [ids, []] : [[], ids];
  const name = ids.length > 0 ? caseName(side, ours, theirs) : `${side} unreadable: ${shortened(malformed)}`;
  const identities = identitiesOf({ key: name, ours, theirs });
  return { ...WITHOUT_ROWS, name, identities, kind, side, ours, theirs, evidence };
}

const LONGEST_NAME = 80;
const shortened = (rows: readonly MalformedRow[]): string => (rows[0]?.because ?? '').replace(/\d+/g, '#').slice(0, LONGEST_NAME);

function ofTotal(total: ControlTotal): FoundCase {
  const { side, partner, currency, minor, minorStated = minor } = total;
  const name = totalKey(total);
  const [oursMinor, theirsMinor] = side === 'ours' ? [minor - minorStated, 0] : [0, minor - minorStated];
  return {
    ...WITHOUT_ROWS,
    name,
    identities: [name],
    kind: 'control total',
    side,
    ours: [],
    theirs: [],
    currency,
    theirCurrency: currency,
    partner: side === 'ours' ? partner : '',
    theirPartner: side === 'theirs' ? partner : '',
    oursMinor,
    theirsMinor,
    difference: oursMinor - theirsMinor,
    evidence: totalEvidence(total),
  };
}

/** Two cases of one name, of rows that share an id: the later one is `ours O-1 (2)`. */
function withOwnNames(found: readonly FoundCase[]): FoundCase[] {
  const times = new Map<string, number>();
  return found.map((each) => {
    const time = (times.get(each.name) ?? 0) + 1;
    times.set(each.name, time);
    if (time === 1) return each;
    const name = `${each.name} (${time})`;
    return { ...each, name, identities: each.ours.length + each.theirs.length === 0 ? [name] : each.identities };
  });
}

/** A key that no case of the last run has, nor one of this. */
export function freshKey(name: string, keys: Set<string>): string {
  let key = name;
  for (let time = 2; keys.has(key); time += 1) key = `${name} (${time})`;
  keys.add(key);
  return key;
}
