/** The sample month after every job was done over it, in this process: what an analyst has before her at the end of the close. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openExcel, type OpenExcel } from './excel';
import { previewBurn, writeBurn } from './smallBudget';
import { previewReview, previewSchedule, writeReview, writeSchedule } from './smallContracts';
import { previewDeposits, writeDeposits } from './smallDeposits';
import { previewMonth, WHO, writeCash } from './smallMonth';
import { previewPartners, writePartners } from './smallPartners';
import { previewPayments, writePayments } from './smallPayables';

const SAMPLE = path.resolve('assets', 'sample');
const DESPITE = { ...WHO, despiteFindings: true };

interface SampleIndex {
  readonly workbook: string;
  readonly bankFiles: readonly string[];
  readonly documents: readonly string[];
}

const fileOf = (name: string): { readonly name: string; readonly bytes: Uint8Array } => ({
  name: path.basename(name),
  bytes: new Uint8Array(readFileSync(path.join(SAMPLE, name))),
});

/** Opens the sample and does the seven jobs in the order of the close. Takes most of a minute. */
export async function openSampleMonthDone(): Promise<OpenExcel> {
  const { workbook, bankFiles, documents } = JSON.parse(readFileSync(path.join(SAMPLE, 'index.json'), 'utf8')) as SampleIndex;
  const excel = await openExcel(fileOf(workbook).bytes, { fileName: workbook });
  await writeReview(await previewReview(documents.map(fileOf)), DESPITE);
  await writeSchedule(await previewSchedule(), DESPITE);
  await writeCash(await previewMonth(bankFiles.map(fileOf)), DESPITE);
  await writePartners(await previewPartners(), DESPITE);
  await writeDeposits(await previewDeposits(), DESPITE);
  await writePayments(await previewPayments());
  await writeBurn(await previewBurn(), DESPITE);
  return excel;
}
