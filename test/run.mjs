/**
 * `npm test`: everything, from types to a real browser, and one closing line `N passed, N failed`.
 * Words after `--` narrow the jest part: `npm test -- test/domain`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../src/cli/installMissing.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

if (!installMissing()) {
  console.log('0 passed, 1 failed');
  process.exit(2);
}

const narrowed = process.argv.slice(2);
const results = [];
const check = (name, command, args) => {
  console.log(`\n== ${name}`);
  results.push({ name, passed: run(command, args) ? 1 : 0, failed: 0 });
  if (results.at(-1).passed === 0) results.at(-1).failed = 1;
};

if (narrowed.length === 0) {
  check('types', bin('tsc'), ['-p', '.']);
  check('lint', bin('eslint'), ['.', '--max-warnings', '0']);
  check('format', bin('prettier'), ['--check', '--log-level', 'warn', 'src', 'test', '*.js']);
  check('build', bin('webpack'), ['--mode', 'production', '--env', 'workbench']);
}

console.log('\n== tests');
const folder = mkdtempSync(path.join(os.tmpdir(), 'tieout-test-'));
const report = path.join(folder, 'jest.json');
const ended = run(process.execPath, [
  bin('jest').replace(/\.bin.jest$/, path.join('jest', 'bin', 'jest.js')),
  '--json',
  `--outputFile=${report}`,
  ...narrowed,
]);
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  results.push({ name: 'tests', passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites });
}
if (!ended && results.every(({ failed }) => failed === 0)) results.push({ name: 'tests', passed: 0, failed: 1 });
rmSync(folder, { recursive: true, force: true });

const total = (key) => results.reduce((all, result) => all + result[key], 0);
for (const { name } of results.filter(({ failed }) => failed > 0)) console.log(`failed: ${name}`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1);
