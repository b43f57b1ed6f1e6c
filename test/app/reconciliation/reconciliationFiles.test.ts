import { describeReconciliationFile } from '../../../src/app/reconciliation/describeReconciliationFile';
import { readReconciliationFiles } from '../../../src/app/reconciliation/reconciliationFiles';
import type { ReconciliationJobRequest } from '../../../src/app/reconciliation/reconciliationPlan';
import { STATEMENT } from '../../support/smallMonth';
import { csvOf, file, OURS, THEIRS } from '../../support/smallPartners';

const TREATMENTS = 'Partner,Product,Key\n*,*,reference\n';
const read = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  sideOf: ReconciliationJobRequest['sideOf'] = {},
): ReturnType<typeof readReconciliationFiles> =>
  readReconciliationFiles({ sideOf, files: files.map((each) => ({ ...each, sha256: Buffer.from(each.bytes).toString('base64') })) });

test('files are told by their columns and their names, whatever the order in which they were chosen', async () => {
  const files = [
    STATEMENT,
    file('Amber – partner report 10.csv', csvOf(THEIRS)),
    file('ours.csv', csvOf(OURS)),
    file('rules.csv', TREATMENTS),
  ];
  for (const order of [files, [...files].reverse()]) {
    const { sides, treatments, bank, findings } = await read(order);
    expect(sides.map(({ side, name, records }) => [side, name, records.length])).toEqual([
      ['theirs', 'Amber – partner report 10.csv', 3],
      ['ours', 'ours.csv', 4],
    ]);
    expect(treatments.map(({ name }) => name)).toEqual(['rules.csv']);
    expect(bank.map(({ format }) => format)).toEqual(['MT940']);
    expect(findings).toEqual([]);
  }
});

test('what was said of a file comes before its name', async () => {
  const { sides } = await read([file('ours.csv', csvOf(THEIRS))], { 'ours.csv': 'theirs' });
  expect(sides.map(({ side }) => side)).toEqual(['theirs']);
});

test('several files of a side are joined, and the same file twice counts once', async () => {
  const [first, second] = [OURS.slice(0, 2), OURS.slice(2)];
  const files = [file('ours a.csv', csvOf(first)), file('ours b.csv', csvOf(second)), file('ours c.csv', csvOf(first))];
  const { sides, findings } = await read(files);
  expect(sides.flatMap(({ records }) => records.map(({ id }) => id))).toEqual(['O-1', 'O-2', 'O-3', 'O-4']);
  expect(findings.map(({ code, place }) => [code, place])).toEqual([['file-twice', { kind: 'file', file: 'ours c.csv' }]]);
});

test.each([
  ['names neither side', file('export.csv', csvOf(OURS)), 'file-side-unknown'],
  ['has other columns', file('ours.csv', 'Colour,Size\nred,L\n'), 'file-side-unknown'],
  ['is a picture', { name: 'ours.csv', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]) }, 'file-unreadable'],
])('a file that %s is left out with a finding that blocks', async (_, chosen, code) => {
  const { sides, findings } = await read([chosen]);
  expect(sides).toEqual([]);
  expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([[code, 'blocking']]);
});

test('a file is described as soon as it is chosen: side, rows, days and currencies', async () => {
  const { name, bytes } = file('ours.csv', csvOf(OURS));
  expect(await describeReconciliationFile(name, bytes)).toMatchObject({
    kind: 'readable',
    summary: { side: 'ours', rows: 4, from: '2026-10-05', to: '2026-10-12', currencies: ['EUR', 'USD'] },
  });
  expect(await describeReconciliationFile('export.csv', bytes)).toMatchObject({ kind: 'readable', summary: { side: undefined, rows: 4 } });
  expect(await describeReconciliationFile('october.sta', STATEMENT.bytes)).toMatchObject({ kind: 'readable', summary: { side: 'bank' } });
  expect(await describeReconciliationFile('x.csv', new Uint8Array(0))).toEqual({
    kind: 'unreadable',
    because: 'x.csv is empty. Download it again.',
  });
});
