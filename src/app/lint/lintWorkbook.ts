/**
 * Looks the workbook over before any job runs: read once, judged rule by rule, with a turn for everybody else in between. Nothing is
 * written; a finding that a machine can mend carries the change that would.
 */
import { findingFrom, type Finding, SEVERITIES } from '../../domain/finding';
import { rectangleAddress } from '../../tables/a1';
import { LINT_ADVICE, type LintFacts } from '../../tables/lint/lintAdvice';
import type { LintReading } from '../../tables/lint/lintBook';
import type { LintFix, LintHit } from '../../tables/lint/lintHit';
import { lintHits } from '../../tables/lint/lintRules';
import { contentText } from '../../workbook/cellContent';
import { readForLint } from '../../workbook/readForLint';
import { givingWay } from '../../workbook/unhurried';
import type { OnProgress } from '../jobs';
import type { LintFinding, WorkbookLint } from './workbookLint';

/** @throws a Refusal when Excel does not let us read, and what `signal` was stopped with. */
export async function lintWorkbook(onProgress: OnProgress = () => undefined, signal?: AbortSignal): Promise<WorkbookLint> {
  const reading = await readForLint((step, done, total) => onProgress({ step, done, total }), signal);
  onProgress({ step: 'Looking', done: 0, total: 0 });
  const findings: LintFinding[] = [];
  const mayGoOn = givingWay();
  for (const hit of lintHits(reading)) {
    signal?.throwIfAborted();
    if (hit === undefined) await mayGoOn();
    else findings.push(lintFinding(hit));
  }
  return { findings: [...findings].sort(bySeverity), looked: lookedAt(reading) };
}

const bySeverity = (a: LintFinding, b: LintFinding): number =>
  SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity);

function lookedAt({ sheets }: LintReading): WorkbookLint['looked'] {
  return {
    sheets: sheets.length,
    tables: sheets.reduce((all, { tables }) => all + tables.length, 0),
    cells: sheets.reduce((all, { area }) => all + area.rows * area.columns, 0),
  };
}

function lintFinding(hit: LintHit): LintFinding {
  const { sheet, areas, about, count, fixes } = hit;
  const cells = sheet === undefined ? [] : areas.map((area) => ({ sheet, address: rectangleAddress(area) }));
  const fix = sheet === undefined || fixes.length === 0 ? undefined : fixOf(sheet, fixes);
  return { finding: findingOf(hit, cells[0]), about, cells, count, fix };
}

function findingOf<Code extends keyof LintFacts>(
  hit: { readonly code: Code; readonly facts: LintFacts[Code] },
  first: LintFinding['cells'][number] | undefined,
): Finding {
  const place =
    first === undefined
      ? ({ kind: 'workbook' } as const)
      : { kind: 'cell' as const, sheet: first.sheet, address: first.address.split(':')[0] ?? '' };
  return findingFrom(LINT_ADVICE, hit.code, place, hit.facts);
}

function fixOf(sheet: string, fixes: readonly LintFix[]): LintFinding['fix'] {
  return {
    changes: [{ kind: 'setCells', sheet, cells: fixes.map(({ reads: _, ...cell }) => cell) }],
    cells: fixes.map(({ address, was, reads }) => ({ cell: { sheet, address }, was: contentText(was), becomes: reads })),
  };
}
