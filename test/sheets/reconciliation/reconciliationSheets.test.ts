/** The sheets of a reconciliation, written through the real Office.js and calculated by the stand-in. */
import { Decimal } from '../../../src/domain/money/decimal';
import { fromMinor } from '../../../src/domain/money/money';
import { standingCases } from '../../../src/sheets/reconciliation/standingCases';
import { readOwnTables } from '../../../src/workbook/readTables';
import { convert, withLibreOffice } from '../../support/libreOffice';
import { openExcel } from '../../support/excel';
import { row, treatmentFor } from '../../support/ledgerRecords';
import { partnerDesk } from '../../support/partnerDesk';
import { partnerRun, type PartnerWorld } from '../../support/reconciliationWorld';
import { bookText } from '../../support/smallMonth';

const STATEMENT = 'By partner, product and currency';
const CURRENCIES = 'Ours − theirs = timing + fees + FX + rounding + reserve + accepted + unexplained';
const ROWS = 'Rows: came in = matched + in exceptions + no data';
const AMOUNTS = 'Amounts: came in = matched + in exceptions + not read';
const KINDS = 'Open exceptions by kind and age in days';
const REASONS = 'Matches by reason';

const inBirch = { partner: 'Birch', currency: 'JPY' } as const;
const withFee = treatmentFor({ feePercent: new Decimal(3), daysAfter: 2, amountTolerance: new Decimal('0.05'), owner: 'Ada' });

/** Two partners, two currencies, a fee, a day's delay, a rounding, and six things that do not fit. */
const world: PartnerWorld = {
  ours: [
    row('O1 1 100.00 R1'),
    row('O2 2 60.00 R2'),
    row('O3 3 33.34 R3'),
    row('O4 4 500.00 R4'),
    row('O5 5 80.00 R5'),
    row('O6 6 70.00 R6', { partner: 'Birch' }),
    row('O7 7 9000.00 R7', inBirch),
    row('O8 31 45.00 R8'),
  ],
  theirs: [
    row('T1 1 97.00 R1'),
    row('T2 3 60.00 R2'),
    row('T3 3 32.36 R3'),
    row('T5 5 75.00 R5'),
    row('T6 6 70.00 R6'),
    row('T7 7 9000.00 R7', inBirch),
    row('T9 9 12.50 R9'),
  ],
  malformed: { theirs: [{ id: 'T10', because: 'theirs.csv, line 9: The amount «abc» cannot be read.' }] },
  treatments: [withFee],
};

const { open, close, write, section, rowsOf, type, set, value, workbook } = partnerDesk();
afterEach(close);

const caseAt = async (key: string): Promise<number> => (await rowsOf('TieoutExceptions')).findIndex(({ Key }) => Key === key);
const statusOf = async (key: string): Promise<unknown> => (await rowsOf('TieoutExceptions'))[await caseAt(key)]?.['Status'];
const decide = async (key: string, entries: Readonly<Record<string, string>>): Promise<void> => {
  for (const [heading, entry] of Object.entries(entries)) await type('TieoutExceptions', await caseAt(key), heading, entry);
};

