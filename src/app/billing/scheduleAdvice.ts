/** What planning invoice schedules may find about contracts and their lines, in words. */
import type { ContractLine } from '../../domain/billing/contractLine';
import { lineName } from '../../domain/billing/lineKey';
import type { Agreement } from '../../domain/contracts/contract';
import { type Finding, findingFrom, ofRoom, type Place } from '../../domain/finding';
import { nameKey } from '../../domain/nameKey';

export interface ScheduleFacts {
  readonly 'no-lines': Readonly<Record<never, never>>;
  readonly 'contract-without-lines': { readonly contract: string };
  readonly 'line-without-contract': { readonly line: string; readonly contract: string };
  readonly 'line-outside-contract': { readonly line: string; readonly service: string; readonly term: string };
  readonly 'invoiced-outside': { readonly before: string; readonly rows: number; readonly sums: string; readonly waiting: number };
  readonly 'invoiced-differs': {
    readonly contract: string;
    readonly issued: string;
    readonly stated: string;
    readonly difference: string;
    readonly isMore: boolean;
  };
}

export const SCHEDULE_ADVICE = ofRoom<ScheduleFacts>('schedules', {
  'no-lines': {
    severity: 'blocking',
    title: () => 'There is no contract line that could be read, so there is nothing to schedule.',
    remedy: 'Enter the lines, or mend what is said about them.',
  },
  'contract-without-lines': {
    severity: 'warning',
    title: ({ contract }) => `Contract ${contract} has no lines, so nothing of it is scheduled.`,
    remedy: 'Enter what it charges in the contract lines.',
  },
  'line-without-contract': {
    severity: 'warning',
    title: ({ line, contract }) => `${line} belongs to contract ${contract}, which is not among the contracts.`,
    remedy: 'Correct the contract of the line, or enter the contract. The line is scheduled all the same.',
  },
  'line-outside-contract': {
    severity: 'warning',
    title: ({ line, service, term }) => `${line} runs ${service}, outside of its contract, which runs ${term}.`,
    remedy: 'Correct the start and end of the line, or those of the contract. It is scheduled as the line says.',
  },
  'invoiced-outside': {
    severity: 'note',
    title: ({ before, rows, sums, waiting }) =>
      `${outsideText(before, rows, sums)}${waiting === 0 ? '' : ` ${waiting === 1 ? '1 older row waits' : `${waiting} older rows wait`} for usage or an acceptance and are not among them.`}`,
    remedy:
      'They are issued from now on and never change again. Where you know the number, write it over the mark; take the mark out of what did not go out.',
  },
  'invoiced-differs': {
    severity: 'warning',
    title: ({ contract, issued, stated, difference, isMore }) =>
      `Of contract ${contract} the schedule has ${issued} net as invoiced, the contract says ${stated}: ${difference} ${isMore ? 'more' : 'less'}.`,
    remedy: 'Find the invoice that was made otherwise: correct the column Invoiced or the line, or enter that invoice in the schedule.',
  },
});

function outsideText(before: string, rows: number, sums: string): string {
  if (rows === 0) return `No row dated before ${before} lacks an invoice number, so none is taken as invoiced outside.`;
  const counted = rows === 1 ? '1 row dated' : `${rows} rows dated`;
  return `${counted} before ${before} had no invoice number and ${rows === 1 ? 'is' : 'are'} taken as invoiced by another system, as "before ${before}": ${sums} net.`;
}

export function scheduleFinding<K extends keyof ScheduleFacts>(code: K, place: Place, facts: ScheduleFacts[K]): Finding {
  return findingFrom(SCHEDULE_ADVICE, code, place, facts);
}

function lineFindings(line: ContractLine, contracts: ReadonlyMap<string, Agreement>): Finding[] {
  const name = lineName(line);
  const contract = contracts.get(nameKey(line.contract));
  if (contract === undefined) return [scheduleFinding('line-without-contract', line.place, { line: name, contract: line.contract })];
  const { effectiveOn, endsOn } = contract;
  const isOutside = (effectiveOn !== undefined && line.serviceFrom < effectiveOn) || (endsOn !== undefined && line.serviceTo > endsOn);
  if (!isOutside) return [];
  const span = (from: string | undefined, to: string | undefined): string => `${from ?? '…'} to ${to ?? '…'}`;
  const facts = { line: name, service: span(line.serviceFrom, line.serviceTo), term: span(effectiveOn, endsOn) };
  return [scheduleFinding('line-outside-contract', line.place, facts)];
}

/** How contracts and lines fit together. Without a table of contracts no line is missed in it. */
export function contractFindings(lines: readonly ContractLine[], agreements: readonly Agreement[], table: string): Finding[] {
  if (lines.length === 0) return [scheduleFinding('no-lines', { kind: 'table', table }, {})];
  if (agreements.length === 0) return [];
  const contracts = new Map(agreements.map((agreement) => [nameKey(agreement.id), agreement]));
  const billed = new Set(lines.map(({ contract }) => nameKey(contract)));
  const empty = agreements.filter(({ id }) => !billed.has(nameKey(id)));
  return [
    ...empty.map(({ id, place }) => scheduleFinding('contract-without-lines', place, { contract: id })),
    ...lines.flatMap((line) => lineFindings(line, contracts)),
  ];
}
