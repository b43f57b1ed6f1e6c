import { decisionsIn } from '../../../src/app/contracts/readDecisions';
import type { SourceTable } from '../../../src/tables/sourceTable';

const HEADERS = ['Contract', 'Party', 'State', 'Decision', 'Risk grade'];
const table = (name: string, rows: SourceTable['rows'], headers = HEADERS): SourceTable => ({
  name,
  home: { kind: 'sheet', sheet: 'Contract decisions', row: 3, column: 0 },
  headers,
  formats: headers.map(() => 'General'),
  rows,
  hiddenRows: [],
  dateSystem: 1900,
});
const decisions = (...rows: SourceTable['rows']) => decisionsIn([table('TieoutDecisions', rows)]);

test('each contract is read with the cell where its decision is entered, wherever that column stands', () => {
  const [first, second] = decisions(['CT-1', 'Aldine Press', 'findings', null, 'high'], ['CT-2', 'Brightline', 'clean', 'approve', 'low']);
  expect(first).toEqual({
    agreement: 'CT-1',
    party: 'Aldine Press',
    state: 'findings',
    riskGrade: 'high',
    decision: '',
    cell: { sheet: 'Contract decisions', address: 'D5' },
  });
  expect(second).toMatchObject({ agreement: 'CT-2', decision: 'approve', cell: { address: 'D6' } });
});

test('a contract that was left out of the last review is not asked about again', () => {
  expect(decisions(['CT-9', 'Iris', 'not in this review', 'reject', null])).toEqual([]);
});

test('before the first review there is nothing to decide', () => {
  expect(decisionsIn([])).toEqual([]);
  expect(decisions([null, null, null, null, null])).toEqual([]);
});
