/** The pane as a person has it before them, over the samples' actions; call `mockBrowser` before. */
import { TextEncoder } from 'node:util';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionsProvider, type PaneActions } from '../../src/taskpane/actions';
import { Pane, type PaneProps } from '../../src/taskpane/Pane';
import { sampleActions } from './paneActions';
import { sampleMemory } from './paneSamples';

/** What a pane asks of a browser and jsdom has not. */
export function mockBrowser(): void {
  const neverDark = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, { TextEncoder });
  window.matchMedia = () => neverDark as unknown as MediaQueryList;
}

export function openPane(change: Partial<PaneActions> = {}, props: Partial<PaneProps> = {}) {
  const user = userEvent.setup();
  render(
    <ActionsProvider value={sampleActions(change)}>
      <Pane
        memory={sampleMemory()}
        initialSettings={{ who: 'Ada Lovelace', theme: 'auto', language: 'auto' }}
        readOnly={false}
        workbook="october.xlsx"
        {...props}
      />
    </ActionsProvider>,
  );
  return {
    user,
    press: async (name: string | RegExp) => user.click(await screen.findByRole('button', { name })),
    heading: async (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }),
  };
}
export type OpenedPane = ReturnType<typeof openPane>;

/** jsdom's files cannot be read as bytes; a browser's can. */
export const fileOf = (name: string, arrayBuffer: () => Promise<ArrayBuffer> = async () => new ArrayBuffer(9)): File =>
  Object.assign(new File(['<Document/>'], name), { arrayBuffer });
