/**
 * The door of this room: a bank file in, statements and findings out. The reader is chosen by what the
 * file contains, never by its name: banks call CAMT files `.txt` and MT940 files `.xml`.
 */
import { BadInput } from '../domain/badInput';
import type { BankFile } from '../domain/bank/statement';
import { bankFinding } from './advice';
import { readBai2 } from './bai2/bai2';
import { readLockbox } from './bai2/lockbox';
import type { BankReading, BankText } from './bankText';
import { readCamt } from './camt/camt';
import { readCsv } from './csv/csv';
import { readTextFile } from './encoding';
import { readMt } from './mt/mt940';
import { readOfx } from './ofx/ofx';
import { checkStatements, withoutCopies } from './statementChecks';
import { withIds } from './transactionIds';

interface Reader {
  readonly name: string;
  /** Looks at the beginning of the text only. */
  readonly recognises: (head: string) => boolean;
  readonly read: (source: BankText) => BankReading;
}

/** Characters of the file's beginning that a probe may look at. */
const HEAD = 65_536;

/**
 * Tried from the top. The XML formats have names of their own; BAI2 and lockbox begin with their file
 * header; an MT message can be found behind an envelope; what is none of these and has columns is CSV.
 */
// prettier-ignore
const READERS: readonly Reader[] = [
  { name: 'CAMT',        read: readCamt,    recognises: (head) => /<(?:[\w.-]+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)/.test(head) },
  { name: 'OFX',         read: readOfx,     recognises: (head) => /^\s*OFXHEADER\s*:/.test(head) || /<OFX>/i.test(head) },
  { name: 'BAI2',        read: readBai2,    recognises: (head) => /^\s*01,/.test(head) },
  { name: 'BAI lockbox', read: readLockbox, recognises: (head) => /^\s*1\d\d.{20}\d{10}\s*\n\s*[25]/.test(head) },
  { name: 'MT940',       read: readMt,      recognises: (head) => /^(?:\{.*\{4:)?:(?:20|25|28C?|60[FM]|61|62[FM]|64|13D?|34F):/m.test(head) },
];

/** Files that are often taken for a statement, and what to do about each. Tried before CSV. */
// prettier-ignore
const NOT_STATEMENTS: readonly { readonly looks: RegExp; readonly what: string; readonly remedy: string }[] = [
  { looks: /pain\.00[18]|CstmrCdtTrfInitn|CstmrDrctDbtInitn/, what: 'a payment order (pain), not a statement', remedy: 'Choose the camt file that the bank sent back.' },
  { looks: /pain\.002|CstmrPmtStsRpt/,                        what: 'a payment status report (pain.002), not a statement', remedy: 'Choose the statement of that day.' },
  { looks: /^\s*(?:<!doctype html|<html)/i,                   what: 'a web page',     remedy: 'The download probably ended at the bank\'s login: download the statement again.' },
  { looks: /^\s*[[{]\s*["{[\]}]/,                             what: 'a JSON file',    remedy: 'Download the statement as CAMT, MT940, BAI2, OFX or CSV.' },
  { looks: /^\s*<[?!\w]/,                                     what: 'an XML file, but no CAMT statement', remedy: 'Download the statement as camt.053.' },
  { looks: /^\s*\{\\rtf/,                                     what: 'a text document (RTF)', remedy: 'Download the statement as CAMT, MT940, BAI2, OFX or CSV.' },
];

/**
 * Reads a bank file of any supported format.
 * @param file its name, for the sentences that name it.
 * @throws BadInput when nothing can be read of it, with one sentence that says why and what to do.
 */
export function readBankFile(file: string, bytes: Uint8Array): BankFile {
  const source: BankText = { file, ...readTextFile(file, bytes) };
  const { format, statements: read, findings } = readerOf(source)(source);
  const { statements: once, findings: copies } = withoutCopies(file, read);
  const { statements, findings: twice } = withIds(file, once);
  const empty = statements.every(({ transactions }) => transactions.length === 0) && findings.every(({ severity }) => severity === 'note');
  const nothing = empty ? [bankFinding('no-transactions', file, undefined, {})] : [];
  return {
    file,
    format,
    encoding: source.encoding,
    statements,
    findings: [...findings, ...copies, ...checkStatements(file, once), ...twice, ...nothing],
  };
}

function readerOf({ file, text }: BankText): Reader['read'] {
  const head = text.slice(0, HEAD);
  const reader = READERS.find(({ recognises }) => recognises(head));
  if (reader !== undefined) return reader.read;
  const known = NOT_STATEMENTS.find(({ looks }) => looks.test(head));
  if (known !== undefined) throw new BadInput(`${file} is ${known.what}. ${known.remedy}`);
  return readCsv;
}
