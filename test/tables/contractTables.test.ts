import { placeText } from '../../src/domain/finding';
import { formatMoney } from '../../src/domain/money/money';
import { agreementsFrom, deliverablesFrom, sowLinesFrom, sowsFrom } from '../../src/tables/contracts/agreements';
import {
  amendmentsFrom,
  type CurrencyOf,
  holidaysFrom,
  indexValuesFrom,
  milestonesFrom,
  priceStepsFrom,
  priceTiersFrom,
  taxRatesFrom,
  usageFrom,
} from '../../src/tables/billing/billingTables';
import { type TableKind, TABLES } from '../../src/tables/columns';
import { contractLinesFrom } from '../../src/tables/contracts/contractLines';
import { mappingFrom, proposeColumns } from '../../src/tables/mapping';
import { authoritiesFrom, cardRatesFrom, costObjectsFrom, partiesFrom, vendorsFrom } from '../../src/tables/contracts/masterData';
import { rebateClaimsFrom, rebateDealsFrom, rebateVolumesFrom } from '../../src/tables/billing/rebateTables';
import type { TableReading } from '../../src/tables/rows';
import type { SourceTable } from '../../src/tables/sourceTable';
import type { TableMapping } from '../../src/tables/mapping';

/** A text file from lines with bars. */
const file = (...lines: readonly string[]): SourceTable => ({
  name: 'file.csv',
  home: { kind: 'file', file: 'file.csv', line: 1 },
  headers: (lines[0] ?? '').split('|'),
  formats: [],
  rows: lines.slice(1).map((line) => line.split('|').map((cell) => (cell === '' ? null : cell))),
  hiddenRows: [],
  dateSystem: 1900,
});

const mapped = <Kind extends TableKind>(kind: Kind, table: SourceTable): TableMapping<Kind> => mappingFrom(proposeColumns(kind, table));
const said = ({ findings }: TableReading<unknown>): string[] => findings.map(({ code, place }) => `${code} at ${placeText(place)}`);

const EUR: CurrencyOf = (contract) => (contract === 'CT-1' ? 'EUR' : undefined);

const kinds = Object.keys(TABLES) as TableKind[]; // Object.keys forgets the keys' type
test.each(kinds)('the columns of %s are proposed by their own names, each for itself', (kind) => {
  const names = TABLES[kind].columns.map(({ name }) => name);
  const { columns } = proposeColumns(kind, file(names.join('|')));
  expect(columns.map(({ theirs }) => theirs)).toEqual(names);
});

test.each(kinds)('no other name of a column of %s is the own name of another, but as a fallback of a required one', (kind) => {
  const names = TABLES[kind].columns.map(({ name }) => name.toLowerCase());
  const wrong = TABLES[kind].columns
    .filter(({ required }) => !required) // `Customer` alone is the customer's number.
    .flatMap(({ name, synonyms }) =>
      synonyms.filter((word) => names.includes(word) && word !== name.toLowerCase()).map((word) => `${name}: ${word}`),
    );
  expect(wrong).toEqual([]);
});

