/** `match-cash`: matches receipts with open items from files, for pipelines that have no workbook. */
import type { CashApplication } from '../domain/cash/application';
import { matchCash } from '../domain/cash/matching';
import { OUTCOMES, outcomeTotals, receiptProofs } from '../domain/cash/totals';
import type { PlainDate } from '../domain/calendar/plainDate';
import { blocks, findingText, type Finding } from '../domain/finding';
import { amountText } from '../domain/money/money';
import { closedItemsFrom } from '../tables/cash/closed';
import { customersFrom } from '../tables/cash/customers';
import type { TableKind, TableMapping } from '../tables/mapping';
import { openItemsFrom } from '../tables/cash/openItems';
import { ratesFrom } from '../tables/cash/rates';
import { receiptsFrom } from '../tables/cash/receipts';
import { remittanceFrom } from '../tables/cash/remittance';
import type { TableReading } from '../tables/rows';
import type { SourceTable } from '../tables/sourceTable';
import { asOfOption, optionalOption, type OptionTable, type OptionValues, readOptions, requiredOption } from './arguments';
import { applicationJson } from './cashJson';
import type { Command, CommandIo } from './command';
import { textTable } from './textTable';

const NAME = 'match-cash';

const OPTIONS: OptionTable = {
  items: { type: 'string' },
  receipts: { type: 'string' },
  remittance: { type: 'string' },
  customers: { type: 'string' },
  closed: { type: 'string' },
  rates: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'string' },
};

const HELP = `match-cash --items FILE --receipts FILE --as-of DAY [options]

Says which receipt pays which open items, and why. Reads delimited text (comma, semicolon, tab);
headers are recognised in English, German, French, Spanish and Dutch.

  --items FILE       open items: Document, Type, Customer ID, Customer, Document date, Due date,
                     Currency, Amount, Open amount, Terms, PO number (credit notes are negative)
  --receipts FILE    receipts: Receipt ID, Booked on, Currency, Amount, Payer, Payer account,
                     Reference, Method
  --remittance FILE  remittance advices: Receipt ID, Document, Amount paid, Deduction, Reason
  --customers FILE   customers: Customer ID, Name, Aliases, Parent ID, Bank accounts
                     (lists separated by semicolons)
  --closed FILE      documents paid before: Document, Customer ID, Currency, Amount, Closed on
  --rates FILE       exchange rates: Date, From, To, Rate
  --as-of DAY        the day it is done for, as 2026-10-31
  --json FILE        writes every receipt with its allocations, evidence and alternatives

Prints counts and amounts by outcome and the proof that every receipt is accounted for.
Exit codes: 0 done, 1 done with blocking findings, 2 could not run.`;

interface Inputs {
  readonly application: CashApplication;
  readonly findings: readonly Finding[];
}

async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions(NAME, args, OPTIONS);
  requiredOption(NAME, values, 'items');
  requiredOption(NAME, values, 'receipts');
  const asOf = asOfOption(NAME, values);
  const { application, findings } = await applicationFrom(values, io, asOf);
  const json = optionalOption(values, 'json');
  if (json !== undefined) await io.writeFile(json, applicationJson(application, findings));
  for (const line of summary(application, findings, json)) io.out(line);
  for (const finding of findings.filter(blocks)) io.err(findingText(finding));
  return findings.some(blocks) ? 1 : 0;
}

async function applicationFrom(values: OptionValues, io: CommandIo, asOf: PlainDate): Promise<Inputs> {
  const findings: Finding[] = [];
  const read = async <Kind extends TableKind, T>(
    kind: Kind,
    option: string,
    from: (table: SourceTable, mapping: TableMapping<Kind>) => TableReading<T>,
  ): Promise<readonly T[]> => {
    const file = optionalOption(values, option);
    if (file === undefined) return [];
    const { table, mapping, findings: found } = textTable(kind, file, await io.readFile(file));
    const reading = from(table, mapping);
    findings.push(...found, ...reading.findings);
    return reading.values;
  };
  const items = await read('openItems', 'items', openItemsFrom);
  const receipts = await read('receipts', 'receipts', (table, mapping) => receiptsFrom(table, mapping, asOf));
  const remittance = await read('remittance', 'remittance', remittanceFrom);
  const customers = await read('customers', 'customers', customersFrom);
  const closed = await read('closed', 'closed', closedItemsFrom);
  const rates = await read('rates', 'rates', ratesFrom);
  if (io.isTerminal && receipts.length > 2000) io.err(`Matching ${receipts.length} receipts with ${items.length} open items …`);
  return { application: matchCash({ receipts, items, remittance, customers, closed, rates }), findings };
}

function summary(application: CashApplication, findings: readonly Finding[], json: string | undefined): string[] {
  const totals = outcomeTotals(application);
  const lines = OUTCOMES.flatMap((outcome) => {
    const those = totals.filter((total) => total.outcome === outcome);
    const count = those.reduce((all, each) => all + each.count, 0);
    const amounts = those.map(({ currency, amount }) => amountText({ amount, currency }) + ` ${currency}`).join(', ');
    return [`${outcome.padEnd(16)}${String(count).padStart(7)}  ${amounts}`.trimEnd()];
  });
  const proofs = receiptProofs(application).map(({ currency, receipts, allocated, residual, difference }) => {
    const text = (amount: typeof receipts): string => amountText({ amount, currency });
    return `Proof ${currency}: receipts ${text(receipts)} − on documents ${text(allocated)} − residual ${text(residual)} = ${text(difference)}`;
  });
  const blocking = findings.filter(blocks).length;
  const found = findings.length === 0 ? 'No findings.' : `${findings.length} findings, ${blocking} of them blocking.`;
  return [`${application.results.length} receipts`, ...lines, ...proofs, found, ...(json === undefined ? [] : [`Written to ${json}.`])];
}

export const matchCashCommand: Command = { name: NAME, summary: 'matches receipts with open items from text files', help: HELP, run };
