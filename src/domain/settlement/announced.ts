/**
 * Announcements: rows of theirs that are settlements, tied to what we expect by their number, else by their amount and day. A copy of an
 * announcement is told and counted once. Where a partner sends no settlements, the rows of a batch announce it, if they are net.
 *
 * Some partners write a payout as money that leaves their account. Where all settlements of a partner and currency come to less than
 * nothing they are turned around.
 */
import { minorMoneyText } from '../billing/figures';
import { addDays, latest } from '../calendar/plainDate';
import type { Finding } from '../finding';
import { grouped } from '../grouped';
import { hasFee } from '../reconciliation/feeModel';
import { afterSign } from '../reconciliation/control/foundCases';
import type { LedgerRecord } from '../reconciliation/ledgerRecord';
import type { Reconciliation } from '../reconciliation/reconciliation';
import type { ReconciliationRules } from '../reconciliation/control/reconciliationRules';
import { nameKey, type TreatmentBook } from '../reconciliation/treatment';
import { isOf, type OpenSettlement, unexpectedSettlement } from './openSettlement';
import { settlementFinding } from './settlementAdvice';
import { batchOfRow, batchOfSettlement } from './settlementNames';

const WORKBOOK = { kind: 'workbook' } as const;

interface Announcement {
  readonly record: LedgerRecord;
  /** As we sign it. */
  readonly minor: number;
  readonly name: string;
  readonly isCopy: boolean;
}

type Rows = Pick<Reconciliation, 'matches' | 'exceptions'>;

/** Ties every announcement; what nobody expected is added to the settlements. */
export function tieAnnouncements(open: OpenSettlement[], rows: Rows, treatments: TreatmentBook, rules: ReconciliationRules): Finding[] {
  const findings: Finding[] = [];
  const byName = grouped(
    open.filter(({ of }) => of.batch.key !== ''),
    ({ of }) => of.batch.key,
  );
  for (const announcement of announcementsOf(rows, treatments)) {
    const { record, name } = announcement;
    const named = byName.get(name)?.find((each) => isOf(each, record.partner, record.currency));
    if (announcement.isCopy || (named !== undefined && isCopyOf(announcement, named))) addCopy(open, announcement, named, findings);
    else if (named !== undefined) announce(named, announcement);
    else tieByAmount(open, announcement, rules, findings);
  }
  findings.push(...unsoldCurrencies(open));
  announceByRows(open, rows, treatments);
  return findings;
}

