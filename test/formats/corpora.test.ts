/**
 * Real files of other projects, when they stand beside this one: every file is read, and what is read
 * agrees with an independent count. Where it does not, the table says why we are right, or at least honest.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../../src/domain/badInput';
import type { BankFile } from '../../src/domain/bank/statement';
import { Decimal, ZERO } from '../../src/domain/money/decimal';
import { readBankFile } from '../../src/formats/readBankFile';

const CORPORA = path.resolve('..', 'shared', 'corpora');
const COUNTS = path.join(CORPORA, 'expected-counts.json');

interface Count {
  readonly fmt: string;
  readonly rows: number;
  readonly sum?: string;
  readonly stm?: number;
}

interface Disagreement {
  readonly rows?: number;
  readonly sum?: string;
  readonly stm?: number;
  readonly because: string;
}

const CAMT054 = 'details of 3.10 + 3.20 + 3.20 CHF under an entry of 200,000 SEK: the details are read, a finding says that they differ';

// prettier-ignore
const DISAGREEMENTS: Readonly<Record<string, Disagreement>> = {
  'genkgo__camt/test/data/camt054.v2.xml': { rows: 1, because: 'three details without an amount: one transaction with the entry\'s amount, and a finding' },
  'genkgo__camt/test/data/camt054.v4.xml': { sum: '-9.5', because: CAMT054 },
  'genkgo__camt/test/data/camt054.v8.xml': { sum: '-9.5', because: CAMT054 },
  'jseutter__ofxparse/tests/fixtures/fail_nice/decimal_error.ofx': { rows: 0, because: '"$120" is reported as no amount' },
  'moov-io__bai2/test/testdata/sample3.txt': { rows: 26, because: 'the count sees records at line starts only; two more stand behind another record' },
  'sebastienrousseau__bankstatementparser-loader-bai2/tests/fixtures/multi_group_multi_account.bai': { rows: 4, because: 'a loan (710) and a status (905) move no money and are reported' },
  'sebastienrousseau__bankstatementparser/tests/test_data/golden/csv_garbled_amount.csv': { rows: 1, because: '"12..34" is reported as no amount' },
  'wolph__mt940/mt940_tests/self-provided/sparkassen.sta': { sum: '30', because: 'a :61: broken after its sign is put together again' },
};

/** Files that hold nothing to read as a statement, and the sentence that says so. */
// prettier-ignore
const REFUSED: Readonly<Record<string, RegExp>> = {
  'jseutter__ofxparse/tests/fixtures/error_message.ofx':            /line 22: the bank answered with error 2000/,
  'jseutter__ofxparse/tests/fixtures/signon_fail.ofx':              /line 11: the bank answered with error 15500/,
  'railslove__cmxl/spec/fixtures/lines/statement_details.txt':      /no bank file that can be read/, // an :86: alone
  'railslove__cmxl/spec/fixtures/lines/statement_details_empty_fields.txt': /no bank file that can be read/,
  'wolph__mt940/mt940_tests/betterplace/empty_86.sta':              /no bank file that can be read/,
  'sebastienrousseau__bankstatementparser/tests/test_data/camt_file.csv': /no header row with a day and an amount/, // a summary, one line a file
  'sebastienrousseau__bankstatementparser/tests/test_data/pain_file.csv': /no header row with a day and an amount/,
};

const counts: Readonly<Record<string, Count>> = existsSync(COUNTS)
  ? (JSON.parse(readFileSync(COUNTS, 'utf8')) as Record<string, Count>)
  : {};
const files = Object.keys(counts);
const withCorpora =
  files.length > 0 ? test.each(files) : test.skip.each(['the corpora are not beside the project, so no real file is read']);

const bytesOf = (file: string): Buffer => readFileSync(path.join(CORPORA, file));
const transactionsOf = ({ statements }: BankFile) => statements.flatMap(({ transactions }) => transactions);

/** What the count would say if it counted as we do, in the points where it is known not to. */
function expected(file: string): { rows: number; sum: string | undefined; stm: number | undefined } {
  const { fmt, rows, sum, stm } = counts[file] ?? { fmt: '', rows: -1 };
  const own = DISAGREEMENTS[file];
  const isFragment = fmt.startsWith('mt') && !/^(?:\{.*)?:20:/m.test(bytesOf(file).toString('latin1'));
  return {
    rows: own?.rows ?? (fmt === 'csv' ? rows - 1 : rows), // CSV: the count counts the header row
    sum: own?.sum ?? sum,
    stm: own?.stm ?? (isFragment ? 1 : stm), // MT: the count counts :20: only
  };
}

withCorpora('%s', (file) => {
  const refusal = REFUSED[file];
  if (refusal !== undefined) {
    expect(() => readBankFile(file, bytesOf(file))).toThrow(BadInput);
    expect(() => readBankFile(file, bytesOf(file))).toThrow(refusal);
    return;
  }
  const read = readBankFile(file, bytesOf(file));
  const transactions = transactionsOf(read);
  const { rows, sum, stm } = expected(file);
  expect(transactions).toHaveLength(rows);
  if (sum !== undefined) {
    const total = transactions.reduce((all, { amount }) => all.plus(amount.amount), ZERO);
    expect(total.toFixed()).toBe(new Decimal(sum).toFixed());
  }
  if (stm !== undefined) expect(read.statements).toHaveLength(stm);
});

/** An entry as the reference reader of genkgo wrote it down. Amounts in minor units, five decimals rounded. */
interface ReferenceEntry {
  readonly getAmount: { readonly getAmount: string; readonly getCurrency: { readonly getCode: string } };
  readonly getBookingDate: { readonly 0: string } | null;
  readonly getReversalIndicator: boolean;
}

const reference = (file: string): string => path.join(CORPORA, file.replace(/\.xml$/, '.json'));
const withReference = files.filter(
  (file) => file.startsWith('genkgo__camt') && existsSync(reference(file)) && (counts[file]?.rows ?? 0) === 1,
);
const withGoldens =
  withReference.length > 0 ? test.each(withReference) : test.skip.each(['the corpora are not beside the project: no reference reading']);

withGoldens('%s: amount, currency, day and reversal are those of the reference reading', (file) => {
  const { getEntries } = JSON.parse(readFileSync(reference(file), 'utf8')) as { getEntries: [ReferenceEntry] };
  const [{ getAmount, getBookingDate, getReversalIndicator }] = getEntries;
  const [transaction] = transactionsOf(readBankFile(file, bytesOf(file)));
  expect({
    minor: transaction?.amount.amount.times(100).toDecimalPlaces(0).toFixed(),
    currency: transaction?.amount.currency,
    day: transaction?.bookedOn,
    reversal: transaction?.reversal,
  }).toEqual({
    minor: getAmount.getAmount,
    currency: getAmount.getCurrency.getCode,
    day: getBookingDate?.[0].slice(0, 10),
    reversal: getReversalIndicator,
  });
});
