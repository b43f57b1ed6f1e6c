/**
 * `npm start`: installs what is missing, builds, serves, says where, and opens the browser where there is one.
 * Works with nothing but Node and npm; everything from node_modules is imported only after it is there.
 */
import { spawn } from 'node:child_process';
import { installMissing } from '../cli/installMissing.mjs';

const FIRST_PORT = 3000;
const OLDEST_NODE = [20, 9];

const HELP = `npm start [-- --no-open] [-- --port 3000]
Opens the workbench: a spreadsheet in the browser beside Tieout's task pane, with a sample month loaded. Stop it with Ctrl+C.
  --no-open     do not open the browser
  --port N      begin looking for a free port here (3000)`;

const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] };

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor))
    fail(
      `This is Node ${process.versions.node}; Tieout needs ${OLDEST_NODE.join('.')} or newer. Install it from nodejs.org, then run npm start again.`,
    );
}

function portFrom(args) {
  const at = args.indexOf('--port');
  if (at < 0) return FIRST_PORT;
  const port = Number(args[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`--port takes a number from 0 to 65535, not «${args[at + 1] ?? ''}».`);
  return port;
}

function openBrowser(url) {
  const headless = process.env.CI !== undefined || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);
  const [command, ...args] = OPENERS[process.platform] ?? [];
  if (headless || command === undefined) return;
  // Without an opener the printed address is enough.
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('No browser could be opened; copy the address.'))
    .unref();
}

async function main(args) {
  if (args.includes('--help')) return console.log(HELP);
  checkNode();
  const port = portFrom(args);
  if (!installMissing()) process.exit(2);
  const { buildWorkbench } = await import('./build.mjs');
  const { serve } = await import('./server.mjs');
  const { certificate } = await import('./certificate.mjs');
  console.log('Building the workbench (only when something has changed)…');
  buildWorkbench();
  const { url, close } = await serve(port);
  console.log(`\nTieout's workbench is open at ${url}`);
  if (!(await certificate()).trusted)
    console.log('The certificate is self-signed, so the browser warns once: choose «Advanced», then «Proceed to localhost».');
  console.log('Stop it with Ctrl+C.');
  if (!args.includes('--no-open')) openBrowser(url);
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main(process.argv.slice(2)).catch((error) => fail(`The workbench could not start: ${error.message}`));
