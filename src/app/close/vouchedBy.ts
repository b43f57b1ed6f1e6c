/** What a signature of a step vouches for, with the cells as they are now. */
import { signaturesOf } from '../../domain/close/acts';
import type { ClosePeriod, CloseStep } from '../../domain/close/close';
import { standingLines, type VouchedLine, vouchedTable } from '../../tables/close/closeNames';
import { recordedActs } from '../../tables/close/recordedActs';
import { tableInput } from '../writeJob';
import type { CloseReading } from './closeReading';
import type { JudgedMonth } from './judgeMonth';
import { signatureName } from './signatureChecks';
import { STEP_JOBS } from './stepJobs';
import { sheetsOf } from './stepFacts';
import { STEP_SOURCES } from './stepSources';
import type { TakenArea } from './vouch';

/** Tables that the last run of each of the step's jobs read. */
function tablesRead({ test }: CloseStep, { log }: CloseReading): string[] {
  const lines = STEP_JOBS[test].flatMap(({ job }) => standingLines(log).findLast(({ step }) => step === job) ?? []);
  const inputs = lines.flatMap(({ inputs: all }) => all.filter(({ unit }) => unit === 'rows').map(({ name }) => name));
  return [...new Set(inputs)].map((name) => vouchedTable(name.slice(tableInput('').length)));
}

/** The sign-off vouches for every other signature that counts. */
function otherSignatures({ test }: CloseStep, { own, log }: CloseReading, { name }: ClosePeriod): VouchedLine[] {
  if (test !== 'signOff') return [];
  const acts = recordedActs(own, log).map(({ act }) => act);
  const counting = new Map(
    signaturesOf(acts, name)
      .filter(({ withdrawn }) => withdrawn === '')
      .map(({ act }) => [signatureName(act.step, act.role), act]),
  );
  return [...counting].map(([of, { fingerprint }]) => ({ name: of, rows: 1, sha256: fingerprint }));
}

export interface VouchedAreas {
  readonly lines: readonly VouchedLine[];
  readonly areas: readonly TakenArea[];
}

export async function vouchedBy(key: string, { month, reading, taker }: JudgedMonth): Promise<VouchedAreas> {
  const { period } = month;
  const step = month.steps.find((each) => each.step.key === key)?.step;
  if (step === undefined) return { lines: [], areas: [] };
  const rules = STEP_SOURCES[step.test].rules.map(vouchedTable);
  const names = [...sheetsOf(step, reading, period), ...tablesRead(step, reading), ...rules];
  const areas = (await Promise.all(names.map((name) => taker.take(name)))).flatMap((area) => area ?? []);
  const lines = areas.map(({ name, area, sha256 }): VouchedLine => ({ name, rows: area.rows.length, sha256 }));
  // A sign-off does not vouch for its own earlier signature.
  const others = otherSignatures(step, reading, period).filter(({ name }) => !name.startsWith(`signature ${key} as `));
  return { lines: [...lines, ...others], areas };
}
