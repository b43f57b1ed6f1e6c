/** A folder in memory, and commands run in it as in a terminal. */
import path from 'node:path';
import { BadInput } from '../../src/domain/badInput';
import { main } from '../../src/cli/main';
import { inPieces } from './commandIo';
import { openFile } from '../../src/host/file/open';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export class Desk {
  readonly files = new Map<string, Uint8Array>();

  async run(...args: string[]): Promise<Run> {
    const [out, err]: [string[], string[]] = [[], []];
    const readFile = async (name: string): Promise<Uint8Array> => {
      const bytes = this.files.get(name);
      if (bytes === undefined) throw new Error(`The test has no file ${name}.`);
      return bytes;
    };
    const writeFile = async (name: string, bytes: Uint8Array | string): Promise<void> => {
      if (name.includes('/')) throw new BadInput(`${name} cannot be written.`);
      this.files.set(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    };
    const code = await main(args, {
      cwd: '/',
      root: path.resolve('.'),
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      readFile,
      streamFile: (name) => inPieces(() => readFile(name)),
      writeFile,
      writePieces: (name, pieces) => writeFile(name, [...pieces].join('')),
      isTerminal: false,
      now: () => new Date('2026-11-01T08:00:00Z'),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }

  book(name: string): ReturnType<typeof openFile>['book'] {
    return openFile(this.files.get(name) ?? new Uint8Array(), name).book;
  }
}
