import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs a few lines against the server module in Node itself: it is an ES module, as `npm start` runs it. */
function run(code: string): unknown {
  const program = `import * as server from './src/workbench/server.mjs'; const tell = (value) => console.log(JSON.stringify(value)); ${code}`;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(out);
}

beforeAll(() => {
  mkdirSync(path.join('dist', 'workbench'), { recursive: true });
  writeFileSync(path.join('dist', 'workbench', 'server-test.txt'), 'served');
});

afterAll(() => rmSync(path.join('dist', 'workbench', 'server-test.txt')));

test('only files of the served folders have an address', () => {
  const addresses = [
    '/server-test.txt',
    '/office-js/office.js',
    '/server-test.txt?v=1',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/office-js/../../../../package.json',
    '/%00',
    '/%zz',
    '/',
    '/assets',
  ];
  const found = run(
    `tell(${JSON.stringify(addresses)}.map((address) => server.fileFor(address) !== undefined && !/workbench.html$/.test(server.fileFor(address))))`,
  );
  expect(found).toEqual([true, true, true, false, false, false, false, false, false, false, false]);
});

test('files are served over https with their type, asked for again each time, and answered 304 while unchanged', () => {
  const answers = run(`
    const { url, close } = await server.serve(0);
    const first = await fetch(url + 'server-test.txt');
    const text = await first.text();
    const again = await fetch(url + 'server-test.txt', { headers: { 'if-none-match': first.headers.get('etag') } });
    const missing = await fetch(url + 'nothing.js');
    const posted = await fetch(url, { method: 'POST' });
    tell([text, first.headers.get('content-type'), first.headers.get('cache-control'), again.status, missing.status, posted.status]);
    await close();`);
  expect(answers).toEqual(['served', 'text/plain; charset=utf-8', 'no-cache', 304, 404, 405]);
});

test('a port that is taken gives way to the next free one', () => {
  const different = run(`
    const first = await server.serve(0);
    const taken = Number(new URL(first.url).port);
    const second = await server.serve(taken);
    tell(Number(new URL(second.url).port) > taken);
    await first.close();
    await second.close();`);
  expect(different).toBe(true);
});

test('npm start refuses a port that is none, before it builds anything', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/workbench/start.mjs', '--port', 'abc'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([status, stderr, stdout]).toEqual([2, '--port takes a number from 0 to 65535, not «abc».\n', '']);
});
