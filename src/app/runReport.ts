/** The log as a sheet that can be printed and sent: shown first, then written as a run of its own, which the report leaves out. */
import { RUN_REPORT_SHEET, runReportSheet } from '../sheets/runReportSheet';
import type { WriteSheet } from '../tables/workbookChange';
import { applyChanges, differencesOf } from '../workbook/applyChanges';
import type { SheetDifference, WriteResult } from './jobs';
import { orRefused } from './orRefused';
import { changesOf, factsText } from './runFacts';
import { readRuns } from './runs';

const STEP = 'run report';

async function report(): Promise<{ readonly change: WriteSheet; readonly runs: number }> {
  const runs = (await readRuns()).filter(({ step }) => step !== STEP);
  const sheet = runReportSheet(runs.map(({ facts, ...run }) => ({ ...run, ...facts })));
  return { change: { kind: 'writeSheet', sheet }, runs: runs.length };
}

/** What the sheet would come to say. Throws a Refusal when it could not be written. */
export async function previewRunReport(): Promise<SheetDifference> {
  const { change } = await report();
  const [difference] = await differencesOf([change]);
  if (difference === undefined) throw new Error(`${RUN_REPORT_SHEET} was not compared.`);
  return difference;
}

export async function writeRunReport({ who, at }: { readonly who: string; readonly at: string }): Promise<WriteResult> {
  return orRefused(async () => {
    const { change, runs } = await report();
    const changes = changesOf(await differencesOf([change]));
    const version = factsText({ rules: undefined, procedure: undefined, tookMs: undefined, changes });
    return applyChanges([change], { at, who, step: STEP, inputs: [], rows: `${runs} runs`, proofs: '', version });
  });
}
