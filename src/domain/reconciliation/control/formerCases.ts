/**
 * What became of the cases of the last run that are no exception any more: matched, vanished, part of another, or older than the files.
 * Rows that a case has lost without a reason are a case of their own, so that nothing leaves in silence beside rows that stay.
 */
import { minorMoneyText } from '../../billing/figures';
import { latest, type PlainDate } from '../../calendar/plainDate';
import type { Finding } from '../../finding';
import { UNDECIDED } from './caseDecisions';
import { differs, totalKey } from './completeness';
import type { Continuation } from './continuation';
import type { ControlTotal, OpenRow, StandingCase } from './control';
import { controlFinding } from './controlAdvice';
import { afterSign, caseName, type FoundCase, freshKey, identitiesOf, identityOf } from './foundCases';
import type { Side } from '../ledgerRecord';
import type { ReconciliationMatch } from '../reconciliation';
import { SIDES } from '../totals';
import type { TreatmentBook } from '../treatment';
import type { Whereabouts } from './whereabouts';

export interface FormerRequest {
  readonly standing: readonly StandingCase[];
  readonly standingRows: readonly OpenRow[];
  readonly totals: readonly ControlTotal[];
  readonly asOf: PlainDate;
  readonly where: Whereabouts;
  readonly goesOn: Continuation;
  readonly keyOf: ReadonlyMap<FoundCase, string>;
  /** Keys that are taken. */
  readonly keys: Set<string>;
  readonly treatments: TreatmentBook;
}

interface Former {
  readonly cases: StandingCase[];
  readonly findings: Finding[];
}

export function formerCases(request: FormerRequest): Former {
  const { standing, goesOn } = request;
  const goingOn = new Set(goesOn.continued.values());
  const former: Former = { cases: [], findings: [] };
  const rows = new Map(request.standingRows.map((row) => [identityOf(row.side, row.record.id), row]));
  for (const each of standing) {
    if (!goingOn.has(each)) conclude(each, request, rows, former);
    if ((goingOn.has(each) || goesOn.mergedInto.has(each)) && isOpen(each)) partVanished(each, request, rows, former);
  }
  return former;
}

/** A person cannot clear a case: one that is said to be, without a day, is still open. */
const isOpen = ({ decision: { status }, clearedOn }: StandingCase): boolean =>
  status === 'open' || status === 'assigned' || (status === 'cleared' && clearedOn === undefined);

type RowsKnown = ReadonlyMap<string, OpenRow>;

function conclude(standing: StandingCase, request: FormerRequest, rows: RowsKnown, former: Former): void {
  const { goesOn, keyOf, where } = request;
  const cleared = (by: string): number => former.cases.push(clearedCase(standing, by, request.asOf));
  if (standing.clearedOn !== undefined) {
    former.cases.push(standing);
    return;
  }
  const larger = goesOn.mergedInto.get(standing);
  if (larger !== undefined) {
    cleared(`now part of ${keyOf.get(larger) ?? larger.name}`);
    return;
  }
  const matches = identitiesOf(standing).map((identity) => where.matchOf(identity));
  const found = matches.filter((match) => match !== undefined);
  if (found.length > 0 && found.length === matches.length) cleared(matchedBy(found, standing));
  else if (!isOpen(standing) || standing.kind === 'vanished') former.cases.push(standing);
  else if (standing.ours.length + standing.theirs.length === 0) concludeWithoutRows(standing, request, former);
  else concludeAbsent(standing, request, rows, former);
}

function clearedCase(standing: StandingCase, clearedBy: string, asOf: PlainDate): StandingCase {
  const decision = { ...standing.decision, status: 'cleared' } as const;
  return { ...standing, decision, clearedOn: latest(standing.firstSeen, asOf), clearedBy };
}

/** `matched by shared reference (exact) with T-4`. */
function matchedBy(matches: readonly ReconciliationMatch[], standing: StandingCase): string {
  const own = new Set(identitiesOf(standing));
  const [first] = matches;
  const others = SIDES.flatMap((side) => (first?.[side] ?? []).filter(({ id }) => !own.has(identityOf(side, id))).map(({ id }) => id));
  const named = others.length > 3 ? `${others.slice(0, 3).join(', ')} and ${others.length - 3} more` : others.join(', ');
  const more = new Set(matches).size - 1;
  const how = `matched by ${first?.rule ?? ''} (${first?.reason ?? ''})`;
  return `${how}${named === '' ? ', its rows with each other' : ` with ${named}`}${more > 0 ? `, and in ${more} more matches` : ''}`;
}

