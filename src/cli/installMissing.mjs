/**
 * Installs the dependencies where they are not there yet: the first thing that every command of a fresh clone does.
 *
 * `npm install --no-save` and not `npm ci`: it keeps to the lockfile too, and does not refuse it where the lockfile leaves out binaries
 * for platforms that the machine it was written on could not see.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** True when everything is there. All that npm says goes to standard error: standard output belongs to the command. */
export function installMissing() {
  if (existsSync(path.join(root, 'node_modules', '.package-lock.json'))) return true;
  console.error('Installing the dependencies (once, some minutes)…');
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error('The dependencies could not be installed; npm says why above. Check the network, then try again.');
  return status === 0;
}
