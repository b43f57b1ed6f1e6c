/**
 * The first lines of the pane: the UI is fetched while Office answers.
 * Outside Excel, and where Office.js could not be loaded, the pane says so instead of staying white.
 */
import { OFFICE_READY } from './marks';
import type { PaneStart } from './mount';

async function start(): Promise<PaneStart> {
  if (typeof Office === 'undefined') return { kind: 'officeMissing' };
  const { host } = await Office.onReady();
  performance.mark(OFFICE_READY);
  return host === Office.HostType.Excel ? { kind: 'excel' } : { kind: 'outsideExcel' };
}

void Promise.all([start(), import(/* webpackChunkName: "pane" */ './mount')]).then(([how, { mount }]) => mount(how));
