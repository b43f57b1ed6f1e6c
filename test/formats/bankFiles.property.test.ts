import fc from 'fast-check';
import { BadInput } from '../../src/domain/badInput';
import type { BankFile } from '../../src/domain/bank/statement';
import { toMinor } from '../../src/domain/money/money';
import { readBankFile } from '../../src/formats/readBankFile';
import { BANK_WRITERS, closingCents, type WrittenStatement } from '../support/bankWriters';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const word = fc.stringMatching(/^[A-Z][A-Z0-9]{1,11}$/).filter((text) => !/^(?:NONREF|NOREF|NOTPROVIDED)$/.test(text));
const words = fc.array(word, { minLength: 1, maxLength: 2 }).map((list) => list.join(' '));
const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const transaction = fc.record({
  bookedOn: day,
  cents: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((n) => n !== 0),
  payer: words,
  reference: words,
});

const statement: fc.Arbitrary<WrittenStatement> = fc
  .record({
    account: fc.stringMatching(/^[1-9][0-9]{7}$/),
    currency: fc.constantFrom('EUR', 'USD', 'CHF'),
    openingCents: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    transactions: fc.array(transaction, { minLength: 1, maxLength: 12 }),
  })
  .map(({ transactions, ...rest }) => ({
    ...rest,
    transactions: [...transactions].sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : 1)).map((each, at) => ({ ...each, id: `B${at}X` })),
  }));

/** What was read, in the writer's words. */
function spoken({ statements }: BankFile): unknown {
  return statements.flatMap(({ account, currency, transactions }) =>
    transactions.map(({ id, bookedOn, amount, payer, reference }) => ({
      account,
      currency,
      id,
      bookedOn,
      cents: toMinor(amount),
      payer,
      reference,
    })),
  );
}

describe.each(Object.entries(BANK_WRITERS))('%s', (format, write) => {
  test('property: what was written is read back, line by line, without a finding', () => {
    fc.assert(
      fc.property(statement, (written) => {
        const read = readBankFile('x', bytesOf(write(written)));
        expect(read.format).toBe(format);
        const { account, currency } = written;
        expect(spoken(read)).toEqual(written.transactions.map((each) => ({ account, currency, ...each })));
        expect(read.findings).toEqual([]);
        const closing = read.statements.at(-1)?.closing;
        expect(closing && toMinor(closing)).toBe(closingCents(written));
      }),
      { numRuns: 60 },
    );
  });

  test('property: a cut or damaged file is read or refused in a sentence, and never anything else', () => {
    const damage = fc.record({
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(statement, damage, fc.boolean(), (written, { cut, at, byte }, cutIt) => {
        const bytes = bytesOf(write(written));
        if (!cutIt) bytes[Math.floor(at * bytes.length)] = byte;
        try {
          readBankFile('x', cutIt ? bytes.slice(0, Math.floor(cut * bytes.length)) : bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(BadInput);
          expect(String(error)).toMatch(/x[ ,].*\.$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** OFX states its closing balance only, so there is nothing to prove its lines by. */
const PROVABLE = Object.entries(BANK_WRITERS).filter(([format]) => format !== 'OFX');

test.each(PROVABLE)('property: a transaction missing from %s is noticed, wherever it was', (format, write) => {
  fc.assert(
    fc.property(statement, fc.nat(), (written, at) => {
      const whole = write(written);
      const gone = written.transactions[at % written.transactions.length];
      const lines = whole.split('\n');
      const from = lines.findIndex((line) => line.includes(`${gone?.id}`));
      const taken = format === 'MT940' || format === 'BAI2' ? 2 : 1;
      const text = [...lines.slice(0, from), ...lines.slice(from + taken)].join('\n');
      const isEdge =
        format === 'CSV' &&
        (at % written.transactions.length === 0 || at % written.transactions.length === written.transactions.length - 1);
      if (isEdge) return; // the balance column proves what stands between its first and last line
      expect(readBankFile('x', bytesOf(text)).findings).not.toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('property: any bytes at all are read or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        readBankFile('x', bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(BadInput);
      }
    }),
    { numRuns: 400 },
  );
});

test('property: reading twice gives the same ids', () => {
  fc.assert(
    fc.property(statement, (written) => {
      const text = bytesOf(BANK_WRITERS.CSV(written).replaceAll(/B\d+X/g, ''));
      expect(spoken(readBankFile('x', text))).toEqual(spoken(readBankFile('x', text)));
      const ids = readBankFile('x', text).statements.flatMap(({ transactions }) => transactions.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 40 },
  );
});
