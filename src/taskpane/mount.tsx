import { createRoot } from 'react-dom/client';

/** What the pane found when it started. */
export type PaneStart = { readonly kind: 'excel' | 'outsideExcel' | 'officeMissing' };

export function mount(how: PaneStart): void {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('taskpane.html has no element with the id "pane".');
  createRoot(element).render(<p>{how.kind}</p>);
}
