/** A command line without a machine: files in a map, what is printed in lists. */
import { BadInput } from '../../src/domain/badInput';
import type { CommandIo } from '../../src/cli/command';

export interface TestIo extends CommandIo {
  readonly printed: string[];
  readonly complained: string[];
  readonly files: Map<string, Uint8Array>;
}

/** `files` are texts by path. The clock stands still. */
export function testIo(files: Readonly<Record<string, string | Uint8Array>>): TestIo {
  const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    cwd: '/',
    root: '/',
    out: (text) => void printed.push(text),
    err: (text) => void complained.push(text),
    readFile: async (path) => {
      const found = stored.get(path);
      if (found === undefined) throw new BadInput(`${path} cannot be read: it is not there. Check the path.`);
      return found;
    },
    writeFile: async (path, bytes) => void stored.set(path, bytesOf(bytes)),
    isTerminal: false,
    now: () => new Date('2026-10-31T12:00:00Z'),
    printed,
    complained,
    files: stored,
  };
}
