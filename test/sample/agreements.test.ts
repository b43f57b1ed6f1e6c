import { SCHEDULE_KINDS } from '../../src/app/billing/schedulePlan';
import { REVIEW_KINDS } from '../../src/app/contracts/reviewPlan';
import path from 'node:path';
import { mappedTables } from '../../src/app/mappedTables';
import { readAgreements } from '../../src/app/contracts/readAgreements';
import { readBilling } from '../../src/app/billing/readBilling';
import { buildSchedule } from '../../src/domain/billing/buildSchedule';
import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { extractClauses } from '../../src/domain/contracts/clauses/extractClauses';
import { reviewContracts } from '../../src/domain/contracts/reviewContracts';
import { CONTRACT_RULES } from '../../src/domain/contracts/ruleTable';
import { exponentOf } from '../../src/domain/money/currency';
import { readDocument } from '../../src/formats/document/readDocument';
import { agreementAnswers } from '../../src/sample/contracts/agreementAnswers';
import { agreementsOf } from '../../src/sample/contracts/sampleAgreements';
import { sampleFiles } from '../../src/sample/files';
import { makeMonth } from '../../src/sample/month';
import { mappingFrom, proposeMappings } from '../../src/tables/mapping';
import { sampleTables } from '../support/sampleTables';

const month = makeMonth();
const tables = sampleTables(month);
const KINDS = [...new Set([...REVIEW_KINDS, ...SCHEDULE_KINDS])];
const proposals = proposeMappings(KINDS, tables);

// prettier-ignore
const MEANT: Readonly<Record<(typeof KINDS)[number], string>> = {
  contracts: 'Contracts', contractLines: 'ContractLines', sows: 'SOWs', sowLines: 'SOWLines', milestones: 'Milestones', customerMaster: 'CustomerList', vendors: 'Vendors', authorities: 'Authority',
  rateCards: 'RateCards', costObjects: 'CostObjects', priceTiers: 'Tiers', openItems: 'AR_Open', usage: 'Usage', priceSteps: 'PriceSteps', indexValues: 'IndexValues', taxRates: 'TaxRates',
  amendments: 'Amendments', holidays: 'Holidays', rebateDeals: 'Rebates', rebateVolumes: 'RebateVolumes', rebateClaims: 'RebateClaims',
};

/** Headings of the tables that other jobs read, or nobody. */
const OTHERS = ['Also known as', 'Belongs to', 'Bank accounts', 'Bank account', 'Account manager', 'Days overdue'];

test.each(KINDS.map((kind) => [kind, MEANT[kind]] as const))(
  '%s: the table %s is proposed, with a column for each heading',
  (kind, meant) => {
    const proposal = proposals.find((each) => each.kind === kind);
    expect(proposal?.table).toBe(meant);
    const chosen = (proposal?.columns ?? []).map(({ theirs }) => theirs);
    const headers = tables.find(({ name }) => name === meant)?.headers ?? [];
    expect(headers.filter((header) => !chosen.includes(header) && !OTHERS.includes(header))).toEqual([]);
  },
);

const { agreed, spend } = agreementsOf(month);
const mapped = () => mappedTables(tables, proposals.map(mappingFrom));
const STANDARD_RULES = CONTRACT_RULES.map((rule) => ({ ...rule, from: undefined, to: undefined }));

test('the review finds in each contract and statement of work what was planted there, and nothing else', () => {
  const { findings } = reviewContracts({ ...readAgreements(mapped(), month.asOf), asOf: month.asOf, documents: [], rules: STANDARD_RULES });
  const breaches = findings.filter(({ state }) => state === 'breach');
  const foundIn = (id: string) => [...new Set(breaches.filter(({ agreement }) => agreement === id).map(({ rule }) => rule))].sort();
  const planted = [
    ...agreed.contracts.map(({ id, story }) => [id, story.fires] as const),
    ...spend.sows.map(({ id, fires }) => [id, fires] as const),
  ];
  expect(planted.map(([id]) => `${id}: ${foundIn(id).join(', ')}`)).toEqual(
    planted.map(([id, fires]) => `${id}: ${[...fires].sort().join(', ')}`),
  );
});

test('the invoices of each line add up to what was worked out by hand', () => {
  const read = readBilling(mapped());
  const { rows, values } = buildSchedule({
    ...read.tables,
    asOf: month.asOf,
    issued: [],
    calendar: WEEKENDS_ONLY,
    roll: 'none',
    taxRounding: 'line',
  });
  const worked = agreed.contracts.flatMap(({ id, lines }) =>
    lines.flatMap(({ value }, index) => (value === undefined ? [] : [`${id} / ${index + 1}: ${value}`])),
  );
  const scheduled = values.map(({ contract, line, valueMinor, currency }) => {
    const invoiced = rows.filter((row) => row.contract === contract && row.line === line).reduce((sum, { netMinor }) => sum + netMinor, 0);
    expect(invoiced).toBe(valueMinor);
    return `${contract} / ${line}: ${invoiced / 10 ** exponentOf(currency)}`;
  });
  expect(worked.filter((line) => !scheduled.includes(line))).toEqual([]);
});

/** The documents, read from the very bytes of the sample. */
async function documents() {
  const { index, files } = sampleFiles(month);
  const texts = await Promise.all(index.documents.map((name) => readDocument(path.basename(name), files.get(name) ?? new Uint8Array())));
  return texts.map((text) => ({ agreement: text.name.replace(/\.\w+$/, ''), text, clauses: extractClauses(text) }));
}

test('each document says what its row says, but for the planted differences', async () => {
  const read = await documents();
  const { findings } = reviewContracts({
    ...readAgreements(mapped(), month.asOf),
    asOf: month.asOf,
    documents: read,
    rules: STANDARD_RULES,
  });
  const told = read.map(({ agreement }) => [
    agreement,
    findings.filter((each) => each.agreement === agreement && each.rule === 'text-differs-from-row').map(({ topic }) => topic),
  ]);
  const answers = agreementAnswers(month)['review.json'].flatMap(({ agreement, differs }) =>
    differs === undefined ? [] : [[agreement, differs.map(({ topic }) => topic)]],
  );
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(answers));
});

test('every financial clause of the documents is understood', async () => {
  const unsure = (await documents()).flatMap(({ agreement, clauses }) =>
    clauses.filter(({ certainty }) => certainty === 'unsure').map(({ topic, quote }) => `${agreement} ${topic}: ${quote}`),
  );
  expect(unsure).toEqual([]);
});