/** Settlements of theirs, in the order of their days and ids. */
function announcementsOf({ matches, exceptions }: Rows, treatments: TreatmentBook): Announcement[] {
  const copies = exceptions.filter(({ kind }) => kind === 'duplicate settlement' || kind === 'duplicate theirs');
  const others = exceptions.filter((exception) => !copies.includes(exception));
  const settlements = (results: readonly { readonly theirs: readonly LedgerRecord[] }[], isCopy: boolean): Announcement[] =>
    results.flatMap(({ theirs }) =>
      theirs
        .filter(({ type, status }) => type === 'settlement' && status !== 'cancelled')
        .map((record) => ({ record, minor: afterSign('theirs', record, treatments), name: batchOfSettlement(record).key, isCopy })),
    );
  const all = [...settlements([...matches, ...others], false), ...settlements(copies, true)];
  const byPartner = grouped(all, ({ record }) => `${nameKey(record.partner)}\n${record.currency}`);
  const signed = [...byPartner.values()].flatMap((group) => {
    const leaves = group.reduce((sum, { minor }) => sum + minor, 0) < 0;
    return leaves ? group.map((each) => ({ ...each, minor: 0 - each.minor })) : group;
  });
  const order = ({ record: { bookedOn, id }, isCopy }: Announcement): string => `${isCopy ? 1 : 0}\n${bookedOn}\n${id}`;
  return signed.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** A second one of the same number and amount: on the same day, or when the first has announced all that is expected. */
const isCopyOf = ({ record, minor }: Announcement, { announced = 0, announcedBy, expected, of }: OpenSettlement): boolean =>
  announcedBy.some((each) => each.minor === record.minor && each.bookedOn === record.bookedOn) ||
  (announcedBy.length > 0 && announced >= expected - of.tolerance && announced === minor);

function announce(settlement: OpenSettlement, { record, minor }: Announcement): void {
  settlement.announcedBy.push(record);
  settlement.announced = (settlement.announced ?? 0) + minor;
  settlement.announcedOn = latest(settlement.announcedOn ?? record.bookedOn, record.bookedOn);
}

function addUnexpected(open: OpenSettlement[], announcement: Announcement, evidence: string): void {
  const { partner, currency, id } = announcement.record;
  const settlement = unexpectedSettlement(partner, currency, id);
  announce(settlement, announcement);
  settlement.names.add(announcement.name);
  settlement.batch = batchOfSettlement(announcement.record).text;
  settlement.evidence.push(evidence);
  open.push(settlement);
}

function addCopy(open: OpenSettlement[], announcement: Announcement, original: OpenSettlement | undefined, findings: Finding[]): void {
  const { record, minor, name } = announcement;
  const amount = minorMoneyText(minor, record.currency);
  findings.push(settlementFinding('settlement-announced-twice', WORKBOOK, { settlement: original?.batch ?? name, id: record.id, amount }));
  addUnexpected(open, { ...announcement, name: '' }, `A copy of the announcement of ${original?.batch ?? name}.`);
}

/** Without a number that we know: what is expected of the same amount around that day, or falls due on that very day. */
function tieByAmount(open: OpenSettlement[], announcement: Announcement, rules: ReconciliationRules, findings: Finding[]): void {
  const { record, minor } = announcement;
  const free = open.filter((each) => each.isExpected && each.announced === undefined && isOf(each, record.partner, record.currency));
  const near = free.filter(({ of: { expectedOn, batch }, expected }) => {
    if (expectedOn === undefined || batch.key !== '' || expected !== minor) return false;
    return (
      record.bookedOn >= addDays(expectedOn, -rules.settlementDaysBefore) &&
      record.bookedOn <= addDays(expectedOn, rules.settlementDaysAfter)
    );
  });
  const fitting = near.length > 0 ? near : free.filter(({ of }) => of.expectedOn === record.bookedOn && of.batch.key === '');
  const [only] = fitting;
  const amount = minorMoneyText(minor, record.currency);
  if (only !== undefined && fitting.length === 1) {
    announce(only, announcement);
    only.names.add(announcement.name);
    if (only.batch === '') only.batch = batchOfSettlement(record).text;
    only.evidence.push(near.length > 0 ? `${record.id} announces this amount around the day.` : `${record.id} announces for this day.`);
    return;
  }
  if (fitting.length > 1) {
    const candidates = fitting.map(({ key }) => key).join(', ');
    findings.push(settlementFinding('settlement-ambiguous', WORKBOOK, { id: record.id, amount, candidates }));
    addUnexpected(open, announcement, `Fits several settlements: ${candidates}.`);
    return;
  }
  findings.push(settlementFinding('settlement-unexpected', WORKBOOK, { id: record.id, partner: record.partner, amount }));
  addUnexpected(open, announcement, 'No sales of ours stand against it.');
}

/** A currency in which a partner settles and we sold nothing. */
function unsoldCurrencies(open: readonly OpenSettlement[]): Finding[] {
  const sold = new Set(open.filter(({ isExpected }) => isExpected).map(({ of }) => `${nameKey(of.partner)}\n${of.currency}`));
  const unsold = grouped(
    open.filter(({ isExpected, of }) => !isExpected && !sold.has(`${nameKey(of.partner)}\n${of.currency}`)),
    ({ of }) => `${nameKey(of.partner)}\n${of.currency}`,
  );
  return [...unsold.values()].flatMap((settlements) => {
    const [first] = settlements;
    if (first === undefined) return [];
    const ids = settlements.flatMap(({ announcedBy }) => announcedBy.map(({ id }) => id)).join(', ');
    return [settlementFinding('settlement-currency-unsold', WORKBOOK, { partner: first.of.partner, currency: first.of.currency, ids })];
  });
}

/** Batches that only their rows announce: by their sum, where fees are taken off already or there are none. */
function announceByRows(open: readonly OpenSettlement[], { matches, exceptions }: Rows, treatments: TreatmentBook): void {
  const waiting = open.filter(({ announced, of }) => announced === undefined && of.batch.key !== '');
  const byName = grouped(waiting, ({ of }) => of.batch.key);
  if (byName.size === 0) return;
  const rows = new Map<OpenSettlement, { records: LedgerRecord[]; isGross: boolean }>();
  const add = (theirs: readonly LedgerRecord[], isNet: boolean): void => {
    for (const record of theirs) {
      const settlement = byName.get(batchOfRow(record).key)?.find((each) => isOf(each, record.partner, record.currency));
      if (settlement === undefined || record.status === 'cancelled') continue;
      const known = rows.get(settlement) ?? { records: [], isGross: false };
      rows.set(settlement, known);
      known.records.push(record);
      const treatment = treatments.find(record.partner, record.product, record.bookedOn);
      if (record.type === 'sale' && !isNet && treatment !== undefined && hasFee(treatment)) known.isGross = true;
    }
  };
  for (const { theirs, parts } of matches) add(theirs, parts.fee !== 0);
  for (const { theirs } of exceptions) add(theirs, false);
  for (const [settlement, { records, isGross }] of rows) {
    if (isGross && !records.some(({ type }) => type === 'fee')) {
      settlement.evidence.push(`The partner lists ${records.length} rows of it before fees, and no payout.`);
      continue;
    }
    for (const record of records) announce(settlement, { record, minor: afterSign('theirs', record, treatments), name: '', isCopy: false });
    settlement.evidence.push(`Announced by the ${records.length} rows of the batch.`);
  }
}
