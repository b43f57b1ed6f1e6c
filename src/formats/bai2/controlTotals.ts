/**
 * BAI2's control totals: each trailer repeats what the records before it add up to. An account counts
 * its amounts, summaries included; a group its accounts; the file its groups. Signs count as written.
 */
import type { Finding } from '../../domain/finding';
import { Decimal, ZERO } from '../../domain/money/decimal';
import { bankFinding } from '../advice';
import { accountSummaries, type BaiRecord } from './records';

interface Tally {
  total: Decimal;
  records: number;
  members: number;
}

const empty = (): Tally => ({ total: ZERO, records: 0, members: 0 });

/** @param physical how many physical records (88 included) each record stands for. */
export function controlTotals(file: string, records: readonly BaiRecord[], physical: readonly number[]): Finding[] {
  const findings: Finding[] = [];
  const whole = empty();
  let account = empty();
  let group = empty();
  records.forEach((record, index) => {
    const count = physical[index] ?? 1;
    for (const level of [account, group, whole]) level.records += count;
    switch (record.code) {
      case '02':
        group = { ...empty(), records: count };
        break;
      case '03':
        account = { total: sumOf(accountSummaries(record).map(({ amount }) => amount)), records: count, members: 0 };
        break;
      case '16':
        account.total = account.total.plus(sumOf([record.fields[1] ?? '']));
        break;
      case '49':
        findings.push(...compared(file, record, 'account control total', 'number of records of the account', account, 1));
        group.total = group.total.plus(stated(record));
        group.members += 1;
        break;
      case '98':
        findings.push(...compared(file, record, 'group control total', 'number of records of the group', group, 2));
        findings.push(...membersCompared(file, record, 'number of accounts of the group', group));
        whole.total = whole.total.plus(stated(record));
        whole.members += 1;
        break;
      case '99':
        findings.push(...compared(file, record, 'file control total', 'number of records of the file', whole, 2));
        findings.push(...membersCompared(file, record, 'number of groups of the file', whole));
        break;
    }
  });
  return findings;
}

const number = (text: string): Decimal => (/^[+-]?\d+$/.test(text.trim()) ? new Decimal(text.trim()) : ZERO);
const sumOf = (texts: readonly string[]): Decimal => texts.reduce((total, text) => total.plus(number(text)), ZERO);
const stated = (record: BaiRecord): Decimal => number(record.fields[0] ?? '');

function compared(file: string, record: BaiRecord, totalName: string, countName: string, tally: Tally, countPlace: number): Finding[] {
  const findings: Finding[] = [];
  if (!stated(record).equals(tally.total)) {
    findings.push(
      bankFinding('control-total-differs', file, record.line, {
        subject: totalName,
        stated: stated(record).toFixed(),
        computed: tally.total.toFixed(),
      }),
    );
  }
  const count = record.fields[countPlace]?.trim() ?? '';
  if (count !== '' && Number(count) !== tally.records) {
    findings.push(
      bankFinding('control-total-differs', file, record.line, { subject: countName, stated: count, computed: String(tally.records) }),
    );
  }
  return findings;
}

function membersCompared(file: string, record: BaiRecord, subject: string, { members }: Tally): Finding[] {
  const count = record.fields[1]?.trim() ?? '';
  if (count === '' || Number(count) === members) return [];
  return [bankFinding('control-total-differs', file, record.line, { subject, stated: count, computed: String(members) })];
}
