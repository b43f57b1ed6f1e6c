/** Builds the gallery of the pane's states and opens it in a browser, at a pane's width. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';

const SWC = {
  loader: 'swc-loader',
  options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
};
const PAGE =
  '<!doctype html><html lang="en"><head><title>Tieout</title><style>html,body,#pane{height:100%;margin:0}body{overflow:hidden}</style></head>' +
  '<body><div id="pane"></div></body></html>';

function bundled(folder: string): Promise<void> {
  return new Promise((resolve, reject) =>
    webpack(
      {
        mode: 'development',
        devtool: false,
        entry: path.resolve('test', 'browser', 'gallery.tsx'),
        output: { path: folder, filename: 'gallery.js' },
        resolve: { extensions: ['.tsx', '.ts', '.js'] },
        module: { rules: [{ test: /\.tsx?$/, use: SWC }] },
        cache: { type: 'filesystem', name: 'gallery', cacheDirectory: path.resolve('node_modules', '.cache', 'webpack') },
      },
      (error, stats) => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      },
    )?.close(() => undefined),
  );
}

/** The gallery's script, once; every page then gets it handed in. */
export async function galleryScript(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gallery-'));
  try {
    await bundled(folder);
    return await readFile(path.join(folder, 'gallery.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

export interface GalleryLook {
  readonly width: number;
  readonly forcedColors?: 'active';
}

export async function openGallery(browser: Browser, script: string, look: GalleryLook): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 378 },
    reducedMotion: 'reduce',
    ...(look.forcedColors === undefined ? {} : { forcedColors: look.forcedColors }),
  });
  await page.setContent(PAGE);
  await page.addScriptTag({ content: script });
  return page;
}
