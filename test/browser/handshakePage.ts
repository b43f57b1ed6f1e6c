/** The page of handshake.test.ts: a host over a new workbook, and a pane in an iframe that believes it is in Excel. */
import { createHost, type RunningHost } from '../../src/host/createHost';
import { newFile } from '../../src/host/file/newFile';
import { connectFrame, type Frame, paneUrl } from '../../src/host/protocol/frame';

declare global {
  interface Window {
    /** For the test's questions. */
    trial: { readonly host: RunningHost; readonly frame: Frame };
  }
}

const pane = document.querySelector('iframe');
if (pane === null) throw new Error('The page has no iframe for the pane.');
const host = createHost(newFile('Trial.xlsx'));
host.customFunctions.declare('TRIAL', [{ id: 'DOUBLE', name: 'DOUBLE' }]);
const conversation = { id: 'trial', appId: 'trial-app' };
const frame = connectFrame({ host, conversation, page: window, pane: () => pane.contentWindow, paneOrigin: window.location.origin });
window.trial = { host, frame };
pane.src = paneUrl('/pane.html', conversation, window.location.origin);
