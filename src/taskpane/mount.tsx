/** Draws the pane into the page: the only place that knows both React and Office. */
import { createRoot } from 'react-dom/client';
import { openPaneMemory } from '../app/paneMemory';
import { ActionsProvider } from './actions';
import { liveActions } from './liveActions';
import { NoExcel } from './NoExcel';
import { Pane } from './Pane';

/** What the pane found when it started. */
export type PaneStart = { readonly kind: 'excel' | 'outsideExcel' | 'officeMissing' };

export async function mount(how: PaneStart): Promise<void> {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('taskpane.html has no element with the id "pane".');
  const root = createRoot(element);
  if (how.kind !== 'excel') return root.render(<NoExcel why={how.kind} />);

  const { document: workbook, partitionKey } = Office.context as Office.Context & { readonly partitionKey?: string }; // Web only; not typed yet.
  const memory = await openPaneMemory(partitionKey ?? '');
  root.render(
    <ActionsProvider value={liveActions()}>
      <Pane
        memory={memory}
        initialSettings={await memory.settings()}
        readOnly={workbook.mode === Office.DocumentMode.ReadOnly}
        workbook={workbook.url || 'unsaved'}
      />
    </ActionsProvider>,
  );
}
