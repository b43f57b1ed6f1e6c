/** The table of findings: a line per finding, with its evidence as a link to the cell and as words of the document. */
import type { ReviewEvidence, ReviewFinding } from '../../domain/contracts/review';
import { TOPIC_TITLES } from '../../domain/contracts/topicTitles';
import { type Place, placeText } from '../../domain/finding';
import { amountText } from '../../domain/money/money';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, CellStyle } from '../../tables/workbookChange';
import { amountCell, amountFrom, formula, moneyStyle } from '../cells';
import { cellsOf, column, hiddenColumn, type OwnRow, ownRows, textIn } from '../ownTable';
import type { KeyedSummary } from './reviewKeys';

export const FINDINGS_TABLE = 'TieoutReview';

// prettier-ignore
export const FINDING_COLUMNS = [
  column('Contract',      'text',    16),
  column('Party',         'text',    26),
  column('Severity',      'status',  15),
  column('State',         'status',  15),
  column('Finding',       'wrapped', 60),
  column('Evidence',      'status',  44),
  column('Document text', 'wrapped', 50),
  column('At risk',       'money',   14),
  column('Currency',      'text',     9),
  column('At risk is',    'wrapped', 30),
  column('What to do',    'wrapped', 46),
  column('Answer',        'input',   30),
  column('Clause',        'text',    22),
  column('Rule',          'text',    28),
  hiddenColumn('Contract key', 'text', 20),
  hiddenColumn('Key',          'text', 20),
];

/** States of findings; one that was answered and is found no more stays, so that the answer does. */
export const STATE_WORDS = { breach: 'breach', 'not checked': 'not checked', gone: 'no longer found' } as const;

/** Excel takes texts of up to 255 signs in a formula; names of places count too. */
const LINK_TEXT = 200;
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const shortened = (text: string): string => (text.length <= LINK_TEXT ? text : `${text.slice(0, LINK_TEXT - 1)}…`);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type CellEvidence = Extract<ReviewEvidence, { kind: 'cell' }>;
const inCell = (place: Place): place is Extract<Place, { kind: 'cell' }> => place.kind === 'cell';

/** A link to the first cell that shows what all of them say; plain words where no cell is known. */
function evidenceCell(evidence: readonly ReviewEvidence[]): CellContent {
  const cells = evidence.filter((one): one is CellEvidence => one.kind === 'cell');
  const says = shortened(
    oneLine(cells.map(({ place, says: words }) => (inCell(place) ? words : `${placeText(place)}: ${words}`)).join('; ')),
  );
  const first = cells.map(({ place }) => place).find(inCell);
  if (says === '') return null;
  return first === undefined ? says : formula(`HYPERLINK(${quoted(`#${placeText(first)}`)},${quoted(says)})`);
}

const documentText = (evidence: readonly ReviewEvidence[]): string =>
  evidence.flatMap((one) => (one.kind === 'quote' ? [`${one.document}, page ${one.page}: “${oneLine(one.quote)}”`] : [])).join('\n');

const textOrNothing = (text: string): CellContent => (text === '' ? null : text);

export interface FindingLine {
  readonly cells: readonly CellContent[];
  readonly styles: readonly (CellStyle | undefined)[];
}

const stylesFor = (currency: string): (CellStyle | undefined)[] =>
  FINDING_COLUMNS.map(({ name }) => (name === 'At risk' && currency !== '' ? moneyStyle(currency) : undefined));

function lineOf({ summary, key: contractKey }: KeyedSummary, finding: ReviewFinding, key: string, answer: string): FindingLine {
  const { topic, severity, state, title, evidence, atRisk, atRiskSays, remedy, rule } = finding;
  const currency = atRisk?.currency ?? '';
  const cells = cellsOf(FINDING_COLUMNS, {
    Contract: summary.agreement.id,
    Party: summary.agreement.party,
    Severity: severity,
    State: STATE_WORDS[state],
    Finding: title,
    Evidence: evidenceCell(evidence),
    'Document text': textOrNothing(documentText(evidence)),
    'At risk': atRisk === undefined ? null : amountCell(amountText(atRisk)),
    Currency: textOrNothing(currency),
    'At risk is': textOrNothing(atRiskSays),
    'What to do': remedy,
    Answer: textOrNothing(answer),
    Clause: topic === undefined ? null : TOPIC_TITLES[topic],
    Rule: rule,
    'Contract key': contractKey,
    Key: key,
  });
  return { cells, styles: stylesFor(currency) };
}

/** A finding that was answered and is found no more, as it stood. */
function goneLine(row: OwnRow): FindingLine {
  const values = Object.fromEntries(FINDING_COLUMNS.map(({ name }) => [name, textOrNothing(textIn(row, name))]));
  const amount = row['At risk'] ?? null;
  const cells = cellsOf(FINDING_COLUMNS, { ...values, State: STATE_WORDS.gone, 'At risk': amountCell(amountFrom(amount)) });
  return { cells, styles: stylesFor(textIn(row, 'Currency')) };
}

/** Grave things first within a contract, contracts in the order of the review. */
const GRAVITY: Readonly<Record<ReviewFinding['severity'], number>> = { blocks: 0, 'needs approval': 1, note: 2 };
const rank = ({ severity, state }: ReviewFinding): number => GRAVITY[severity] + (state === 'breach' ? 0 : 10);

export function findingLines(summaries: readonly KeyedSummary[], own: readonly SourceTable[]): FindingLine[] {
  const standing = new Map(ownRows(own, FINDINGS_TABLE).map((row) => [textIn(row, 'Key'), row]));
  const answerTo = (key: string): string => textIn(standing.get(key) ?? {}, 'Answer');
  const lines = summaries.flatMap((summary) =>
    [...summary.findings]
      .sort((a, b) => rank(a.finding) - rank(b.finding))
      .map(({ finding, key }) => lineOf(summary, finding, key, answerTo(key))),
  );
  const found = new Set(summaries.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const gone = [...standing].filter(([key, row]) => !found.has(key) && textIn(row, 'Answer') !== '');
  return [...lines, ...gone.map(([, row]) => goneLine(row))];
}
