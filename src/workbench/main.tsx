/**
 * The workbench page begins: the ribbon from the add-in's own manifest, the page around it.
 *
 * `window.workbench` is a handle for tests: `host` is the stand-in of the open workbook, undefined while none is open.
 */
import { createRoot } from 'react-dom/client';
import type { RunningHost } from '../host/createHost';
import { App } from './App';
import { type Ribbon, ribbonFromManifest } from './manifestRibbon';

declare global {
  interface Window {
    workbench: { host: RunningHost | undefined };
  }
}

window.workbench = { host: undefined };

/** Without its manifest the add-in has no ribbon; the pane and the sheet work all the same. */
async function readRibbon(): Promise<Ribbon | undefined> {
  const response = await fetch('/manifest.xml');
  return response.ok ? ribbonFromManifest(await response.text()) : undefined;
}

const place = document.getElementById('workbench');
if (place === null) throw new Error('workbench.html has lost its element #workbench.');
const onHost = (host: RunningHost | undefined): void => {
  window.workbench.host = host;
};
const root = createRoot(place);
const show = (ribbon: Ribbon | undefined): void => root.render(<App ribbon={ribbon} onHost={onHost} />);
show(undefined);
void readRibbon().then(show);
