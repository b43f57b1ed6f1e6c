/** The sample month is an ordinary workbook: what lint says of it was planted, and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintWorkbook } from '../../../src/app/lint/lintWorkbook';
import { openExcel } from '../../support/excel';

test('of 42 tables one has a finding: the vendor’s number with a letter O that the sample planted', async () => {
  const excel = await openExcel(readFileSync(path.resolve('assets', 'sample', 'month.xlsx')), { fileName: 'month.xlsx' });
  const { findings, looked } = await lintWorkbook();
  expect(looked.tables).toBeGreaterThan(40);
  expect(findings.map(({ finding, about, cells }) => [finding.code, about, cells.length])).toEqual([
    ['key-near-twice', 'VendorInvoices', 1],
  ]);
  expect(findings[0]?.finding.title).toContain('"ST-2026-0107" and "ST-2026-O107"');
  excel.close();
});
