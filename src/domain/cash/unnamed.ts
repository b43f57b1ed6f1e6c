/**
 * Ways to pay what the reference does not name: found by payer and amount, or by the amount alone.
 *
 * A single document of exactly the amount goes before sums, sums are only looked for where no single one
 * fits, and a payer nobody knows is only ever offered single documents.
 */
import type { BookLine } from './book';
import { type MatchingContext, money, type ReadReceipt, unknownNumbers } from './context';
import { explain, type Explanation } from './explain';
import { explainForeign } from './exchange';
import { isDoubtful } from './named';
import { familyOf } from './family';
import { type AmountState, cashPiece, evidence, type PayerState, type Proposal, type ReferenceState } from './proposal';
import { chanceOfSum, sumsOf } from './sums';

/** More documents of the amount than this, and the amount says nothing. */
const MOST_BY_AMOUNT = 5;
const EXPLAINED: ReadonlySet<AmountState> = new Set([
  'discount earned',
  'within tolerance',
  'fee said',
  'withholding said',
  'discount late',
]);

/** Every way to pay documents that are not named; `elsewhere` when the reference names something else. */
export function unnamedProposals(
  context: MatchingContext,
  read: ReadReceipt,
  reference: Extract<ReferenceState, 'not' | 'elsewhere'>,
): Proposal[] {
  const { payer, payment } = read;
  if (payment.minor <= 0) return [];
  if (payer.state === 'unknown') return byAmountAlone(context, read, reference);
  const own = payer.customers.flatMap((id) =>
    ofCustomer(context, read, id, payer.customers.length === 1 ? payer.state : 'likely', reference),
  );
  if (own.length > 0) return own;
  const family = [...new Set(payer.customers.flatMap((id) => familyOf(context.directory, id)))];
  return family.flatMap((id) => ofCustomer(context, read, id, 'likely', reference));
}

function byAmountAlone({ book }: MatchingContext, read: ReadReceipt, reference: ReferenceState): Proposal[] {
  const lines = book.linesOfAmount(read.payment.currency, read.payment.minor);
  if (lines.length > MOST_BY_AMOUNT) return [];
  return lines.map((line) =>
    proposalOf(read, whole([line], 'equal', [`Nothing but the amount speaks for ${line.item.document}.`]), 'unknown', reference),
  );
}

function ofCustomer(
  context: MatchingContext,
  read: ReadReceipt,
  customerId: string,
  payer: PayerState,
  reference: ReferenceState,
): Proposal[] {
  const { book, rules, rates } = context;
  const { payment } = read;
  const lines = book.openLines(customerId, payment.currency);
  const equal = lines.filter(({ left }) => left === payment.minor);
  if (equal.length > 0) {
    return equal.map((line) =>
      proposalOf(
        read,
        whole([line], 'equal', [`The amount is what is open on ${line.item.document} of customer ${customerId}.`]),
        payer,
        reference,
      ),
    );
  }
  const explained = lines
    .filter(({ left }) => left > 0)
    .flatMap((line) => explain([line], payment, rules).filter(({ amount }) => EXPLAINED.has(amount)));
  const foreign = book.foreignLines(customerId, payment.currency).flatMap((line) => explainForeign([line], payment, rates, rules) ?? []);
  const ways = [...explained, ...sums(context, read, lines), ...foreign.filter(({ amount }) => amount === 'at the rate')];
  return ways.map((way) => proposalOf(read, way, payer, reference));
}

/** Everything that is open, or a set of it: several sets are several proposals, and then none is posted. */
function sums({ rules }: MatchingContext, { payment }: ReadReceipt, lines: readonly BookLine[]): Explanation[] {
  const invoices = lines.filter(({ left }) => left > 0);
  const all = invoices.reduce((sum, { left }) => sum + left, 0);
  if (all === payment.minor && invoices.length > 1 && invoices.length === lines.length) {
    return [whole(lines, 'whole account', [`The amount is everything that is open: ${documents(lines)}.`])];
  }
  if (lines.length > rules.largestAccount || lines.length < 2 || all < payment.minor) return [];
  const amounts = lines.map(({ left }) => left);
  const limits = { largestSum: rules.largestSum, steps: rules.sumSearchSteps, answers: rules.alternativesShown + 1 };
  const { answers, complete } = sumsOf(amounts, payment.minor, limits);
  return answers.map((answer) => {
    const parts = answer.flatMap((at) => lines[at] ?? []);
    const chance = chanceOfSum(amounts, parts.length, payment.minor);
    const sure = complete && answers.length === 1 && chance < rules.chanceOfSum && parts.every(({ left }) => left > 0);
    return whole(parts, sure || (answers.length > 1 && complete) ? 'sum' : 'chance sum', [
      `${documents(parts)} together are ${money(payment.minor, payment.currency)}${sure ? ', and no other documents are' : ''}.`,
    ]);
  });
}

const documents = (lines: readonly BookLine[]): string => lines.map(({ item }) => item.document).join(', ');

const whole = (lines: readonly BookLine[], amount: AmountState, says: readonly string[]): Explanation => ({
  amount,
  pieces: lines.map((line) => cashPiece(line, line.left)),
  residual: 0,
  treatment: 'none',
  evidence: says.map((each) => evidence('amount', each)),
});

const proposalOf = (read: ReadReceipt, way: Explanation, payer: PayerState, reference: ReferenceState): Proposal => ({
  ...way,
  payer,
  reference,
  doubtful: isDoubtful(way.pieces.map(({ line }) => line)),
  evidence: [...read.payer.evidence, ...unknownNumbers(read), ...way.evidence],
});
