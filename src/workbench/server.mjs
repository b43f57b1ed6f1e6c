/**
 * The workbench's web server: the built page, Office.js from its package, the sample files. Over https, because
 * Office.js trusts no other parent frame. Nothing outside the served folders can be read.
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificate } from './certificate.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Address → folder, the longest first. */
const FOLDERS = [
  ['/office-js/', path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist')],
  ['/sample/', path.join(root, 'assets', 'sample')],
  ['/', path.join(root, 'dist', 'workbench')],
];

// prettier-ignore
const TYPES = {
  '.html': 'text/html; charset=utf-8',        '.js':   'text/javascript; charset=utf-8', '.css':  'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml':  'application/xml; charset=utf-8', '.svg':  'image/svg+xml',
  '.png':  'image/png',                       '.ico':  'image/x-icon',                   '.txt':  'text/plain; charset=utf-8',
  '.csv':  'text/csv; charset=utf-8',         '.pdf':  'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The file behind an address; undefined when there is none, or when it lies outside its folder. */
export function fileFor(address) {
  let where;
  try {
    where = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return undefined; // an address that cannot be decoded names no file
  }
  if (where === '/') where = '/workbench.html';
  const [prefix, folder] = FOLDERS.find(([begin]) => where.startsWith(begin)) ?? [];
  if (folder === undefined || where.includes('\0')) return undefined;
  const file = path.resolve(folder, where.slice(prefix.length));
  const inside = file.startsWith(folder + path.sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = fileFor(request.url ?? '/');
  if (file === undefined)
    return response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such file here.');
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
  // Always asked again, answered with 304 while it is the same: a new build is seen at once.
  const headers = { 'cache-control': 'no-cache', etag, 'x-content-type-options': 'nosniff' };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', (error) => response.destroy(error))
    .pipe(response);
}

const LAST_PORT = 65_535;

/**
 * Listens on the port, or on the next free one. Port 0: any free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port) {
  const { key, cert } = await certificate();
  const server = https.createServer({ key, cert }, answer);
  const listening = await listen(server, port);
  return {
    url: `https://localhost:${listening}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0 && port < LAST_PORT) resolve(listen(server, port + 1));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      resolve(server.address().port);
    });
  });
}
