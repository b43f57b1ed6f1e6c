import fc from 'fast-check';
import { date } from '../../src/domain/calendar/plainDate';
import { money } from '../../src/domain/money/money';
import type { DraftStatement, DraftTransaction } from '../../src/formats/bankText';
import { checkStatements, withoutCopies } from '../../src/formats/statementChecks';
import { textHash, withIds } from '../../src/formats/transactionIds';

const eur = (amount: string) => money(amount, 'EUR');

const receipt: DraftTransaction = {
  id: 'B1',
  bookedOn: date('2026-03-01'),
  valueOn: undefined,
  amount: eur('50.00'),
  payer: 'ACME',
  payerAccount: '',
  reference: 'INV 1',
  type: 'NTRF',
  reversal: false,
  pending: false,
  batch: undefined,
  instructed: undefined,
  line: 3,
};
const march: DraftStatement = {
  messageId: 'M1',
  line: 1,
  account: '42',
  currency: 'EUR',
  number: '27/1',
  from: date('2026-03-01'),
  to: date('2026-03-31'),
  opening: eur('100.00'),
  closing: eur('150.00'),
  transactions: [receipt],
};
const titles = (...statements: DraftStatement[]): string[] => checkStatements('a.sta', statements).map(({ title }) => title);

test('a statement that adds up says nothing', () => {
  expect(titles(march)).toEqual([]);
});

// prettier-ignore
test.each([
  ['a closing that differs',            [{ ...march, closing: eur('151.00') }],                          ['Statement 27/1 of account 42 closes at 151.00 EUR, but its opening balance and transactions add up to 150.00 EUR.']],
  ['no opening: nothing to prove',      [{ ...march, opening: undefined, closing: eur('151.00') }],      []],
  ['pending lines are in no balance',   [{ ...march, closing: eur('100.00'), transactions: [{ ...receipt, pending: true }] }], ['1 transaction is pending: not booked by the bank yet.']],
  ['a line in another currency: nothing to prove', [{ ...march, transactions: [{ ...receipt, amount: money('7', 'USD') }] }], []],
  ['zero',                              [{ ...march, closing: eur('100'), transactions: [{ ...receipt, amount: eur('0') }] }], ['Transaction B1 is of zero.']],
  ['an instructed amount',              [{ ...march, transactions: [{ ...receipt, instructed: money('55', 'USD') }] }], ['55.00 USD was instructed and booked as 50.00 EUR.']],
  ['the next one follows',              [march, { ...march, number: '28/1', opening: eur('150'), closing: eur('200') }], []],
  ['the next one opens elsewhere',      [march, { ...march, number: '28/1', opening: eur('160'), closing: eur('210') }], ['Statement 27/1 of account 42 closes at 150.00 EUR, but the next one, 28/1 of account 42, opens at 160.00 EUR.']],
  ['another account is no successor',   [march, { ...march, account: '43', opening: eur('160'), closing: eur('210') }], []],
  ['numbers that jump without balances', [{ ...march, opening: undefined, closing: undefined }, { ...march, number: '29/1', opening: undefined, closing: undefined }], ['After statement 27/1 of account 42 comes 29/1.']],
  ['numbers that jump between balances that fit', [march, { ...march, number: '29/1', opening: eur('150'), closing: eur('200') }], []],
  ['the first of a new year',           [{ ...march, opening: undefined, closing: undefined }, { ...march, number: '1/1', opening: undefined, closing: undefined }], []],
  ['two pages of one number',           [{ ...march, opening: undefined, closing: undefined }, { ...march, number: '27/2', opening: undefined, closing: undefined }], []],
])('%s', (_, statements, expected) => {
  expect(titles(...statements)).toEqual(expected);
});

// prettier-ignore
test.each([
  ['the same ids and lines are a copy',               march,                                                        1],
  ['another message with the same lines is none',     { ...march, messageId: 'M2' },                                2],
  ['another number is none',                          { ...march, number: '28/1' },                                 2],
  ['a line more is none',                             { ...march, transactions: [receipt, receipt] },               2],
])('copies: %s', (_, second, kept) => {
  const { statements, findings } = withoutCopies('a.sta', [march, second]);
  expect(statements).toHaveLength(kept);
  expect(findings.map(({ code }) => code)).toEqual(kept === 1 ? ['statement-twice'] : []);
});

test('statements without any id and without lines are never copies', () => {
  const bare = { ...march, messageId: '', number: '', transactions: [] };
  expect(withoutCopies('a.bai', [bare, bare]).statements).toHaveLength(2);
});

const ids = (...statements: DraftStatement[]): string[] =>
  withIds('a.sta', statements).statements.flatMap(({ transactions }) => transactions.map(({ id }) => id));

test('the bank id is the id where it is unique in its account', () => {
  expect(ids(march, { ...march, account: '43' })).toEqual(['B1', 'B1']);
});

test('a bank id used twice in an account gives two fingerprints and a finding', () => {
  const { statements, findings } = withIds('a.sta', [{ ...march, transactions: [receipt, { ...receipt, line: 9 }] }]);
  const read = statements.flatMap(({ transactions }) => transactions.map(({ id }) => id));
  expect(new Set(read).size).toBe(2);
  expect(read.every((id) => /^fp-[0-9a-f]{16}$/.test(id))).toBe(true);
  expect(findings.map(({ title }) => title)).toEqual(['The bank gives the id B1 to this transaction and to the one on line 3.']);
});

test.each([
  ['account', { ...march, account: '43' }],
  ['day', { ...march, transactions: [{ ...receipt, id: '', bookedOn: date('2026-03-02') }] }],
  ['amount', { ...march, transactions: [{ ...receipt, id: '', amount: eur('50.01') }] }],
  ['reference', { ...march, transactions: [{ ...receipt, id: '', reference: 'INV 2' }] }],
])('a fingerprint depends on the %s', (_, other) => {
  const nameless = (statement: DraftStatement): DraftStatement => ({
    ...statement,
    transactions: statement.transactions.map((each) => ({ ...each, id: '' })),
  });
  expect(ids(nameless(other))).not.toEqual(ids(nameless(march)));
});

test('a fingerprint does not depend on the line or the payer as spelled', () => {
  const nameless = { ...receipt, id: '' };
  expect(ids({ ...march, transactions: [nameless] })).toEqual(
    ids({ ...march, transactions: [{ ...nameless, line: 99, payer: 'Acme Inc' }] }),
  );
});

test('property: different texts have different hashes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 }), (texts) => {
      expect(new Set(texts.map(textHash)).size).toBe(texts.length);
    }),
  );
});
