/** LibreOffice, where it is installed: a second opinion on the files we write. Each run has a profile of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAM = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file));

export const hasLibreOffice = PROGRAM !== undefined;

const runner = hasLibreOffice ? test : test.skip;

/** `test`, or a skipped one whose title says why. */
export const withLibreOffice = (title: string, run: () => Promise<void>): void =>
  runner(hasLibreOffice ? title : `${title} (skipped: soffice is not on the PATH)`, run, 120_000);

/** Calculate everything on loading, whoever wrote the file: 0 is «always». */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Converts a file: `convert(bytes, 'in.xlsx', 'xlsx')`. `filter` as soffice takes it: `csv`, `xlsx`, `pdf`. */
export function convert(bytes: Uint8Array, name: string, filter: string): Uint8Array {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'soffice-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(path.join(folder, name), bytes);
    const out = path.join(folder, 'out');
    const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', filter, '--outdir', out];
    execFileSync(PROGRAM!, [...settings, path.join(folder, name)], { timeout: 100_000, stdio: 'pipe' });
    return new Uint8Array(readFileSync(path.join(out, `${path.parse(name).name}.${filter.split(':')[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
