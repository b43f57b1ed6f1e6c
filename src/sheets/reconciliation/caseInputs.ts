/**
 * What people entered beside an exception: written as it stands in the sheet, and read back as a decision.
 *
 * What a treatment accepts on its own is no input: it stands in a column of its own, and a person's decision comes before it. An owner that
 * nobody touched is the treatment's, and changes with it; another name is a person's, and stays.
 */
import { UNDECIDED } from '../../domain/reconciliation/control/caseDecisions';
import { BY_TREATMENT, type CaseDecision, type ExceptionCase } from '../../domain/reconciliation/control/control';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent } from '../../tables/workbookChange';
import { countingStatus, decidedStatus, decisionWord } from './caseDecisions';
import { type OwnRow, ownRows, textIn } from '../ownTable';

export const CASE_INPUTS = ['Decision', 'Reason', 'Owner', 'Note', 'Decided by'] as const;
export type CaseInputs = Readonly<Record<(typeof CASE_INPUTS)[number] | 'By treatment' | 'Proposed owner', CellContent>>;

/** Who decided, when a person left no name. */
const SOMEBODY = 'a person';

const textOrNothing = (text: string): CellContent => (text === '' ? null : text);

/** The owner that a person wrote over the proposed one. */
const personsOwner = (row: OwnRow): string => (textIn(row, 'Owner') === textIn(row, 'Proposed owner') ? '' : textIn(row, 'Owner'));

/** The decision of a row; open, and by nobody, where none was taken. A name or a note alone decides nothing. */
export function decisionOf(row: OwnRow): CaseDecision {
  const [reason, note] = [textIn(row, 'Reason'), textIn(row, 'Note')];
  const decided = decidedStatus(textIn(row, 'Decision'));
  const owner = decided === 'assigned' ? textIn(row, 'Owner') : personsOwner(row);
  const decidedBy = decided === undefined ? '' : textIn(row, 'Decided by') || SOMEBODY;
  return { status: decided ?? (owner === '' ? 'open' : 'assigned'), reason, owner, note, decidedBy };
}

/** Do the cells of a row say what the run says? It may have reopened what was decided of another amount. */
function stillSays(row: OwnRow, { status }: CaseDecision): boolean {
  const counting = countingStatus(textIn(row, 'Decision'), textIn(row, 'Reason'));
  return status === 'cleared' || counting === undefined || counting === status;
}

/** The cells of a case that the sheet does not have yet: what was decided about it elsewhere. */
function firstInputs({ decision, owner }: ExceptionCase): CaseInputs {
  const byTreatment = decision.decidedBy === BY_TREATMENT;
  const { status, reason, note, decidedBy } = byTreatment ? UNDECIDED : decision;
  return {
    Decision: textOrNothing(status === 'open' && decidedBy === '' ? '' : decisionWord(status)),
    Reason: textOrNothing(reason),
    Note: textOrNothing(note),
    'Decided by': textOrNothing(decidedBy),
    Owner: textOrNothing(owner),
    'By treatment': byTreatment ? decision.reason || decision.status : null,
    'Proposed owner': textOrNothing(decision.owner === '' ? owner : ''),
  };
}

/** The inputs of each case: as they stand on our sheet, where it has them and they still count. */
export function caseInputs(own: readonly SourceTable[], table: string): (of: ExceptionCase) => CaseInputs {
  const standing = new Map(ownRows(own, table).map((row) => [textIn(row, 'Key'), row]));
  return (of) => {
    const first = firstInputs(of);
    const row = standing.get(of.key);
    if (row === undefined || !stillSays(row, of.decision)) return first;
    const owner = personsOwner(row);
    const kept = Object.fromEntries(CASE_INPUTS.map((name) => [name, textOrNothing(textIn(row, name))]));
    return { ...first, ...kept, Owner: owner === '' ? first.Owner : owner } as CaseInputs; // Every input is named.
  };
}
