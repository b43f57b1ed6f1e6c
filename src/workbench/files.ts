/** Files in and out of the page: what a person chooses or drops, the sample month, and the workbook saved back. */
import type { OpenedFile } from '../host/excel';
import { openFile } from '../host/file/open';

/** What lies under /sample/: the month's workbook, its bank files, and the documents of its contracts. */
export interface SampleIndex {
  readonly workbook: string;
  readonly bankFiles: readonly string[];
  readonly documents: readonly string[];
  /** The day the month is looked at: 2026-10-31. */
  readonly asOf: string;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Excel itself refuses far smaller workbooks in the browser; beyond this the page would run out of memory. */
const LARGEST_FILE = 200 * 1024 * 1024;

export async function fetchSampleIndex(): Promise<SampleIndex> {
  return (await fetched('/sample/index.json')).json() as Promise<SampleIndex>; // Made by this project's own sample script.
}

export const fetchSampleFile = async (name: string): Promise<File> =>
  new File([await (await fetched(`/sample/${name}`)).blob()], name.split('/').at(-1) ?? name);

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      `${address} could not be fetched (${response.status}). Make the sample with npm run sample, then load this page again.`,
    );
  return response;
}

/** Throws the file room's refusal, whose message says what is wrong with the file. */
export async function openWorkbook(file: File): Promise<OpenedFile> {
  if (file.size > LARGEST_FILE)
    throw new Error(`${file.name} has ${Math.round(file.size / 1024 / 1024)} MB; the workbench opens up to 200 MB.`);
  return openFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * Puts files into the pane's file chooser, as if they had been chosen there. False when the pane shows none now:
 * the step that asks for files is not open.
 */
export function giveToPane(pane: Document, files: readonly File[]): boolean {
  const chooser = pane.querySelector<HTMLInputElement>('input[type="file"]');
  if (chooser === null) return false;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  chooser.files = transfer.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
