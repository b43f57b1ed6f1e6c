/** All tables on one screen: corrected, shown, saved. */
import { screen, within } from '@testing-library/react';
import type { TableMapping } from '../../src/tables/mapping';
import { mockBrowser, openPane } from '../support/openPane';
import { sampleTables } from '../support/paneActions';
import { READING, TABLES_PREVIEW } from '../support/paneSamples';

beforeAll(mockBrowser);

function openTables(change: Parameters<typeof sampleTables>[0] = {}) {
  const asked: (readonly TableMapping[])[] = [];
  const saved: string[] = [];
  const pane = openPane(
    {
      tables: sampleTables({
        preview: async (_, mappings) => {
          asked.push(mappings);
          return TABLES_PREVIEW;
        },
        save: async (_, who) => {
          saved.push(who);
          return { kind: 'written', runId: 'R9', cells: 3, sheets: ['Tieout Rules'] };
        },
        ...change,
      }),
    },
    { initialView: 'tables' },
  );
  return { ...pane, asked, saved };
}

test('what is corrected is what is previewed, and nothing is saved before that was shown', async () => {
  const { user, press, heading, asked, saved } = openTables();
  await heading('Tables and columns');
  const items = await screen.findByRole('region', { name: 'Open items' });
  const opener = within(items).getByRole('button', { name: /columns$/ });
  if (opener.getAttribute('aria-expanded') === 'false') await user.click(opener);
  await user.selectOptions(within(items).getByLabelText('Terms'), '');
  await press('Show what would be written');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.find(({ kind }) => kind === 'openItems')?.columns['Terms']).toBeNull();
  expect(saved).toEqual([]);
  await screen.findByText('Tieout Rules');
  await press('Save in this workbook');
  expect(saved).toEqual(['Ada Lovelace']);
  await screen.findByText(/Run R9/);
});

test('going back from the preview keeps what was corrected', async () => {
  const { user, press, heading, asked } = openTables();
  await heading('Tables and columns');
  await user.selectOptions(await screen.findByLabelText('Table with customers'), '');
  await press('Show what would be written');
  await press('Back');
  await press('Show what would be written');
  expect(asked.map((mappings) => mappings.some(({ kind }) => kind === 'customers'))).toEqual([false, false]);
});

test('a needed column that is missing keeps it from being written', async () => {
  const { user, heading } = openTables();
  await heading('Tables and columns');
  const items = await screen.findByRole('region', { name: 'Open items' });
  const opener = within(items).getByRole('button', { name: /columns$/ });
  if (opener.getAttribute('aria-expanded') === 'false') await user.click(opener);
  await user.selectOptions(within(items).getByLabelText(/^Document\b(?! )/), '');
  expect(screen.getByText(/Open items: the column “Document” is needed/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show what would be written' }).getAttribute('aria-disabled')).toBe('true');
});

test('a preview that breaks says why, and the corrections are still there', async () => {
  const { press, heading } = openTables({ preview: async () => Promise.reject(new Error('Table Items is gone.')) });
  await heading('Tables and columns');
  await press('Show what would be written');
  await screen.findByText('Table Items is gone.');
  await press('Back');
  await screen.findByRole('region', { name: 'Open items' });
});

test('a workbook without a table says so', async () => {
  const { heading } = openTables({ read: async () => ({ ...READING, tables: [], proposals: [] }) });
  await heading('Tables and columns');
  await screen.findByText('No table to look at');
});
