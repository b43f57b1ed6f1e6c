import { BadInput } from '../../src/domain/badInput';
import type { CommandIo } from '../../src/cli/command';
import { readBank } from '../../src/cli/readBank';
import { testIo } from '../support/commandIo';
import { BANK_WRITERS, longStatement } from '../support/bankWriters';

/** A folder in memory, and what the command said and wrote there. */
function folder(files: Readonly<Record<string, string>>): {
  io: CommandIo;
  said: string[];
  complained: string[];
  written: Map<string, string>;
} {
  const said: string[] = [];
  const complained: string[] = [];
  const written = new Map<string, string>();
  const io: CommandIo = {
    ...testIo({}),
    out: (text) => said.push(text),
    err: (text) => complained.push(text),
    readFile: (path) => {
      const text = files[path];
      return text === undefined ? Promise.reject(new BadInput(`${path} cannot be read.`)) : Promise.resolve(new TextEncoder().encode(text));
    },
    writeFile: (path, content) => {
      written.set(path, String(content));
      return Promise.resolve();
    },
  };
  return { io, said, complained, written };
}

const STA =
  ':20:R1\n:25:DE89\n:28C:7/1\n:60F:C260301EUR100,00\n:61:2603020302RC5,00NTRFINV 17//B1\n:86:free text\n:62F:C260302EUR95,00\n-\n';
const CAMT = BANK_WRITERS['camt.053'](longStatement(3));

test('the JSON says everything, in the order that it is documented in', async () => {
  const { io, written } = folder({ 'a.sta': STA });
  expect(await readBank.run(['a.sta', '--json', 'out.json'], io)).toBe(0);
  const text = written.get('out.json') ?? '';
  expect(JSON.parse(text)).toEqual([
    {
      file: 'a.sta',
      format: 'MT940',
      encoding: 'UTF-8',
      statements: [
        {
          account: 'DE89',
          currency: 'EUR',
          number: '7/1',
          from: '2026-03-01',
          to: '2026-03-02',
          opening: '100.00',
          closing: '95.00',
          transactions: [
            {
              id: 'B1',
              bookedOn: '2026-03-02',
              valueOn: '2026-03-02',
              amount: '-5.00',
              currency: 'EUR',
              payer: '',
              payerAccount: '',
              reference: 'INV 17 free text',
              type: 'NTRF',
              reversal: true,
              pending: false,
              batch: null,
              line: 5,
            },
          ],
        },
      ],
      findings: [],
    },
  ]);
  const keys = [...text.matchAll(/^ {12}"(\w+)":/gm)].map(([, key]) => key);
  expect(keys.join(' ')).toBe('id bookedOn valueOn amount currency payer payerAccount reference type reversal pending batch line');
});

test('days and balances that the file does not give are null', async () => {
  const { io, written } = folder({ 'a.ofx': '<OFX><STMTRS><CURDEF>USD<STMTTRN><TRNAMT>5<FITID>1</STMTTRN></STMTRS></OFX>' });
  expect(await readBank.run(['a.ofx', '--json', 'out.json'], io)).toBe(0);
  expect(JSON.parse(written.get('out.json') ?? '')).toMatchObject([
    {
      statements: [
        { from: null, to: null, opening: null, closing: null, transactions: [{ bookedOn: null, valueOn: null, amount: '5.00' }] },
      ],
    },
  ]);
});

test('without --json it prints a line for each file and statement, and the findings with their place', async () => {
  const { io, said, written } = folder({ 'a.sta': STA.replace('EUR95,00', 'EUR96,00') });
  expect(await readBank.run(['a.sta'], io)).toBe(0);
  expect(said).toEqual([
    'a.sta: MT940, UTF-8',
    '  DE89 EUR 7/1: 100.00 + 1 transactions of -5.00 EUR = 96.00',
    '  warning: a.sta, line 1: Statement 7/1 of account DE89 closes at 96.00 EUR, but its opening balance and transactions add up to 95.00 EUR. Ask the bank for the complete statement, or find the missing lines before posting.',
  ]);
  expect(written.size).toBe(0);
});

test('several files make one array, in their order', async () => {
  const { io, written } = folder({ 'a.sta': STA, 'b.xml': CAMT });
  expect(await readBank.run(['b.xml', 'a.sta', '--json', 'out.json'], io)).toBe(0);
  const files = JSON.parse(written.get('out.json') ?? '') as { file: string; format: string }[];
  expect(files.map(({ file, format }) => `${file} ${format}`)).toEqual(['b.xml camt.053', 'a.sta MT940']);
});

test('a blocking finding is exit code 1, and everything is written all the same', async () => {
  const { io, written } = folder({ 'a.sta': STA.replace(':61:2603020302', ':61:garbled') });
  expect(await readBank.run(['a.sta', '--json', 'out.json'], io)).toBe(1);
  expect(written.get('out.json')).toContain('amount-unreadable');
});

test('one file that cannot be read stops the command, and nothing is written', async () => {
  const { io, said, written } = folder({ 'a.sta': STA, 'b.xml': CAMT.slice(0, 200) });
  await expect(readBank.run(['a.sta', 'b.xml', '--json', 'out.json'], io)).rejects.toThrow(BadInput);
  expect(written.size).toBe(0);
  expect(said).toEqual([]);
});

test.each([
  ['no file', [], 'read-bank needs at least one FILE. See read-bank --help.'],
  ['an unknown option', ['a.sta', '--jsn', 'x'], "read-bank: Unknown option '--jsn'"],
  ['an option without its value', ['a.sta', '--json'], "read-bank: Option '--json <value>' argument missing"],
])('bad usage: %s', async (_, args, sentence) => {
  const { io } = folder({ 'a.sta': STA });
  await expect(readBank.run(args, io)).rejects.toThrow(sentence);
});

test('a long read is announced on a terminal', async () => {
  const { io, complained } = folder({ 'a.sta': `${STA}${' '.repeat(20_000_001)}` });
  await readBank.run(['a.sta'], { ...io, isTerminal: true });
  expect(complained).toEqual(['Reading a.sta (20 MB)']);
});

test('help names every option', () => {
  expect(readBank.help).toContain('--json');
});
