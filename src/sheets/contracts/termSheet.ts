/** The sheet "Term sheet": policy, master data, contract row and document text side by side, topic by topic. */
import type { Review } from '../../domain/contracts/review';
import { TOPIC_TITLES } from '../../domain/contracts/topicTitles';
import { rectangleAddress } from '../../tables/a1';
import type { SheetModel } from '../../tables/workbookChange';
import { HEADING_ROW, tableSheet } from '../frame';
import { cellsOf, column } from '../ownTable';

export const TERM_SHEET_TABLE = 'TieoutTermSheet';

// prettier-ignore
const COLUMNS = [
  column('Contract',      'text',    16),
  column('Party',         'text',    28),
  column('Topic',         'text',    24),
  column('Policy',        'wrapped', 30),
  column('Master data',   'wrapped', 22),
  column('Contract row',  'wrapped', 34),
  column('Document text', 'wrapped', 34),
  column('Comparison',    'status',  16),
];

export function termSheet({ summaries, termSheet: rows }: Review, asOf: string): SheetModel {
  const parties = new Map(summaries.map(({ agreement }) => [agreement.id, agreement.party]));
  const comparisons = rectangleAddress({
    row: HEADING_ROW + 1,
    column: COLUMNS.findIndex(({ name }) => name === 'Comparison'),
    rows: Math.max(1, rows.length),
    columns: 1,
  });
  const orNothing = (text: string): string | null => (text === '' ? null : text);
  return tableSheet({
    name: 'Term sheet',
    says: `as of ${asOf} · what each of the four says; red where master data or document say something else than the contract row`,
    table: TERM_SHEET_TABLE,
    columns: COLUMNS,
    keyColumns: ['Contract', 'Topic'],
    rows: rows.map(({ agreement, topic, policy, master, row, document, differs }) =>
      cellsOf(COLUMNS, {
        Contract: agreement,
        Party: orNothing(parties.get(agreement) ?? ''),
        Topic: TOPIC_TITLES[topic],
        Policy: orNothing(policy),
        'Master data': orNothing(master),
        'Contract row': orNothing(row),
        'Document text': orNothing(document),
        Comparison: differs,
      }),
    ),
    cellStyles: [],
    rules: [{ kind: 'words', address: comparisons, words: { same: 'good', differs: 'bad', unsure: 'warn', 'only one says': 'quiet' } }],
    frozenColumns: 3,
  });
}
