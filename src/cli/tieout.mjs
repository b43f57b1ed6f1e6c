/**
 * `npm run --silent tieout -- COMMAND …`: the launcher. Installs what is missing on a fresh clone, then
 * runs main.ts. Relative paths count from where the user stood, which npm keeps in INIT_CWD.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { installMissing } from './installMissing.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const cwd = process.env.INIT_CWD ?? process.cwd();

const PIECE_BYTES = 1 << 20;

/** Why the system refused a file, in words. */
const REASONS = {
  ENOENT: 'it, or a folder of its path, is not there',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

async function run() {
  const { register } = await import('tsx/esm/api');
  register();
  const { main } = await import('./main');
  const { BadInput } = await import('../domain/badInput');
  const refuse = (verb, file, error) => {
    throw new BadInput(`${file} cannot be ${verb}: ${REASONS[error.code] ?? error.message}. Check the path.`);
  };
  /** The file appears when it is complete. */
  const writeWhole = async (file, write) => {
    const target = path.resolve(cwd, file);
    const partial = `${target}.${process.pid}.part`;
    try {
      await write(partial);
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined); // Where no file could be made, none is left.
      refuse('written', file, error);
    }
  };
  return main(process.argv.slice(2), {
    cwd,
    root,
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    // A copy of its own: a Buffer is no plain Uint8Array to the readers of documents, and small ones share their memory.
    readFile: async (file) => new Uint8Array(await readFile(path.resolve(cwd, file)).catch((error) => refuse('read', file, error))),
    streamFile: async function* (file) {
      try {
        yield* createReadStream(path.resolve(cwd, file), { highWaterMark: PIECE_BYTES });
      } catch (error) {
        refuse('read', file, error);
      }
    },
    writeFile: (file, bytes) => writeWhole(file, (partial) => writeFile(partial, bytes)),
    writePieces: (file, pieces) => writeWhole(file, (partial) => pipeline(Readable.from(pieces), createWriteStream(partial))),
    isTerminal: process.stderr.isTTY === true,
    now: () => new Date(),
  });
}

process.exitCode = installMissing() ? await run() : 2;
