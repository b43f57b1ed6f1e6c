/** The launcher: real files, and what the system says of them in words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { STATEMENT } from '../support/smallMonth';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tieout-'));
  writeFileSync(path.join(folder, 'october.sta'), STATEMENT.bytes);
});
afterEach(() => rmSync(folder, { recursive: true }));

const readBank = (...args: string[]) =>
  spawnSync(process.execPath, [path.resolve('src/cli/tieout.mjs'), 'read-bank', ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });

// prettier-ignore
test.each([
  ['a file that is not there',    ['november.sta'],                                        /^november\.sta cannot be read: it, or a folder of its path, is not there\. Check the path\.\n$/],
  ['a folder that is not there',  ['october.sta', '--json', 'no/out.json'],                /^no\/out\.json cannot be written: it, or a folder of its path, is not there\. Check the path\.\n$/],
  ['a file taken for a folder',   ['october.sta', '--json', 'october.sta/out.json'],       /cannot be written: a part of its path is not a folder\. Check the path\.\n$/],
  ['a folder taken for a file',   ['october.sta', '--json', '.'],                          /cannot be written: it is a folder\. Check the path\.\n$/],
])('%s is one sentence, exit code 2, and nothing half-written', (_, args, sentence) => {
  const { status, stderr } = readBank(...args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(sentence) });
  expect(readdirSync(folder)).toEqual(['october.sta']);
});
