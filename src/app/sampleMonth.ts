/**
 * The sample month: a company that is not real, its workbook, bank files and contracts. They lie beside the pane, on the same server, and
 * are the only thing that the pane ever fetches; what is fetched is read here and goes nowhere.
 */
import { BadInput } from '../domain/badInput';
import { firstCellOf, openNewWorkbook } from '../workbook/newWorkbook';

/** Beside the pane's own page: relative, so that it can be no other server's. */
const FOLDER = 'assets/sample';
const READ_ME = 'Read me';

/** What `index.json` says. */
export interface SampleIndex {
  /** The first words of the sheet Read me, by which the workbook is known again. */
  readonly title: string;
  readonly workbook: string;
  readonly bankFiles: readonly string[];
  readonly documents: readonly string[];
  /** ISO day. */
  readonly asOf: string;
}

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function fetched(name: string): Promise<Response> {
  const response = await fetch(`${FOLDER}/${name}`).catch((error: unknown) => {
    throw new BadInput(`The sample could not be fetched: ${error instanceof Error ? error.message : String(error)}. Try again.`);
  });
  if (!response.ok)
    throw new BadInput(`The sample’s file ${name} is not beside the pane (${response.status}). Ask whoever manages your add-ins for it.`);
  return response;
}

const bytesOf = async (name: string): Promise<Uint8Array> => new Uint8Array(await (await fetched(name)).arrayBuffer());

async function readIndex(): Promise<SampleIndex> {
  return (await (await fetched('index.json')).json()) as SampleIndex; // Made by this project's own sample script.
}

/** Opens the sample month as a new workbook; this one stays as it is. Throws BadInput or a Refusal, each with its sentence. */
export async function openSampleMonth(): Promise<void> {
  const { workbook } = await readIndex();
  await openNewWorkbook(await bytesOf(workbook));
}

/** The sample, when this workbook is it; undefined for any other. Only a workbook with a sheet Read me is asked further. */
export async function sampleHere(): Promise<SampleIndex | undefined> {
  const words = await firstCellOf(READ_ME);
  if (words === undefined) return undefined;
  const index = await readIndex();
  return words === index.title ? index : undefined;
}

/** Files of the sample by their names in the index, as though they had been chosen. */
export const sampleFiles = async (names: readonly string[]): Promise<readonly SampleFile[]> =>
  Promise.all(names.map(async (name) => ({ name: name.split('/').at(-1) ?? name, bytes: await bytesOf(name) })));
