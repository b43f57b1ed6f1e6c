/** A real browser for tests: CHROME_PATH, an installed Chrome, Edge or Chromium, or the one that ships inside npm. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROME_PATH'], ...INSTALLED].find((file) => file !== undefined && existsSync(file));
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  if (executablePath !== undefined) return chromium.launch({ executablePath, args });
  const { default: shipped } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...args] });
}
