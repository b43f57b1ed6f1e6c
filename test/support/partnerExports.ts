/** Exports of two sides as a partner's portal and our own books would give them: n rows each, of which one in fifty does not agree. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const HEADINGS = 'ID,Partner,Product,Booked on,Type,Status,Currency,Amount,Reference,Description';
const TREATMENTS =
  'Partner,Product,Key,Amount tolerance,Percent tolerance,Days before,Days after,Fee percent,Fee fixed,Grouping,Sign\n' +
  '*,*,reference,0.01,0,0,2,3,0,detail,same\n';

const DAYS = 28;
const cents = (minor: number): string => (minor / 100).toFixed(2);
const dayOf = (n: number): string => `2026-10-${String(1 + (n % DAYS)).padStart(2, '0')}`;

function row(side: 'S' | 'T', n: number, minor: number): string {
  return [`${side}-${n}`, `Partner ${n % 7}`, `Card ${n % 3}`, dayOf(n), 'sale', 'completed', 'EUR', cents(minor), `REF-${n}`, ''].join(
    ',',
  );
}

const ODD = 50;
const oursMinor = (n: number): number => 500 + (n % 9_973);
/** Every fiftieth is another amount; the others come less their fee of three per cent. */
const theirsMinor = (n: number): number => (n % ODD === 0 ? oursMinor(n) - 400 : Math.round(oursMinor(n) * 0.97));

const fileOf = (side: 'S' | 'T', rows: number, minorOf: (n: number) => number): string =>
  [HEADINGS, ...Array.from({ length: rows }, (_, n) => row(side, n, minorOf(n)))].join('\n');

/** Both sides and their treatments, written into a folder. Answers their paths. */
export function writePartnerExports(folder: string, rows: number): string[] {
  const texts = {
    'ours.csv': fileOf('S', rows, oursMinor),
    'theirs.csv': fileOf('T', rows, theirsMinor),
    'treatments.csv': TREATMENTS,
  };
  return Object.entries(texts).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
}