/** A control total, or a row without an id. */
function concludeWithoutRows(standing: StandingCase, { totals, asOf }: FormerRequest, former: Former): void {
  if (standing.kind === 'control total') {
    const agrees = totals.some((total) => totalKey(total) === standing.key && !differs(total));
    former.cases.push(agrees ? clearedCase(standing, 'the rows agree with the control total', asOf) : standing);
    return;
  }
  former.cases.push(clearedCase(standing, 'no row of its side is unreadable like this any more', asOf));
  former.findings.push(controlFinding('unreadable-row-gone', { kind: 'workbook' }, { key: standing.key }));
}

function concludeAbsent(standing: StandingCase, request: FormerRequest, rows: RowsKnown, former: Former): void {
  const missed = missedRows(standing, request, rows);
  if (missed.ours.length + missed.theirs.length === 0) {
    former.cases.push(standing);
    return;
  }
  const text = rowsText(missed);
  former.cases.push({
    ...standing,
    kind: 'vanished',
    evidence: vanishedEvidence(standing, text),
    decision: { ...standing.decision, status: stillOpen(standing) },
  });
  former.findings.push(controlFinding('case-vanished', { kind: 'workbook' }, { key: standing.key, rows: text }));
}

const stillOpen = ({ decision: { status, owner } }: StandingCase): 'open' | 'assigned' =>
  status === 'assigned' && owner !== '' ? 'assigned' : 'open';

type Ids = Readonly<Record<Side, readonly string[]>>;

/** Rows that are in neither file, though it covers their day. */
function missedRows(standing: StandingCase, { where, asOf }: FormerRequest, rows: RowsKnown): Ids {
  const missed = (side: Side): string[] =>
    standing[side].filter((id) => {
      const identity = identityOf(side, id);
      if (where.isOpen(identity) || where.matchOf(identity) !== undefined) return false;
      const record = rows.get(identity)?.record;
      const named = side === 'ours' ? standing.partner : standing.theirPartner;
      return where.covers(side, record?.partner ?? (named || standing.partner), record?.bookedOn ?? standing.bookedOn, asOf);
    });
  return { ours: missed('ours'), theirs: missed('theirs') };
}

function rowsText({ ours, theirs }: Ids): string {
  const text = (side: Side, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [`${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ` and ${ids.length - 3} more` : ''} of ${side}`];
  return [...text('ours', ours), ...text('theirs', theirs)].join(' and ');
}

function vanishedEvidence({ kind, difference, currency }: StandingCase, rows: string): string {
  const amount = currency === undefined ? '' : ` of ${minorMoneyText(difference, currency)}`;
  return `It was "${kind}"${amount}; ${rows} stands in neither file any more, and in no match.`;
}

/** Rows that a case has lost, while others of it go on. Their amounts are known where their rows were kept. */
function partVanished(standing: StandingCase, request: FormerRequest, rows: RowsKnown, former: Former): void {
  const missed = missedRows(standing, request, rows);
  const { ours, theirs } = missed;
  if (ours.length + theirs.length === 0) return;
  const side = theirs.length === 0 ? 'ours' : ours.length === 0 ? 'theirs' : 'both';
  const key = freshKey(caseName(side, ours, theirs), request.keys);
  const sum = (of: Side): number =>
    missed[of].reduce((all, id) => {
      const record = rows.get(identityOf(of, id))?.record;
      return record === undefined ? all : all + afterSign(of, record, request.treatments);
    }, 0);
  const [oursMinor, theirsMinor] = [sum('ours'), sum('theirs')];
  const text = rowsText(missed);
  former.cases.push({
    ...standing,
    key,
    kind: 'vanished',
    side,
    ours,
    theirs,
    oursMinor,
    theirsMinor,
    difference: oursMinor - theirsMinor,
    ...(ours.length === 0 && { partner: '', product: '' }),
    ...(theirs.length === 0 && { theirPartner: '', theirProduct: '' }),
    evidence: `It was part of ${standing.key}; ${text} stands in neither file any more, and in no match.`,
    decision: UNDECIDED,
  });
  former.findings.push(controlFinding('case-vanished', { kind: 'workbook' }, { key: standing.key, rows: text }));
}
