/**
 * Builds the workbench when something it is made of has changed; otherwise the last build stands. «Changed» is by
 * content: a fresh checkout of the same files, or a file saved without a change, builds nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './server.mjs';

const MADE_OF = ['src', 'assets/icons', 'assets/help', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json'];
const STAMP = path.join(root, 'dist', 'workbench', '.made-of');

/** @returns {'built' | 'unchanged'} Throws with the builder's own words when the build fails. */
export function buildWorkbench() {
  const wanted = contentHash();
  const present = existsSync(STAMP) && existsSync(path.join(root, 'dist', 'workbench', 'workbench.html'));
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
