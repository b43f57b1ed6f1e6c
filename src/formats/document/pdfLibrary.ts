/**
 * pdf.js, loaded when the first PDF comes, both halves of it in this thread: our planner is a worker already, and the policy of
 * the page allows no code made of text. Nothing is drawn, no font is loaded, nothing is fetched.
 *
 * Inside a worker its parsing half greets whoever started the worker. Its messages are addressed to `main`, those of
 * comlink carry ids: neither side takes the other's for its own.
 */
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { BadInput } from '../../domain/badInput';

export type PdfLibrary = typeof pdfjs;
export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;

declare global {
  // pdf.js looks for its parsing half here before it starts a worker of its own.
  var pdfjsWorker: object | undefined;
}

/** On Node pdf.js says, while it loads, what it would need for drawing; nothing is drawn here. */
async function withoutSpeech<T>(load: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => undefined;
  try {
    return await load();
  } finally {
    console.log = log;
  }
}

async function loadLibrary(): Promise<PdfLibrary> {
  globalThis.pdfjsWorker = await import(/* webpackChunkName: "pdf" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs');
  return withoutSpeech(() => import(/* webpackChunkName: "pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs'));
}

let loading: Promise<PdfLibrary> | undefined;
const pdfLibrary = (): Promise<PdfLibrary> => (loading ??= loadLibrary());

/**
 * Opens a PDF, hands it to `read`, and closes it. `read` only asks the library: whatever it throws is about the file.
 * @throws BadInput when a password protects it or when it is damaged.
 */
export async function withPdf<T>(
  name: string,
  bytes: Uint8Array,
  read: (library: PdfLibrary, document: PdfDocument) => Promise<T>,
): Promise<T> {
  const library = await pdfLibrary();
  const task = library.getDocument({
    data: bytes.slice(), // It keeps what it is given.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    return await read(library, await task.promise);
  } catch (reason) {
    throw refusal(name, reason);
  } finally {
    await task.destroy();
  }
}

/** What pdf.js throws, as a sentence about the file. */
function refusal(name: string, reason: unknown): unknown {
  if (!(reason instanceof Error)) return reason;
  if (reason.name === 'PasswordException') {
    return new BadInput(`${name} is protected by a password. Open it with the password and save a copy without, or ask for one.`);
  }
  const said = reason.message.split('\n')[0]?.slice(0, 120) ?? '';
  return new BadInput(`${name} is damaged and cannot be read as a PDF (${said}). Open it and print it to a new PDF, or ask for it again.`);
}
