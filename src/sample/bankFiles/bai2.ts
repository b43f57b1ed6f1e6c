/** BAI2 as an American bank writes it: a group a day, text in 88 continuations. Source: BAI Cash Management Balance Reporting, version 2. */
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { OwnAccount, SampleStatement } from '../month';
import type { SampleTransaction } from '../stories/story';

const yymmdd = (day: string): string => day.slice(2).replaceAll('-', '');

/** BAI2 type codes: 100–399 money in, 400–699 money out. */
function typeCode({ method, minor, reversal }: SampleTransaction): string {
  if (reversal) return minor < 0 ? '552' : '252';
  if (method === 'charge') return '698';
  if (method === 'interest') return '354';
  if (method === 'ACH') return minor < 0 ? '455' : '142';
  return minor < 0 ? '495' : '195';
}

/** Slashes end a record and commas a field, so the bank prints neither in the text. */
const plain = (text: string): string => text.replaceAll('/', ' ').replaceAll(',', ' ');

/** One transaction: immediate availability (funds type 0), the payer in continuations. */
function detail(transaction: SampleTransaction): string[] {
  const { minor, id, payer, payerAccount, reference, reversal } = transaction;
  const [name, account] = minor > 0 !== reversal ? ['ORIG CO NAME', 'ORIG ID'] : ['BNF', 'BNF ACCT'];
  const party = [`88,${name}:${plain(payer)}`, ...(payerAccount === '' ? [] : [`88,${account}:${payerAccount}`])];
  return [`16,${typeCode(transaction)},${Math.abs(minor)},0,${id},,${plain(reference)}`, ...party];
}

interface Day {
  readonly on: PlainDate;
  readonly opening: number;
  readonly closing: number;
  readonly transactions: readonly SampleTransaction[];
}

/** BAI2 reports day by day: every day that something happened, with the balances around it. */
function daysOf(statements: readonly SampleStatement[]): Day[] {
  const transactions = statements.flatMap((statement) => statement.transactions);
  let balance = statements[0]?.opening ?? 0;
  return [...new Set(transactions.map(({ bookedOn }) => bookedOn))].map((on) => {
    const ofDay = transactions.filter(({ bookedOn }) => bookedOn === on);
    const opening = balance;
    balance = ofDay.reduce((all, { minor }) => all + minor, opening);
    return { on, opening, closing: balance, transactions: ofDay };
  });
}

/** The control total of an account: everything that stands in its amount fields, without signs. */
const controlTotal = ({ opening, closing, transactions }: Day): number =>
  transactions.reduce((all, { minor }) => all + Math.abs(minor), Math.abs(opening) + Math.abs(closing));

function group(day: Day, account: OwnAccount): string[] {
  const details = day.transactions.flatMap(detail);
  return [
    `02,NORTHLIGHT,ZZBANK,1,${yymmdd(day.on)},,${account.currency},2/`,
    `03,${account.account},${account.currency},010,${day.opening},,,015,${day.closing},,/`,
    ...details,
    `49,${controlTotal(day)},${details.length + 2}/`,
    `98,${controlTotal(day)},1,${details.length + 4}/`,
  ];
}

export function bai2File(statements: readonly SampleStatement[]): string {
  const [first] = statements;
  if (first === undefined) return '';
  const days = daysOf(statements);
  const groups = days.map((day) => group(day, first.account));
  const total = days.reduce((all, day) => all + controlTotal(day), 0);
  const records = groups.reduce((all, lines) => all + lines.length, 0) + 2;
  const created = yymmdd(statements.at(-1)?.to ?? first.to);
  return [`01,ZZBANK,NORTHLIGHT,${created},2100,1,80,,2/`, ...groups.flat(), `99,${total},${groups.length},${records}/`, ''].join('\n');
}
