/**
 * `npm run bench`: a table of medians, peak memory and growth. Words after `--` choose rows by name or file:
 * `npm run bench -- matching`; `--json FILE` keeps the figures. Rows that take minutes run only when a word is in their name: `-- million`.
 *
 * A file may also have a `report`: what was found, where a time says too little.
 *
 * Every row and size runs in a process of its own, so peak memory is its own and nobody warms the cache for
 * the next: one warm-up, then five runs.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const RUNS = 5;
const here = path.dirname(fileURLToPath(import.meta.url));
register();

const importBench = (file) => import(pathToFileURL(path.join(here, file)).href);

async function measureOne(file, name, size) {
  const row = (await importBench(file)).rows.find((candidate) => candidate.name === name);
  const run = await row.prepare(size);
  await run();
  const times = [];
  for (let n = 0; n < RUNS; n += 1) {
    const started = performance.now();
    const told = await run();
    times.push(typeof told === 'number' ? told : performance.now() - started);
  }
  // maxRSS is in kilobytes on every platform that Node runs on.
  process.stdout.write(`\n${JSON.stringify({ times, peakKb: process.resourceUsage().maxRSS })}\n`);
  process.exit(0);
}

function measure(file, name, size) {
  const args = ['--max-old-space-size=8192', fileURLToPath(import.meta.url), '--one', file, name, String(size)];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: path.resolve(here, '..', '..'), maxBuffer: 1 << 26 });
  if (child.status !== 0) return { failed: reasonIn((child.stderr || child.stdout).trim().split('\n')) };
  const { times, peakKb } = JSON.parse(child.stdout.trim().split('\n').at(-1));
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1), peakMb: peakKb / 1024 };
}

/** The line that names the error; Node ends its report with its own version. */
const reasonIn = (lines) => lines.find((line) => /^\S*(Error|Input)\b.*:/.test(line)) ?? lines.at(-1);

const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

async function main(args) {
  const jsonAt = args.indexOf('--json');
  const jsonFile = jsonAt < 0 ? undefined : args.splice(jsonAt, 2)[1];
  const wanted = (file, name, onlyAsked = false) =>
    (args.length === 0 && !onlyAsked) || args.some((word) => name.includes(word) || (!onlyAsked && file.includes(word)));
  console.log(
    `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores, Node ${process.version}; median of ${RUNS} after a warm-up`,
  );
  console.log(
    `${'what'.padEnd(58)} ${'n'.padStart(9)} ${'median ms'.padStart(10)} ${'min–max'.padStart(17)} ${'peak MB'.padStart(8)} growth`,
  );
  const results = [];
  for (const file of readdirSync(here)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort()) {
    const { rows, report } = await importBench(file);
    for (const { name, sizes, onlyAsked } of rows) {
      if (!wanted(file, name, onlyAsked)) continue;
      let before;
      for (const size of sizes) {
        const result = measure(file, name, size);
        results.push({ file, name, size, ...result });
        if (result.failed !== undefined) {
          console.log(`${name.padEnd(58)} ${String(size).padStart(9)} failed: ${result.failed}`);
          continue;
        }
        const growth = before === undefined ? '' : `×${(result.median / before.median).toFixed(1)} for ×${(size / before.size).toFixed(0)}`;
        const range = `${milliseconds(result.min)}–${milliseconds(result.max)}`;
        console.log(
          `${name.padEnd(58)} ${String(size).padStart(9)} ${milliseconds(result.median).padStart(10)} ${range.padStart(17)} ${result.peakMb.toFixed(0).padStart(8)} ${growth}`,
        );
        before = { ...result, size };
      }
    }
    if (report !== undefined && wanted(file, '')) console.log((await report()).join('\n'));
  }
  if (jsonFile !== undefined) writeFileSync(jsonFile, `${JSON.stringify(results, null, 1)}\n`);
  process.exit(results.some(({ failed }) => failed !== undefined) ? 1 : 0);
}

const words = process.argv.slice(2);
if (words[0] === '--one') await measureOne(words[1], words[2], Number(words[3]));
else await main(words);