describe('contract lines', () => {
  const HEAD =
    'Contract|Line|Description|Kind|Currency|Amount|Quantity|Start|End|Frequency|Billing day|Timing|Alignment|Proration|Terms|Tax rate';
  const lines = (...rows: readonly string[]) => {
    return contractLinesFrom(file(HEAD, ...rows), mapped('contractLines', file(HEAD)));
  };

  test('a line is read with every word of it', () => {
    const { values, findings } = lines(
      'CT-1|1|Licence|Subscription|EUR|99.50|3|2026-01-31|2026-12-31|Quarterly|31|in arrears|calendar|30E/360|Net 30|19%',
    );
    expect(findings).toEqual([]);
    const [line] = values;
    expect(line).toMatchObject({
      ...{ contract: 'CT-1', line: '1', kind: 'recurring', currency: 'EUR', serviceFrom: '2026-01-31', serviceTo: '2026-12-31' },
      ...{ frequency: { every: 3, unit: 'month' }, billingDay: 31, timing: 'arrears', alignment: 'calendar', proration: '30/360 EU' },
      ...{ terms: 'Net 30', residueIn: 'last', recognition: 'daily', tierMethod: 'graduated', freePeriods: 0 },
    });
    expect([line?.amount.amount.toString(), line?.quantity.toString(), line?.taxPercent?.toString()]).toEqual(['99.5', '3', '19']);
  });

  test('what was taken for empty cells is told once a column, with the count', () => {
    const row = (line: number): string => `CT-1|${line}||recurring|EUR|100||2026-01-01|2026-12-31|monthly|||||||`;
    const reading = lines(row(1), row(2), row(3));
    expect(reading.values).toHaveLength(3);
    expect(reading.findings.map(({ code, title }) => [code, title])).toEqual([
      ['value-assumed', 'Column Timing is empty in 3 rows; advance was taken.'],
      ['value-assumed', 'Column Alignment is empty in 3 rows; anniversary was taken.'],
      ['value-assumed', 'Column Proration is empty in 3 rows; actual was taken.'],
    ]);
  });

  test.each([
    ['a word that is no kind', 'CT-1|1||whenever|EUR|1||2026-01-01|2026-12-31|||||||', 'word-unknown'],
    ['a currency that ISO 4217 does not know', 'CT-1|1||fixed|EUX|1||2026-01-01|2026-12-31|||||||', 'currency-unknown'],
    ['a negative quantity', 'CT-1|1||fixed|EUR|1|-2|2026-01-01|2026-12-31|||||||', 'quantity-negative'],
    ['an end before the start', 'CT-1|1||fixed|EUR|1||2026-01-02|2026-01-01|||||||', 'end-before-start'],
    ['no start', 'CT-1|1||fixed|EUR|1|||2026-01-01|||||||', 'day-missing'],
    ['31 April', 'CT-1|1||fixed|EUR|1||2026-04-31|2026-12-31|||||||', 'day-missing'],
    ['no amount', 'CT-1|1||fixed|EUR|||2026-01-01|2026-12-31|||||||', 'amount-missing'],
    ['a total finer than the cent', 'CT-1|1||fixed|EUR|0.005||2026-01-01|2026-12-31|||||||', 'amount-too-fine'],
    [
      'a frequency that means two things',
      'CT-1|1||recurring|EUR|1||2026-01-01|2026-12-31|bi-weekly||advance|calendar|actual|||',
      'word-unknown',
    ],
    ['a billing day 32', 'CT-1|1||recurring|EUR|1||2026-01-01|2026-12-31|monthly|32|advance|calendar|actual|||', 'billing-day-invalid'],
    ['no number of the line', 'CT-1|||fixed|EUR|1||2026-01-01|2026-12-31|||||||', 'key-missing'],
  ])('%s leaves the line out and is said with its line of the file', (_, row, code) => {
    const reading = lines(row);
    expect(reading.values).toEqual([]);
    expect(reading.rowsReported).toBe(1);
    expect(said(reading).filter((each) => each.startsWith(code))).toEqual([`${code} at file.csv, line 2`]);
  });

  test('a service of one day is a service', () => {
    expect(lines('CT-1|1||fixed|EUR|1||2026-01-01|2026-01-01|||advance||||').values).toHaveLength(1);
  });

  test('a unit price may be finer than the cent', () => {
    const [line] = lines('CT-1|1||usage|EUR|0.00035||2026-01-01|2026-12-31|monthly||arrears|calendar|actual|||').values;
    expect(line?.amount.amount.toString()).toBe('0.00035');
  });

  test.each([
    ['recurring|EUR|1.125|', 'amount-mark-unknown'],
    ['recurring|EUR|9|1.500', 'amount-mark-unknown'],
  ])('%s could be a thousand: it is read as one, and blocks', (words, code) => {
    const reading = lines(`CT-1|1||${words}|2026-01-01|2026-12-31|monthly||advance|calendar|actual||`);
    expect(said(reading)).toEqual([`${code} at file.csv, line 2`]);
  });

  test('a line that stands twice is read once, and blocks', () => {
    const row = 'CT-1|1||fixed|EUR|1||2026-01-01|2026-12-31|||advance||||';
    const reading = lines(row, row);
    expect(reading.values).toHaveLength(1);
    expect(said(reading)).toContain('line-twice at file.csv, line 3');
  });

  test('a column of tax rates below one holds shares of one, and says so', () => {
    const row = (line: number, rate: string): string => `CT-1|${line}||fixed|EUR|1||2026-01-01|2026-12-31|||advance||||${rate}`;
    const reading = lines(row(1, '0.19'), row(2, '0.07'), row(3, '0'));
    expect(reading.values.map(({ taxPercent }) => taxPercent?.toString())).toEqual(['19', '7', '0']);
    expect(said(reading).filter((each) => each.startsWith('percent-from-fraction'))).toHaveLength(1);
    expect(lines(row(1, '0.5'), row(2, '19')).values.map(({ taxPercent }) => taxPercent?.toString())).toEqual(['0.5', '19']);
  });

  test.each(['-19', '190', '101 %'])('a tax rate of %s is none: the line is not read, and blocks', (rate) => {
    const reading = lines(`CT-1|1||fixed|EUR|1||2026-01-01|2026-12-31|||advance||||${rate}`);
    expect(reading.values).toEqual([]);
    expect(said(reading)).toContain('tax-rate-impossible at file.csv, line 2');
  });

  test('a tax rate of nothing and one of the whole are rates', () => {
    const row = (line: number, rate: string): string => `CT-1|${line}||fixed|EUR|1||2026-01-01|2026-12-31|||advance||||${rate}`;
    expect(lines(row(1, '0'), row(2, '100')).values.map(({ taxPercent }) => taxPercent?.toString())).toEqual(['0', '100']);
  });

  test('a share of one among per cents is read as it stands, and told once', () => {
    const row = (line: number, rate: string): string => `CT-1|${line}||fixed|EUR|1||2026-01-01|2026-12-31|||advance||||${rate}`;
    const reading = lines(row(1, '19'), row(2, '0.19'), row(3, '0.07'), row(4, '0'));
    expect(reading.values.map(({ taxPercent }) => taxPercent?.toString())).toEqual(['19', '0.19', '0.07', '0']);
    expect(said(reading).filter((each) => each.startsWith('percent-below-one'))).toEqual(['percent-below-one at file.csv, line 3']);
  });

  test('a column whose heading is ours is ours, though no cell of it can be read: what is wrong is told at the cell', () => {
    const table = file(
      'Contract|Line|Kind|Currency|Amount|Start|End|Billing day|Tax rate',
      'CT-1|1|fixed|EUR|5|2026-02-29|2026-12-31||exempt',
    );
    const proposal = proposeColumns('contractLines', table);
    expect(proposal.problems).toEqual([]);
    expect(said(contractLinesFrom(table, mappingFrom(proposal)))).toEqual([
      'day-unreadable at file.csv, line 2',
      'day-missing at file.csv, line 2',
    ]);
    const exempt = file('Contract|Line|Kind|Currency|Amount|Start|End|Tax rate', 'CT-1|1|fixed|EUR|5|2026-02-28|2026-12-31|exempt');
    expect(said(contractLinesFrom(exempt, mapped('contractLines', exempt)))).toContain('amount-unreadable at file.csv, line 2');
  });

  test('German headings and words are read', () => {
    const table = file(
      'Vertragsnr.|Pos.|Bezeichnung|Art|Währung|Betrag|Menge|Vertragsbeginn|Vertragsende|Häufigkeit|Abrechnungstag|MwSt-Satz',
      'V-7|10|Wartung|Wartung|EUR|1.234,50|1|01.01.2026|31.12.2026|vierteljährlich|Ultimo|19 %',
    );
    const [line] = contractLinesFrom(table, mapped('contractLines', table)).values;
    expect(line).toMatchObject({ contract: 'V-7', line: '10', kind: 'recurring', frequency: { every: 3, unit: 'month' }, billingDay: 31 });
    expect([line?.amount.amount.toString(), line?.taxPercent?.toString(), line?.serviceTo]).toEqual(['1234.5', '19', '2026-12-31']);
  });
});

