/**
 * `read-bank`: bank files to JSON, for pipelines and for a look at what a file says before it is applied.
 *
 * All files are read before anything is written: one that cannot be read stops the command, and no
 * half of the answer is left lying about.
 */
import { parseArgs } from 'node:util';
import { BadInput } from '../domain/badInput';
import type { BankFile, BankStatement, BankTransaction } from '../domain/bank/statement';
import { blocks, type Finding, findingText } from '../domain/finding';
import { amountText, formatMoney, type Money, sum } from '../domain/money/money';
import { readBankFile } from '../formats/readBankFile';
import type { Command, CommandIo } from './command';

const HELP = `tieout read-bank FILE… [--json FILE]

Reads bank files of any supported format (CAMT.052/.053/.054, MT940, MT942, BAI2, BAI lockbox,
OFX/QFX, CSV) and prints what is in them: statements, balances, transactions, findings.

  --json FILE   write everything as JSON: an array with one object for each file
  --help        print this

Exit codes: 0 read, 1 read with blocking findings, 2 a file could not be read.`;

export const readBank: Command = {
  name: 'read-bank',
  summary: 'read bank files of any format and print or write what is in them',
  help: HELP,
  run: runReadBank,
};

async function runReadBank(args: readonly string[], io: CommandIo): Promise<number> {
  const { paths, json } = readArguments(args);
  const files: BankFile[] = [];
  for (const path of paths) {
    const bytes = await io.readFile(path);
    if (io.isTerminal && bytes.length > LONG_READ_BYTES) io.err(`Reading ${path} (${Math.round(bytes.length / 1_000_000)} MB)`);
    files.push(readBankFile(path, bytes));
  }
  for (const file of files) printFile(file, io);
  if (json !== undefined) {
    await io.writeFile(json, `${JSON.stringify(files.map(jsonFile), null, 2)}\n`);
    io.out(`Wrote ${json}.`);
  }
  return files.some(({ findings }) => findings.some(blocks)) ? 1 : 0;
}

/** A file of this size takes about a second. */
const LONG_READ_BYTES = 20_000_000;

function readArguments(args: readonly string[]): { paths: string[]; json: string | undefined } {
  const options = { json: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new BadInput('read-bank needs at least one FILE. See read-bank --help.');
    return { paths: positionals, json: values.json };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const said = String(error)
      .replace(/^\w*Error(?: \[\w+\])?: /, '')
      .split('. ')[0];
    throw new BadInput(`read-bank: ${said}. See read-bank --help.`);
  }
}

function printFile({ file, format, encoding, statements, findings }: BankFile, io: CommandIo): void {
  io.out(`${file}: ${format}, ${encoding}`);
  for (const statement of statements) io.out(`  ${statementLine(statement)}`);
  for (const finding of findings) io.out(`  ${finding.severity}: ${findingText(finding)}`);
}

/** `DE89… EUR 00027/1: 1,000.00 + 12 transactions of 250.00 = 1,250.00` without the thousands. */
function statementLine({ account, currency, number, opening, closing, transactions }: BankStatement): string {
  const booked = transactions.filter(({ pending, amount }) => !pending && amount.currency === currency);
  const movements = sum(
    booked.map(({ amount }) => amount),
    currency,
  );
  const balance = (amount: Money | undefined): string => (amount === undefined ? '?' : amountText(amount));
  const name = [account || 'account not named', currency, number].filter((part) => part !== '').join(' ');
  return `${name}: ${balance(opening)} + ${transactions.length} transactions of ${formatMoney(movements)} = ${balance(closing)}`;
}

/** A bank file as JSON: amounts as signed decimal text, what is missing as null, keys in this order. */
export function jsonFile({ file, format, encoding, statements, findings }: BankFile): object {
  return { file, format, encoding, statements: statements.map(jsonStatement), findings: findings.map(jsonFinding) };
}

function jsonStatement({ account, currency, number, from, to, opening, closing, transactions }: BankStatement): object {
  const balance = (amount: Money | undefined): string | null => (amount === undefined ? null : amountText(amount));
  return {
    account,
    currency,
    number,
    from: from ?? null,
    to: to ?? null,
    opening: balance(opening),
    closing: balance(closing),
    transactions: transactions.map(jsonTransaction),
  };
}

function jsonTransaction(transaction: BankTransaction): object {
  const { id, bookedOn, valueOn, amount, payer, payerAccount, reference, type, reversal, pending, batch, line } = transaction;
  return {
    id,
    bookedOn: bookedOn ?? null,
    valueOn: valueOn ?? null,
    amount: amountText(amount),
    currency: amount.currency,
    payer,
    payerAccount,
    reference,
    type,
    reversal,
    pending,
    batch: batch ?? null,
    line,
  };
}

function jsonFinding({ code, severity, place, title, remedy }: Finding): object {
  return { code, severity, line: place.kind === 'file' ? (place.line ?? null) : null, title, remedy };
}
