/**
 * Builds the workbench when something it is made of has changed; otherwise the last build stands. «Changed» is by
 * content: a fresh checkout of the same files, or a file saved without a change, builds nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './server.mjs';

const MADE_OF = [
  'src',
  'assets/icons',
  'assets/help',
  'assets/sample',
  'assets/shortcuts.json',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'tsconfig.json',
];
const FOLDER = path.join(root, 'dist', 'workbench');
const STAMP = path.join(FOLDER, '.made-of');
const LOCK = path.join(FOLDER, '.building');

/**
 * Only one process builds at a time; the others wait and find the build done.
 * @returns {'built' | 'unchanged'} Throws with the builder's own words when the build fails.
 */
export function buildWorkbench() {
  mkdirSync(FOLDER, { recursive: true });
  while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    return buildIfChanged();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** False while another living process builds; the lock of a dead one is broken. */
function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAlive(Number(existsSync(LOCK) ? readFileSync(LOCK, 'utf8') : 0))) rmSync(LOCK, { force: true });
    return false;
  }
}

function isAlive(pid) {
  if (pid === 0) return true; // its owner has just opened it, or just let go: look again
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // there, but somebody else's
  }
}

function buildIfChanged() {
  const wanted = contentHash();
  const present = existsSync(STAMP) && existsSync(path.join(FOLDER, 'workbench.html'));
  if (present && readFileSync(STAMP, 'utf8') === wanted) return 'unchanged';
  rmSync(STAMP, { force: true });
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const configurations = ['workbench-pane', 'workbench'].flatMap((name) => ['--config-name', name]);
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--env', 'workbench', ...configurations],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`The workbench could not be built:\n${stdout}${stderr}`);
  writeFileSync(STAMP, wanted);
  return 'built';
}

function contentHash() {
  const hash = createHash('sha256');
  for (const file of MADE_OF.flatMap((name) => filesIn(path.join(root, name))))
    hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}