describe('tables that lines refer to', () => {
  test('milestones are read in the currency of their line; one of no line is told', () => {
    const table = file(
      'Contract|Line|Milestone|Percent|Amount|Planned on|Accepted on',
      'CT-1|2|Design|40 %||2026-03-01|',
      'CT-9|1|Ghost|60 %|||',
    );
    const reading = milestonesFrom(table, mapped('milestones', table), EUR);
    expect(reading.values).toMatchObject([{ contract: 'CT-1', line: '2', name: 'Design', plannedOn: '2026-03-01', acceptedOn: undefined }]);
    expect(reading.values[0]?.percent?.toString()).toBe('40');
    expect(reading.findings.map(({ title }) => title)).toEqual([
      'This row is about line CT-9 / 1, which is not in the workbook, so it was not read.',
    ]);
    const deliverable = deliverablesFrom(table, mapped('milestones', table), EUR).values;
    expect(deliverable.map(({ agreement, name }) => [agreement, name])).toEqual([
      ['CT-1', 'Design'],
      ['CT-9', 'Ghost'],
    ]);
  });

  test('tiers have prices or per cents', () => {
    const table = file('Table|From|To|Unit price|Flat price|Percent', 'API|0|1000|0.01||', 'API|1000|||5|', 'Bonus|0||||2.5');
    const reading = priceTiersFrom(table, mapped('priceTiers', table));
    expect(reading.values.map(({ upTo, unitPrice, flatPrice, percent }) => [upTo, unitPrice, flatPrice, percent].map(String))).toEqual([
      ['1000', '0.01', '0', 'undefined'],
      ['undefined', '0', '5', 'undefined'],
      ['undefined', '0', '0', '2.5'],
    ]);
  });

  test('usage, price steps, index values, tax rates and holidays are read', () => {
    const use = file('Contract|Line|Date|Quantity', 'CT-1|1|2026-01-31|1,250', 'CT-1|1|2026-02-28|');
    expect(usageFrom(use, mapped('usage', use), EUR)).toMatchObject({ values: [{ on: '2026-01-31' }], rowsReported: 1 });
    const step = file('Contract|Line|From|Amount', 'CT-1|1|2027-01-01|110.00', 'CT-1|1|2028-01-01|');
    expect(priceStepsFrom(step, mapped('priceSteps', step), EUR)).toMatchObject({ values: [{ from: '2027-01-01' }], rowsReported: 1 });
    const index = file('Index|Date|Value', 'CPI|2026-01-01|121.4', 'CPI|2027-01-01|0');
    expect(said(indexValuesFrom(index, mapped('indexValues', index)))).toEqual(['rate-not-positive at file.csv, line 3']);
    const tax = file('Code|Rate|From|To', 'S|19%||', 'R|7%|2026-01-01|2025-01-01');
    expect(taxRatesFrom(tax, mapped('taxRates', tax)).values).toMatchObject([{ code: 'S', from: '1900-03-01', to: undefined }]);
    const holidays = file('Date|Name', '2026-12-25|Christmas Day');
    expect(holidaysFrom(holidays, mapped('holidays', holidays)).values).toEqual(['2026-12-25']);
  });

  test.each([
    ['price', 'A1|CT-1|1|2026-07-01|price|120.00||', { change: 'price' }],
    ['quantity', 'A1|CT-1|1|2026-07-01|seats||12|', { change: 'quantity' }],
    ['end', 'A1|CT-1|1|2026-07-01|Kündigung|||', { change: 'end' }],
    ['extension', 'A1|CT-1|1|2026-07-01|extend|||2027-12-31', { change: 'extend', serviceTo: '2027-12-31' }],
    ['pause', 'A1|CT-1|1|2026-07-01|pause|||2026-08-31', { change: 'pause', pausedTo: '2026-08-31' }],
  ])('an amendment of %s is read', (_, row, expected) => {
    const table = file('Amendment|Contract|Line|From|Change|Amount|Quantity|To', row);
    expect(amendmentsFrom(table, mapped('amendments', table), EUR).values).toMatchObject([{ id: 'A1', from: '2026-07-01', ...expected }]);
  });

  test.each([
    ['A1|CT-1|1|2026-07-01|price|||', 'change-incomplete'],
    ['A1|CT-1|1|2026-07-01|quantity||-1|', 'quantity-negative'],
    ['A1|CT-1|1|2026-07-01|pause|||2026-06-30', 'end-before-start'],
    ['A1|CT-1|1|2026-07-01||||', 'key-missing'],
    ['A1|CT-1|1|2026-07-01|wobble|||', 'word-unknown'],
  ])('the amendment %s is not read: %s', (row, code) => {
    const table = file('Amendment|Contract|Line|From|Change|Amount|Quantity|To', row);
    const reading = amendmentsFrom(table, mapped('amendments', table), EUR);
    expect(reading.values).toEqual([]);
    expect(said(reading)).toEqual([`${code} at file.csv, line 2`]);
  });

  test('rebate deals have the tiers they name, lowest first; volumes and claims belong to a deal', () => {
    const tiers = file('Table|From|Percent', 'Bonus|10000|4', 'Bonus|0|2');
    const deals = file(
      'Deal|Party|Currency|From|To|Method|Tiers',
      'D1|C1|EUR|2026-01-01|2026-12-31|all units|Bonus',
      'D2|C1|EUR|2026-01-01|2026-12-31||Nowhere',
    );
    const reading = rebateDealsFrom(deals, mapped('rebateDeals', deals), priceTiersFrom(tiers, mapped('priceTiers', tiers)).values);
    expect(reading.values).toMatchObject([{ deal: 'D1', method: 'retroactive' }]);
    expect(reading.values[0]?.tiers.map(({ from, percent }) => `${from.toString()}: ${percent.toString()}`)).toEqual(['0: 2', '10000: 4']);
    expect(said(reading)).toEqual(['line-unknown at file.csv, line 3']);
    const dealOf = (name: string) => reading.values.find(({ deal }) => deal === name);
    const volumes = file('Deal|Date|Volume', 'D1|2026-01-31|5000', 'D9|2026-01-31|1');
    expect(rebateVolumesFrom(volumes, mapped('rebateVolumes', volumes), dealOf)).toMatchObject({ rowsIn: 2, rowsReported: 1 });
    const claims = file('Deal|Date|Claimed|Settled', 'D1|2026-12-31|210.00|');
    expect(rebateClaimsFrom(claims, mapped('rebateClaims', claims), dealOf).values).toMatchObject([
      { claimedMinor: 21_000, settledMinor: 0 },
    ]);
  });
});

