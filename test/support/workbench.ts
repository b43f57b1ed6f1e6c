/** The workbench as `npm start` opens it, in a real browser, for tests: built when needed, served, shown. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from './browser';

export interface ServedWorkbench {
  readonly url: string;
  readonly browser: Browser;
  /** A fresh page with the sample month loaded and the add-in started in its pane. `asked`: `?culture=de-DE&lang=de`. */
  open(size?: { readonly width: number; readonly height: number }, asked?: string): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** The task pane's own page. */
  readonly pane: Frame;
  /** What the browser complained about: errors on the page or in the pane. */
  readonly complaints: string[];
}

/** A build from nothing takes most of this. */
const START_MS = 240_000;

export async function serveWorkbench(): Promise<ServedWorkbench> {
  const { server, url } = await startServer();
  const browser = await launchBrowser();
  return {
    url,
    browser,
    open: (size, asked = '') => openPage(browser, `${url}${asked}`, size),
    close: async () => {
      server.kill('SIGTERM');
      await browser.close();
    },
  };
}

function startServer(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(process.execPath, [path.join('src', 'workbench', 'start.mjs'), '--no-open', '--port', '0'], { stdio: 'pipe' });
  let said = '';
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(
      () => reject(new Error(`The workbench did not start within ${START_MS / 1000} s. It said: ${said}`)),
      START_MS,
    );
    const hear = (text: Buffer): void => {
      said += text.toString();
      const url = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(giveUp);
      resolve({ server, url });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(giveUp);
      reject(new Error(`The workbench stopped with ${code}: ${said}`));
    });
  });
}

async function openPage(browser: Browser, url: string, size = { width: 1440, height: 900 }): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: size, ignoreHTTPSErrors: true, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, pane: await startedPane(page), complaints };
}

/** The pane of the workbook that is open now, once the add-in in it has started. */
export async function startedPane(page: Page): Promise<Frame> {
  await page.locator('.ribbon-button:enabled').first().waitFor({ timeout: 30_000 });
  const frame = await (await page.locator('.pane iframe').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The page shows no pane.');
  return frame;
}
