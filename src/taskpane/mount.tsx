/** Draws the pane into the page: the only place that knows both React and Office. */
import { type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../app/culture';
import { openPaneMemory } from '../app/paneMemory';
import { workbookCulture } from '../app/workbookCulture';
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
  if (how.kind !== 'excel') return root.render(<NoExcel why={how.kind} language={languageOf('auto', navigator.language)} />);

  const { document: workbook, displayLanguage, partitionKey } = Office.context as Office.Context & { readonly partitionKey?: string }; // Web only; not typed yet.
  const [memory, culture] = await Promise.all([openPaneMemory(partitionKey ?? ''), workbookCulture()]);
  root.render(
    <ActionsProvider value={liveActions()}>
      <Ready>
        <Pane
          memory={memory}
          initialSettings={await memory.settings()}
          readOnly={workbook.mode === Office.DocumentMode.ReadOnly}
          workbook={workbook.url || 'unsaved'}
          displayLanguage={displayLanguage}
          culture={culture}
        />
      </Ready>
    </ActionsProvider>,
  );
}
