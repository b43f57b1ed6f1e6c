/** What the build makes: where it loads from, what the browser forbids it, and how much of it there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const built = existsSync(path.join('dist', 'taskpane.html'));
const afterBuild = built ? test : test.skip;
const WITHOUT = '(skipped before `npm run build`)';
const page = (folder: string) => readFileSync(path.join(folder, 'taskpane.html'), 'utf8');

afterBuild(`Office.js comes from Microsoft’s address, before our own scripts, functions first ${WITHOUT}`, () => {
  const scripts = [...page('dist').matchAll(/<script[^>]* src="?([^" >]+)/g)].map(([, source]) => source?.replace(/\?.*/, ''));
  expect(scripts).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'functions.js', 'taskpane.js']);
});

afterBuild(`the page’s policy lets nothing connect elsewhere, and lets Excel on the web frame it ${WITHOUT}`, () => {
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page('dist'))?.[1]?.split('; ') ?? [];
  expect(policy).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ]);
});

const gzipped = (files: readonly string[]): number =>
  files.reduce((all, file) => all + gzipSync(readFileSync(path.join('dist', file))).length, 0) / 1000;
const scriptsOf = (folder: string) => readdirSync(folder).filter((file) => file.endsWith('.js'));

/** Fetched when they are asked for: the plans of the jobs, and the readers of documents. */
const ON_DEMAND = ['tools', 'cockpit', 'lint', 'ask', 'formulas', 'job', 'contracts', 'schedules', 'partners', 'spend', 'word', 'pdf'];
/** `vendors-pdf.1a2b3c4d.js` is of `pdf`; what the pane shares with a job is loaded with the pane; a number is of an import without a name. */
const chunksOf = (file: string): string[] => (file.split('.')[0] ?? '').replace(/^(vendors|shared)-/, '').split('-');
const isLater = (file: string): boolean =>
  ['planner.js', 'functions.js'].includes(file) || chunksOf(file).every((name) => ON_DEMAND.includes(name) || /^\d+$/.test(name));

afterBuild(`what the pane loads first is at most 350 kB, gzipped ${WITHOUT}`, () => {
  const first = scriptsOf('dist').filter((file) => !isLater(file));
  expect(first.length).toBeGreaterThan(1);
  expect(gzipped(first)).toBeLessThanOrEqual(350);
});

afterBuild(`the readers of documents are on demand, and no file tells where it was built ${WITHOUT}`, () => {
  const files = scriptsOf('dist');
  expect(files.filter((file) => file.startsWith('vendors-pdf.') || file.startsWith('vendors-word.'))).toHaveLength(2);
  const here = path.resolve('.').replaceAll('\\', '/');
  expect(files.filter((file) => readFileSync(path.join('dist', file), 'utf8').includes(`${here}/`))).toEqual([]);
});

afterBuild(`code that asks which entry it runs in asks for one that there is ${WITHOUT}`, () => {
  const asked = ['dist', path.join('dist', 'workbench')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      scriptsOf(folder).flatMap((file) => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        return [...text.matchAll(/(["\w]+)==\w\.j\b/g)].map(([, entry]) => entry);
      }),
    );
  expect(asked.filter((entry) => entry !== '"taskpane"' && entry !== '"planner"' && entry !== '"functions"')).toEqual([]);
});

afterBuild(`the worksheet functions are at most 60 kB, gzipped ${WITHOUT}`, () => {
  expect(gzipped(['functions.js'])).toBeLessThanOrEqual(60);
});

afterBuild(`the built manifest names files that were built ${WITHOUT}`, () => {
  const addresses = [...readFileSync(path.join('dist', 'manifest.xml'), 'utf8').matchAll(/DefaultValue="https:\/\/[^/"]+\/([^"#?]+)/g)].map(
    ([, file]) => file ?? '',
  );
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((file) => !existsSync(path.join('dist', file)))).toEqual([]);
});

afterBuild(`the help of every worksheet function is where the manifest says that the add-in is ${WITHOUT}`, () => {
  const [, origin] = /<IconUrl DefaultValue="(https:\/\/[^/"]+)/.exec(readFileSync(path.join('dist', 'manifest.xml'), 'utf8')) ?? [];
  const { functions } = JSON.parse(readFileSync(path.join('dist', 'functions.json'), 'utf8')) as { functions: { helpUrl: string }[] };
  expect(functions.length).toBeGreaterThan(10);
  const missing = functions.filter(({ helpUrl }) => {
    const [file = '', anchor = ''] = helpUrl.slice(`${origin}/`.length).split('#');
    // The build leaves out quotation marks that HTML does not need.
    return !helpUrl.startsWith(`${origin}/`) || !new RegExp(`id="?${anchor}"?[\\s>]`).test(readFileSync(path.join('dist', file), 'utf8'));
  });
  expect(missing).toEqual([]);
});

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(file) : /\.tsx?$/.test(file) ? [file] : [];
  });

/** The rooms that run in the add-in; the workbench's page and the command line load and save files of their own. */
const ADD_IN = ['domain', 'formats', 'tables', 'sheets', 'app', 'workbook', 'store', 'functions', 'commands', 'taskpane'];
const NETWORK = /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\s*\(|\bRTCPeerConnection\b/;
const callers = (text: string): boolean => NETWORK.test(text);
/** Fetches the sample that lies beside the pane's own page. */
const FETCHES = path.join('src', 'app', 'sampleMonth.ts');

test('one file of the add-in speaks to the network: it fetches the sample, from the pane’s own server', () => {
  const files = ADD_IN.flatMap((room) => sources(path.join('src', room)));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => callers(readFileSync(file, 'utf8')))).toEqual([FETCHES]);
  const text = readFileSync(FETCHES, 'utf8');
  expect(text.match(/\bfetch\s*\([^)]*\)/g)).toEqual(['fetch(`${FOLDER}/${name}`)']);
  expect(text).toContain("const FOLDER = 'assets/sample';"); // relative: no other server can be meant
});

test.each(["fetch('https://x')", 'new XMLHttpRequest()', 'navigator.sendBeacon(x)', 'new WebSocket(x)'])('%s would be seen', (line) => {
  expect(callers(line)).toBe(true);
});