describe('agreements and master data', () => {
  test('a contract is read with the cells its evidence will link to', () => {
    const sheet: SourceTable = {
      ...file('Contract|Cust. no.|Effective|End|Currency|Total value|Payment terms|Billing|Timing|PO required|Liability cap|Auto-renewal'),
      home: { kind: 'sheet', sheet: 'Contracts', row: 3, column: 1, isExcelTable: true },
      rows: [['CT-1', 'C1', '2026-01-01', '2026-12-31', 'EUR', 12000, 'Net 30', 'quarterly', 'in advance', 'yes', 'unlimited', 'perhaps']],
    };
    const reading = agreementsFrom(sheet, mapped('contracts', sheet));
    const [contract] = reading.values;
    expect(contract).toMatchObject({
      ...{
        kind: 'contract',
        id: 'CT-1',
        partyId: 'C1',
        currency: 'EUR',
        terms: 'Net 30',
        frequency: { every: 3, unit: 'month' },
        timing: 'advance',
      },
      ...{ poRequired: true, liabilityCapped: false, renewsByItself: undefined, signedOn: undefined },
    });
    expect(contract?.totalValue && formatMoney(contract.totalValue)).toBe('12000.00 EUR');
    expect(contract && placeText(contract.cellOf['Total value'] ?? contract.place)).toBe("'Contracts'!G5");
    expect(said(reading)).toContain("word-ignored at 'Contracts'!M5");
  });

  test('an empty currency is said to be empty', () => {
    const lines = file('Contract|Line|Kind|Amount|Start|End', 'CT-1|1|fixed|5|2026-01-01|2026-12-31');
    expect(contractLinesFrom(lines, mapped('contractLines', lines)).findings.map(({ title }) => title)).toContain(
      'The currency is empty, so the row was not read.',
    );
  });

  test('a contract without a customer, or with an amount that is none, is left out and told', () => {
    const table = file('Contract|Customer ID|Currency|Total value', 'CT-1||EUR|1', 'CT-2|C1|EUR|a lot', 'CT-3|C1||5', 'CT-4|C1|XXQ|5');
    const reading = agreementsFrom(table, mapped('contracts', table));
    expect(reading.values.map(({ id }) => id)).toEqual(['CT-3', 'CT-4']);
    expect(said(reading)).toEqual(['key-missing at file.csv, line 2', 'amount-unreadable at file.csv, line 3']);
  });

  test('statements of work and their planned work', () => {
    const sows = file('SOW|Vendor ID|Work starts|Currency|Not to exceed|Usage rights', 'SOW-1|V1|2026-02-01|EUR|50,000.00|ja');
    expect(sowsFrom(sows, mapped('sows', sows)).values).toMatchObject([{ kind: 'SOW', workStartsOn: '2026-02-01', usageRights: true }]);
    const work = file('SOW|Line|Hours|Rate|Planned amount', 'SOW-1|1|10|100|1000', 'SOW-2|1|1|1|1');
    const reading = sowLinesFrom(work, mapped('sowLines', work), (sow) => (sow === 'SOW-1' ? 'EUR' : undefined));
    expect(reading.values).toMatchObject([{ agreement: 'SOW-1', line: '1' }]);
    expect(reading.rowsReported).toBe(1);
  });

  test('customers and vendors with their states', () => {
    const customers = file(
      'Customer ID|Name|Country|Currency|Payment terms|Risk grade|Credit limit|Status',
      'C1|Alder|de|EUR|Net 30|b|10,000.00|Blocked',
      'C2|Birch|||||| fine',
    );
    const reading = partiesFrom(customers, mapped('customerMaster', customers));
    expect(reading.values).toMatchObject([
      { id: 'C1', country: 'DE', riskGrade: 'B', suspended: true },
      { id: 'C2', creditLimit: undefined, suspended: false },
    ]);
    expect(said(reading)).toEqual(['word-ignored at file.csv, line 3']);
    const onSheet = {
      ...file('Customer ID|Name|Tax ID', 'C1|Alder|DE1'),
      home: { kind: 'sheet', sheet: 'CRM', row: 3, column: 1 } as const,
    };
    expect(partiesFrom(onSheet, mapped('customerMaster', onSheet)).values).toMatchObject([
      { taxId: 'DE1', taxIdPlace: { kind: 'cell', sheet: 'CRM', address: 'D5' } },
    ]);
    const vendors = file('Vendor ID|Name|Tax form|Bank verified|Status', 'V1|Cloud|W-8BEN|2026-01-15|on hold', 'V2|Ink|pending||active');
    expect(vendorsFrom(vendors, mapped('vendors', vendors)).values).toMatchObject([
      { id: 'V1', taxForm: true, bankVerified: true, onHold: true },
      { id: 'V2', taxForm: false, bankVerified: undefined, onHold: false },
    ]);
  });

  test('authority, rate cards and cost objects', () => {
    const authority = file('Signatory|Limit|Currency|From|To', 'CFO|1,000,000.00|EUR||', 'CEO||EUR||');
    expect(authoritiesFrom(authority, mapped('authorities', authority))).toMatchObject({ values: [{ signatory: 'CFO' }], rowsReported: 1 });
    const rates = file('Rate card|Item|Rate|Currency', 'RC-1|Engineer|140|EUR');
    expect(cardRatesFrom(rates, mapped('rateCards', rates)).values).toMatchObject([{ card: 'RC-1', item: 'Engineer' }]);
    const objects = file('Kind|ID|Status', 'Purchase order|PO-1|closed', 'Kostenstelle|4100|', 'Ship|X|');
    const reading = costObjectsFrom(objects, mapped('costObjects', objects));
    expect(reading.values).toMatchObject([
      { kind: 'PO', id: 'PO-1', open: false },
      { kind: 'cost centre', id: '4100', open: true },
    ]);
    expect(reading.rowsReported).toBe(1);
  });
});
