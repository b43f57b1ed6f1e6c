/** A command line without a machine: files in a map, what is printed in lists. */
import { BadInput } from '../../src/domain/badInput';
import type { CommandIo } from '../../src/cli/command';

export interface TestIo extends CommandIo {
  readonly printed: string[];
  readonly complained: string[];
  readonly files: Map<string, Uint8Array>;
}

/** Odd and short, so that characters, line ends and quoted fields are cut in two. */
const PIECE_BYTES = 37;

/** A file in memory as one that comes piece by piece. */
export async function* inPieces(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
}

/** `files` are texts by path. The clock stands still. */
export function testIo(files: Readonly<Record<string, string | Uint8Array>>): TestIo {
  const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const printed: string[] = [];
  const complained: string[] = [];
  const readFile = async (path: string): Promise<Uint8Array> => {
    const found = stored.get(path);
    if (found === undefined) throw new BadInput(`${path} cannot be read: it is not there. Check the path.`);
    return found;
  };
  return {
    cwd: '/',
    root: '/',
    out: (text) => void printed.push(text),
    err: (text) => void complained.push(text),
    readFile,
    streamFile: (path) => inPieces(() => readFile(path)),
    writeFile: async (path, bytes) => void stored.set(path, bytesOf(bytes)),
    writePieces: async (path, pieces) => void stored.set(path, bytesOf([...pieces].join(''))),
    isTerminal: false,
    now: () => new Date('2026-10-31T12:00:00Z'),
    printed,
    complained,
    files: stored,
  };
}
