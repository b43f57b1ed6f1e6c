/**
 * The sheet "Contract review": counts by severity and the proof that none is lost, all by formulas, over a line per finding.
 * The number of counts never changes, so the table stays where it is from run to run.
 */
import { cellAddress, rectangleAddress } from '../../tables/a1';
import type { SourceTable } from '../../tables/sourceTable';
import { headingStyle } from '../../tables/headingStyle';
import type { BlockModel, CellContent, CellStyle, SheetModel } from '../../tables/workbookChange';
import { columnReference, formula, tableFormula } from '../cells';
import { DECISIONS_TABLE, LEFT_OUT } from './contractDecisionRows';
import { titleBlock } from '../frame';
import { columnModels, headersOf, stylesOf } from '../ownTable';
import { FINDING_COLUMNS, type FindingLine, FINDINGS_TABLE, STATE_WORDS } from './reviewFindingRows';

const REVIEW_SHEET = 'Contract review';

const findings = tableFormula(FINDINGS_TABLE);
const decisions = tableFormula(DECISIONS_TABLE);

/** What is counted, and the column of the decisions that counts it by contract. */
const COUNTS = [
  { label: 'Blocks', criteria: [`${findings.all('Severity')},"blocks"`, `${findings.all('State')},"${STATE_WORDS.breach}"`] },
  {
    label: 'Needs approval',
    criteria: [`${findings.all('Severity')},"needs approval"`, `${findings.all('State')},"${STATE_WORDS.breach}"`],
  },
  { label: 'Notes', criteria: [`${findings.all('Severity')},"note"`, `${findings.all('State')},"${STATE_WORDS.breach}"`] },
  { label: 'Not checked', criteria: [`${findings.all('State')},"${STATE_WORDS['not checked']}"`] },
] as const;

const COUNTS_ROW = 3;
const ALL_ROW = COUNTS_ROW + 1 + COUNTS.length;
const REVIEWED_ROW = ALL_ROW + 1;
const TABLE_ROW = REVIEWED_ROW + 2;

const countLine = ({ label, criteria }: (typeof COUNTS)[number], row: number): CellContent[] => [
  label,
  formula(`COUNTIFS(${criteria.join(',')})`),
  formula(`SUM(${decisions.all(label)})`),
  formula(`${cellAddress(row, 1)}-${cellAddress(row, 2)}`),
];

/** Lines of the table that are found now, against the counts over it. */
function allLine(): CellContent[] {
  const found = `COUNTA(${findings.all('Key')})-COUNTIFS(${findings.all('State')},"${STATE_WORDS.gone}")`;
  const counts = `SUM(${cellAddress(COUNTS_ROW + 1, 1)}:${cellAddress(ALL_ROW - 1, 1)})`;
  return ['All findings', formula(found), formula(counts), formula(`${cellAddress(ALL_ROW, 1)}-${cellAddress(ALL_ROW, 2)}`)];
}

/** A table of the analyst's that agreements were read from. */
export interface AgreementSource {
  readonly table: SourceTable;
  /** Her heading over the numbers of the agreements. */
  readonly heading: string;
  /** Rows with a number that could not be read; each has been told. */
  readonly rowsReported: number;
}

/** Her own tables, as they stand, against those that were reviewed: a contract that she adds later shows at once. */
function reviewedLine(sources: readonly AgreementSource[]): CellContent[] {
  const theirs = sources.map(({ table, heading }) => `SUMPRODUCT(--(LEN(${columnReference(table, heading)})>0))`);
  const reported = sources.reduce((all, { rowsReported }) => all + rowsReported, 0);
  const reviewed = `COUNTA(${decisions.all('Key')})-COUNTIFS(${decisions.all('State')},"${LEFT_OUT}")`;
  const label = reported === 0 ? 'Contracts in your tables' : `Contracts in your tables, less ${reported} that could not be read`;
  const read = `${theirs.length === 0 ? '0' : theirs.join('+')}${reported === 0 ? '' : `-${reported}`}`;
  return [label, formula(read), formula(reviewed), formula(`${cellAddress(REVIEWED_ROW, 1)}-${cellAddress(REVIEWED_ROW, 2)}`)];
}

function countsBlock(sources: readonly AgreementSource[]): BlockModel {
  const lines = [...COUNTS.map((count, index) => countLine(count, COUNTS_ROW + 1 + index)), allLine(), reviewedLine(sources)];
  const styles: CellStyle[] = ['label', 'number', 'number', 'proof'];
  return {
    row: COUNTS_ROW,
    column: 0,
    cells: [['Counts', 'Here', 'By contract', 'Difference'], ...lines],
    styles: [styles.map((style) => headingStyle(style)), ...lines.map(() => styles)],
  };
}

const SEVERITY_COLOURS = { blocks: 'bad', 'needs approval': 'warn', note: 'quiet' } as const;
const STATE_COLOURS = { 'not checked': 'warn', 'no longer found': 'quiet' } as const;

export function contractReviewSheet(lines: readonly FindingLine[], sources: readonly AgreementSource[], asOf: string): SheetModel {
  const columnOf = (name: string): string => {
    const at = FINDING_COLUMNS.findIndex((column) => column.name === name);
    return rectangleAddress({ row: TABLE_ROW + 1, column: at, rows: Math.max(1, lines.length), columns: 1 });
  };
  const differences = rectangleAddress({ row: COUNTS_ROW + 1, column: 3, rows: REVIEWED_ROW - COUNTS_ROW, columns: 1 });
  return {
    name: REVIEW_SHEET,
    columns: columnModels(FINDING_COLUMNS),
    blocks: [
      titleBlock(REVIEW_SHEET, `as of ${asOf} · a line per finding; write under "Answer", and decide on the sheet Contract decisions`),
      countsBlock(sources),
    ],
    tables: [
      {
        name: FINDINGS_TABLE,
        row: TABLE_ROW,
        column: 0,
        headers: headersOf(FINDING_COLUMNS),
        rows: lines.map(({ cells }) => cells),
        styles: stylesOf(FINDING_COLUMNS),
        cellStyles: lines.map(({ styles }) => styles),
        keyColumns: ['Contract', 'Key'],
      },
    ],
    rules: [
      { kind: 'notZero', address: differences },
      { kind: 'words', address: columnOf('Severity'), words: SEVERITY_COLOURS },
      { kind: 'words', address: columnOf('State'), words: STATE_COLOURS },
    ],
    frozenRows: 2,
    frozenColumns: 1,
    landscape: true,
  };
}