describe('the statement', () => {
  test('is what the domain says, by formulas, line by line and for each currency', async () => {
    await open();
    const { statement } = await write(world);
    const major = (minor: number, of: string): number => fromMinor(minor, of).amount.toNumber();
    expect(section('Reconciliation', STATEMENT)).toEqual(
      statement.map((line) => [
        ...[line.partner, line.product, line.currency],
        ...[line.ours, line.theirs, line.timing, line.fees, line.fx, line.rounding, line.reserve, line.accepted, line.unexplained].map(
          (minor) => major(minor, line.currency),
        ),
        0,
      ]),
    );
    expect(section('Reconciliation', CURRENCIES)).toEqual([
      ['all', null, 'EUR', 888.34, 346.86, 45, 4, 0, -0.02, 0, 0, 492.5, 0],
      ['all', null, 'JPY', 900_000, 900_000, 0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    // 422.50 with Amber and 70.00 with Birch are unexplained, and both once more as euro.
    expect([value('Reconciliation', 'B4'), value('Reconciliation', 'C4')]).toEqual([985, 'look at the red differences']);
  });

  test('ties out where everything matches, and a second run writes nothing', async () => {
    await open();
    const matched: PartnerWorld = { ours: world.ours.slice(0, 3), theirs: world.theirs.slice(0, 3), treatments: [withFee] };
    await write(matched);
    expect(value('Reconciliation', 'C4')).toBe('everything ties out');
    const written = bookText((await workbook()).host.book);
    expect((await write(matched)).kind).toBe('alreadyDone');
    expect(bookText((await workbook()).host.book)).toBe(written);
  });

  test('turns red when an amount on one of its sheets is changed', async () => {
    await open();
    await write(world);
    await type('TieoutMatches', 0, 'Ours', 101);
    const [amber] = section('Reconciliation', STATEMENT);
    expect(amber?.at(-1)).not.toBe(0);
    expect(section('Reconciliation', AMOUNTS)[0]?.at(-1)).not.toBe(0);
  });

  test('has the rows of a wrong partner on both their lines', async () => {
    await open();
    await write({ ours: [row('O6 6 70.00 R6', { partner: 'Birch' })], theirs: [row('T6 6 70.00 R6')] });
    expect(section('Reconciliation', STATEMENT).map((line) => [line[0], line[3], line[4], line[11]])).toEqual([
      ['Amber', 0, 70, -70],
      ['Birch', 70, 0, 70],
    ]);
  });

  test('never takes an amount of one currency from one of another', async () => {
    await open();
    await write({ ours: [row('O1 1 100.00 R1')], theirs: [row('T1 1 110.00 R1', { currency: 'USD' })] });
    expect(section('Reconciliation', STATEMENT).map((line) => [line[2], line[3], line[4], line[11], line[12]])).toEqual([
      ['EUR', 100, 0, 100, 0],
      ['USD', 0, 110, -110, 0],
    ]);
  });
});

describe('a decision', () => {
  test('moves its amount from unexplained to accepted at once, and only with a reason', async () => {
    await open();
    await write(world);
    const figures = () => section('Reconciliation', CURRENCIES)[0]?.slice(10);
    await decide('ours O4', { Decision: 'write off' });
    expect([await statusOf('ours O4'), figures()]).toEqual(['needs a reason', [0, 492.5, 0]]);
    await decide('ours O4', { Reason: 'goodwill' });
    expect([await statusOf('ours O4'), figures()]).toEqual(['written off', [500, -7.5, 0]]);
  });

  test('stays with its case on the next run, with everything else that was entered', async () => {
    await open();
    await write(world);
    await decide('ours O4', { Decision: 'write off', Reason: 'goodwill', Note: 'see mail', 'Decided by': 'Grace', Owner: 'Linus' });
    await decide('theirs T9', { Owner: 'Linus' });
    const { opened } = await write({ ...world, asOf: '2026-11-05' });
    const rows = await rowsOf('TieoutExceptions');
    expect(rows.find(({ Key }) => Key === 'ours O4')).toMatchObject({
      ...{ Status: 'written off', Decision: 'write off', Reason: 'goodwill', Note: 'see mail', 'Decided by': 'Grace', Owner: 'Linus' },
    });
    expect(rows.find(({ Key }) => Key === 'theirs T9')).toMatchObject({ Status: 'assigned', Owner: 'Linus', Decision: null });
    const decided = opened.cases.find(({ key }) => key === 'ours O4')?.decision;
    expect(decided).toEqual({ status: 'written off', reason: 'goodwill', owner: 'Linus', note: 'see mail', decidedBy: 'Grace' });
  });

  test('that was taken of another amount is taken out of the sheet again', async () => {
    await open();
    await write(world);
    await decide('ours O4', { Decision: 'accept', Reason: 'goodwill' });
    await write({ ...world, ours: world.ours.map((each) => (each.id === 'O4' ? { ...each, minor: 60_000 } : each)) });
    expect((await rowsOf('TieoutExceptions')).find(({ Key }) => Key === 'ours O4')).toMatchObject({ Status: 'open', Decision: null });
  });

  test('of the treatment shows its reason, is no input, and goes when the rule goes', async () => {
    await open();
    const accepting = treatmentFor({ ...withFee, accepts: [{ kind: 'missing theirs', upTo: undefined, reason: 'small loss' }] });
    await write({ ...world, treatments: [accepting] });
    const find = async () => (await rowsOf('TieoutExceptions')).find(({ Key }) => Key === 'ours O4');
    expect(await find()).toMatchObject({ Status: 'accepted', 'By treatment': 'small loss', Decision: null, Reason: null });
    await write(world);
    expect(await find()).toMatchObject({ Status: 'open', 'By treatment': null });
  });

  test('of a person comes before that of the treatment', async () => {
    await open();
    const accepting = treatmentFor({ ...withFee, accepts: [{ kind: 'missing theirs', upTo: undefined, reason: 'small loss' }] });
    await write({ ...world, treatments: [accepting] });
    await decide('ours O4', { Decision: 'keep open' });
    expect(await statusOf('ours O4')).toBe('open');
    await write({ ...world, treatments: [accepting] });
    expect([await statusOf('ours O4'), (await rowsOf('TieoutExceptions'))[await caseAt('ours O4')]?.['Decision']]).toEqual([
      'open',
      'keep open',
    ]);
  });
});

describe('exceptions', () => {
  test('age by the day on the sheet', async () => {
    await open();
    await write(world);
    const ages = async () => (await rowsOf('TieoutExceptions')).find(({ Key }) => Key === 'ours O4');
    expect(await ages()).toMatchObject({ Age: 0, Bucket: '0-7', Overdue: 0 });
    await set('Reconciliation', 'B5', 46_326 + 40);
    expect(await ages()).toMatchObject({ Age: 40, Bucket: '31-60' });
    expect(Number((await ages())?.['Overdue'])).toBeGreaterThan(30);
    const missing = section('Reconciliation', KINDS).find(([kind]) => kind === 'missing theirs');
    expect(missing?.slice(3, 12)).toEqual([1, 500, 0, 0, 1, 0, 0, 1, 0]);
  });

  test('are read back as they were written', async () => {
    await open();
    const { opened } = await write(world);
    const read = standingCases(await readOwnTables());
    const written = opened.cases.map(
      ({ ageDays: _, bucket: __, standsIn: ___, owner: ____, dueOn: _____, nextStep: ______, ...kept }) => kept,
    );
    expect(read).toEqual(written);
  });

  test('a cell that can no longer be read ends in a sentence', async () => {
    await open();
    await write(world);
    await type('TieoutExceptions', await caseAt('ours O4'), 'First seen', 'yesterday');
    expect(() => partnerRun(world)).not.toThrow();
    await expect(write(world)).rejects.toThrow(
      'The sheet Exceptions has "yesterday" under First seen in the row of O4, which cannot be read.',
    );
  });
});

test('every row that came in stands in a match or an exception, by count and by sum', async () => {
  await open();
  await write(world);
  expect(section('Reconciliation', ROWS).map((line) => [...line.slice(1, 7), line.at(-1)])).toEqual([
    ['ours', null, 8, 4, 4, 0, 0],
    ['theirs', null, 8, 4, 4, 0, 0],
  ]);
  expect(section('Reconciliation', AMOUNTS).map((line) => [...line.slice(1, 7), line.at(-1)])).toEqual([
    ['ours', 'EUR', 888.34, 193.34, 695, 0, 0],
    ['ours', 'JPY', 900_000, 900_000, 0, 0, 0],
    ['theirs', 'EUR', 346.86, 189.36, 157.5, 0, 0],
    ['theirs', 'JPY', 900_000, 900_000, 0, 0, 0],
  ]);
});

test('a control total that is not the total of the rows is red', async () => {
  await open();
  const total = { of: 'theirs.csv', partner: '', currency: 'EUR', rows: 7, minor: 34_686, place: { kind: 'workbook' } } as const;
  await write({ ...world, stated: [total] });
  expect(section('Reconciliation', 'Control totals: stated = read')).toEqual([
    ['theirs.csv', 'theirs', 'EUR', 7, 6, 1, 346.86, 346.86, null, null, null, 1, 0],
  ]);
});

describe('where there are too many matches for the workbook', () => {
  const extract = { perReason: 1 };
  const more: PartnerWorld = {
    ...world,
    ours: [...world.ours, row('O11 11 10.00 R11', inBirch)],
    theirs: [...world.theirs, row('T11 11 10.00 R11', inBirch)],
  };

  test('the statement reads their sums and is the same', async () => {
    await open();
    await write(more);
    const whole = [STATEMENT, CURRENCIES, ROWS, AMOUNTS, REASONS].map((title) => section('Reconciliation', title));
    await write({ ...more, extract });
    expect([STATEMENT, CURRENCIES, ROWS, AMOUNTS, REASONS].map((title) => section('Reconciliation', title))).toEqual(whole);
  });

  test('the first of each reason stand there, and the sheet says so', async () => {
    await open();
    await write({ ...more, extract });
    expect((await rowsOf('TieoutMatches')).map(({ Match }) => Match)).toEqual(['O1', 'O2', 'O3', 'O7']);
    expect(value('Matches', 'A2')).toBe(
      'Tieout · as of 2026-10-31 · an extract: 4 of 5 matches, the first 1 of each reason; Match totals has the sums of all',
    );
  });
});

test('the sign that a treatment turns is turned in the statement, and not in the proof that nothing was lost', async () => {
  await open();
  await write({
    ours: [row('O1 1 100.00 R1'), row('O2 2 50.00 R2')],
    theirs: [row('T1 1 -100.00 R1'), row('T3 3 -20.00 R3')],
    treatments: [treatmentFor({ sign: 'opposite' })],
  });
  expect(section('Reconciliation', STATEMENT)[0]?.slice(3, 5)).toEqual([150, 120]);
  expect(section('Reconciliation', AMOUNTS)[1]?.slice(3)).toEqual([-120, -100, -20, 0, null, null, null, null, null, 0]);
});

withLibreOffice('LibreOffice calculates the same statement', async () => {
  const excel = await open();
  await write(world);
  const [statement, proofs] = [section('Reconciliation', STATEMENT), section('Reconciliation', AMOUNTS)];
  const calculated = convert(excel.host.save().bytes, 'partners.xlsx', 'xlsx');
  close();
  await open(() => openExcel(calculated, { fileName: 'partners.xlsx' }));
  expect(section('Reconciliation', STATEMENT)).toEqual(statement);
  expect(section('Reconciliation', AMOUNTS)).toEqual(proofs);
  expect(value('Reconciliation', 'B4')).toBe(985);
});
