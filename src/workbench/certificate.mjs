/**
 * A certificate for https://localhost: the one Office's own tool has installed (the browser trusts it), else one that
 * signs itself, kept for a year so that the browser's warning is answered once.
 */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OFFICE_FOLDER = path.join(os.homedir(), '.office-addin-dev-certs');
const OWN_FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules', '.cache', 'workbench');
const DAYS = 365;
const DAY_MS = 86_400_000;

/** @returns {Promise<{ key: string, cert: string, trusted: boolean }>} PEM texts; `trusted` when Office's tool made it. */
export async function certificate() {
  const office = readFrom(OFFICE_FOLDER);
  if (office !== undefined) return { ...office, trusted: true };
  return { ...(readFrom(OWN_FOLDER) ?? (await signOwn())), trusted: false };
}

/** Undefined when there is none, when it has run out or when key and certificate do not belong together. */
function readFrom(folder) {
  const [keyFile, certFile] = ['localhost.key', 'localhost.crt'].map((name) => path.join(folder, name));
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const [key, cert] = [keyFile, certFile].map((file) => readFileSync(file, 'utf8'));
  return isValid(key, cert) ? { key, cert } : undefined;
}

function isValid(key, cert) {
  try {
    const parsed = new X509Certificate(cert);
    return Date.parse(parsed.validTo) > Date.now() + DAY_MS && parsed.checkPrivateKey(createPrivateKey(key));
  } catch {
    return false; // half-written or foreign files: a new one is made
  }
}

async function signOwn() {
  const { generate } = await import('selfsigned');
  const signed = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(OWN_FOLDER, { recursive: true });
  writeFileSync(path.join(OWN_FOLDER, 'localhost.key'), signed.private, { mode: 0o600 });
  writeFileSync(path.join(OWN_FOLDER, 'localhost.crt'), signed.cert);
  return { key: signed.private, cert: signed.cert };
}
