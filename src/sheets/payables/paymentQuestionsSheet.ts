/** The sheet "Payment questions": payments that pay no invoice here, that came back, or that lie in the future. */
import type { DateSystem, PlainDate } from '../../domain/calendar/plainDate';
import { toMinor } from '../../domain/money/money';
import { placeText } from '../../domain/finding';
import type { PaymentQuestion } from '../../domain/payables/tracking';
import type { SourceTable } from '../../tables/sourceTable';
import type { CellContent, SheetModel } from '../../tables/workbookChange';
import { dayCell, minorCell } from '../cells';
import { tableSheet } from '../frame';
import { moneyStyles } from '../moneyStyles';
import { cellsOf, column, ownRows, textIn } from '../ownTable';

export const QUESTIONS_TABLE = 'TieoutPaymentQuestions';

// prettier-ignore
const COLUMNS = [
  column('Payment',    'text',    16),
  column('Vendor ID',  'text',    12),
  column('Invoice',    'text',    18),
  column('Paid on',    'date',    12),
  column('Currency',   'text',     9),
  column('Amount',     'money',   15),
  column('What is so', 'wrapped', 60),
  column('What to do', 'wrapped', 44),
  column('Answer',     'input',   36),
  column('Where',      'text',    22),
] as const;
/** Payments may have no number: where it stands tells them apart. */
const KEYS = ['Where', 'Payment'] as const;

const standingAnswers = (own: readonly SourceTable[]): ReadonlyMap<string, string> =>
  new Map(ownRows(own, QUESTIONS_TABLE).map((row) => [KEYS.map((key) => textIn(row, key)).join('\n'), textIn(row, 'Answer')]));

function questionCells(
  { payment, says, remedy }: PaymentQuestion,
  answers: ReadonlyMap<string, string>,
  system: DateSystem,
): CellContent[] {
  const { currency } = payment.amount;
  const where = placeText(payment.place);
  const answer = answers.get([where, payment.payment].join('\n')) ?? '';
  return cellsOf(COLUMNS, {
    Payment: payment.payment,
    'Vendor ID': payment.vendorId,
    Invoice: payment.invoice,
    Currency: currency,
    Where: where,
    'Paid on': dayCell(payment.paidOn, system),
    Amount: minorCell(toMinor(payment.amount), currency),
    'What is so': says,
    'What to do': remedy,
    Answer: answer === '' ? null : answer,
  });
}

export function paymentQuestionsSheet(
  questions: readonly PaymentQuestion[],
  own: readonly SourceTable[],
  asOf: PlainDate,
  system: DateSystem,
): SheetModel {
  const answers = standingAnswers(own);
  const stylesFor = moneyStyles(COLUMNS);
  return tableSheet({
    name: 'Payment questions',
    says: `as of ${asOf} · ${questions.length === 0 ? 'every payment pays an invoice' : 'write what came of it under "Answer": it stays'}`,
    table: QUESTIONS_TABLE,
    columns: COLUMNS,
    keyColumns: KEYS,
    rows: questions.map((of) => questionCells(of, answers, system)),
    cellStyles: questions.map(({ payment }) => stylesFor(payment.amount.currency)),
    rules: [],
    frozenColumns: 1,
  });
}
