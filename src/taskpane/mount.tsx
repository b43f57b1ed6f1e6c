/** Draws the pane into the page: the only place that knows both React and Office. */
import { type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { openPaneMemory } from '../app/paneMemory';
import { ActionsProvider } from './actions';
import { liveActions } from './liveActions';
import { PANE_READY } from './marks';
import { NoExcel } from './NoExcel';
import { Pane } from './Pane';

/** What the pane found when it started. */
export type PaneStart = { readonly kind: 'excel' | 'outsideExcel' | 'officeMissing' };

/** Marks the moment from which the pane answers. */
function Ready({ children }: { readonly children: ReactNode }) {
  useEffect(() => void performance.mark(PANE_READY), []);
  return children;
}

export async function mount(how: PaneStart): Promise<void> {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('taskpane.html has no element with the id "pane".');
  const root = createRoot(element);
  if (how.kind !== 'excel') return root.render(<NoExcel why={how.kind} />);

  const { document: workbook, partitionKey } = Office.context as Office.Context & { readonly partitionKey?: string }; // Web only; not typed yet.
  const memory = await openPaneMemory(partitionKey ?? '');
  root.render(
    <ActionsProvider value={liveActions()}>
      <Ready>
        <Pane
          memory={memory}
          initialSettings={await memory.settings()}
          readOnly={workbook.mode === Office.DocumentMode.ReadOnly}
          workbook={workbook.url || 'unsaved'}
        />
      </Ready>
    </ActionsProvider>,
  );
}
