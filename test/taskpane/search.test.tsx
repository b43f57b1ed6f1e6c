/** The search over the pane, as the keyboard has it. */
import { screen, within } from '@testing-library/react';
import { mockBrowser, openPane } from '../support/openPane';
import { MONTH } from '../support/monthSamples';
import { sampleMonth } from '../support/paneActions';

beforeAll(mockBrowser);

const option = () => within(screen.getByRole('listbox', { name: 'Commands' })).getByRole('option', { selected: true });
const chosen = () => option().textContent ?? '';

test.each(['{Control>}k{/Control}', '{Meta>}k{/Meta}'])('%s opens it, arrows move, Enter opens the view', async (keys) => {
  const { user, heading } = openPane();
  await heading('Welcome to Tieout');
  await user.keyboard(keys);
  const field = screen.getByRole('combobox', { name: 'Type a command' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('contract');
  expect(chosen()).toContain('Review contracts');
  expect(field.getAttribute('aria-activedescendant')).toBe(option().id);
  await user.keyboard('{ArrowDown}');
  expect(chosen()).toContain('Contract decisions');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(chosen()).not.toContain('Review contracts'); // From the first it goes round to the last.
  await user.keyboard('{ArrowDown}{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await heading('Which table is what?');
});

test('Escape closes it and leads back to where the person was', async () => {
  const { user, heading } = openPane();
  await heading('Welcome to Tieout');
  const name = screen.getByLabelText('Your name in the run log');
  await user.click(name);
  await user.keyboard('{Control>}k{/Control}zebra');
  expect(screen.getByText('Nothing is called “zebra”.')).toBeTruthy();
  await user.keyboard('{Enter}'); // Nothing is meant, and nothing happens.
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(name);
});

test('asked for twice, the search still gives the focus back', async () => {
  const { user, heading } = openPane();
  await heading('Welcome to Tieout');
  const name = screen.getByRole('button', { name: 'Runs' });
  name.focus();
  await user.keyboard('{Control>}k{/Control}{Control>}k{/Control}{Escape}');
  expect(document.activeElement).toBe(name);
});

test('a step of the month is found by its title and takes the focus', async () => {
  const { user, press, heading } = openPane({ month: sampleMonth({ read: async () => MONTH }) });
  await heading('2026-10, Northlight Media');
  await press('Search commands');
  await user.keyboard('step partners{Enter}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Reconcile partners');
});

test('the pointer chooses too, and help opens beside the pane', async () => {
  const opened: unknown[] = [];
  window.open = (...args) => (opened.push(args), null);
  const { user, press } = openPane();
  await press('Search commands');
  await user.click(within(screen.getByRole('listbox', { name: 'Commands' })).getByText('Help: keyboard shortcuts'));
  expect(opened).toEqual([['assets/help/index.html#keys', '_blank', 'noopener']]);
});
