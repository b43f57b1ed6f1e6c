/**
 * Builds the add-in, and beside it the workbench.
 *
 * `webpack` → dist/: what a web server hands to Excel. Office.js comes from Microsoft's address, as the store demands.
 * `webpack --env workbench` → the same, and dist/workbench/: the same pane with Office.js from /office-js/, beside the workbench page.
 * Every address in manifest.xml, functions.json and the help pages says https://localhost:3000 in the sources; TIEOUT_URL replaces it.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import metadata from 'custom-functions-metadata/lib/generate.js';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = path.dirname(fileURLToPath(import.meta.url));
const source = (...parts) => path.join(root, 'src', ...parts);

const DEVELOPMENT_URL = 'https://localhost:3000';
const address = (process.env.TIEOUT_URL ?? DEVELOPMENT_URL).replace(/\/+$/, '');
const withAddress = (content) => content.toString().replaceAll(DEVELOPMENT_URL, address);

/** The files with worksheet functions, by name: every one whose comment says `@customfunction`. */
const FUNCTION_FILES = readdirSync(source('functions'))
  .sort()
  .map((file) => source('functions', file))
  .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'));

/** What differs between Excel's pane and the workbench's: where Office.js comes from, and so what the policy lets in. */
const OFFICE_JS = {
  excel: { script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', allowed: "'self' https://appsforoffice.microsoft.com" },
  workbench: { script: '/office-js/office.js', allowed: "'self'" },
};

/**
 * Nothing leaves this machine, held by the browser: only our own files load, and nothing connects elsewhere.
 * Styles may be inline because Fluent UI injects its rules as style elements. No frame-ancestors: Excel on the web frames the pane.
 */
const contentPolicy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/**
 * Entries go by their names and not by webpack's numbers. Code asks which entry it runs in (`"taskpane" == runtime`), and the cache keeps it with
 * the question in it: when a new chunk had moved the number, what only the pane uses was undefined in the pane.
 */
class NamedEntries {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('NamedEntries', (compilation) => {
      compilation.hooks.chunkIds.tap({ name: 'NamedEntries', stage: -10 }, () => {
        for (const entry of compilation.entrypoints.values()) {
          const chunk = entry.getEntrypointChunk();
          chunk.id = chunk.name;
          chunk.ids = [chunk.name];
        }
      });
    });
  }
}

/** Writes functions.json from the doc-comments of the worksheet functions; a comment Excel would refuse fails the build. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadata', stage }, async () => {
        FUNCTION_FILES.forEach((file) => compilation.fileDependencies.add(file));
        const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(FUNCTION_FILES);
        errors.forEach((error) => compilation.errors.push(new webpack.WebpackError(`functions.json: ${error}`)));
        compilation.emitAsset('functions.json', new webpack.sources.RawSource(withAddress(metadataJson)));
      });
    });
  }
}

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
};

/**
 * A chunk that others share is named after them: `vendors-pdf`. So a file's name tells when it is loaded, and the budgets can be held.
 * What belongs to an import without a name keeps webpack's number: it is loaded when that import is reached.
 */
const nameOfShared = (_module, chunks, group) => {
  const names = chunks.map(({ name }) => name ?? '').sort();
  return names.includes('') ? undefined : [group === 'defaultVendors' ? 'vendors' : 'shared', ...names].join('-');
};

const fileHash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);

/** What every build of ours has in common. */
const commonConfig = (mode) => ({
  mode,
  context: root,
  devtool: mode === 'development' ? 'source-map' : false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [swc] },
  performance: { hints: false }, // test/build/production.test.ts holds the budgets, gzipped.
  stats: { preset: 'errors-warnings', assets: true, modules: false, assetsSpace: 12, entrypoints: true },
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, 'node_modules', '.cache', 'webpack'),
    version: fileHash(path.join(root, 'package-lock.json')),
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
  },
});

/** What a build removes first: everything old of the add-in; beside the workbench, which shares the folder, only old chunks of the pane. */
const CLEANED = {
  addin: { keep: 'workbench/' },
  'workbench-pane': { keep: (asset) => asset.startsWith('workbench.') || !/\.[0-9a-f]{8}\.js(\.LICENSE\.txt)?$/.test(asset) },
};

/**
 * The pane. `functions` stands before `taskpane` and knows nothing of it, so that cells calculate while React still loads;
 * the taskpane entry holds the ribbon's commands and fetches the UI when Office is ready.
 */
function paneConfig({ name, mode, officeJs, folder, plugins }) {
  return {
    ...commonConfig(mode),
    name,
    entry: {
      functions: source('functions', 'functions.ts'),
      taskpane: [source('commands', 'commands.ts'), source('taskpane', 'bootstrap.ts')],
      // A worker's script among a page's: it has no document to put a script element into, so it loads its chunks as workers do.
      planner: { import: source('taskpane', 'planWorker.ts'), chunkLoading: 'import-scripts' },
    },
    output: {
      path: folder,
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: CLEANED[name],
    },
    optimization: { splitChunks: { name: nameOfShared } },
    plugins: [
      // pdf.js asks for its own address on Node only; webpack would write the path of the machine that builds.
      new webpack.DefinePlugin({ 'import.meta.url': JSON.stringify('') }),
      new HtmlPlugin({
        template: source('taskpane', 'taskpane.html'),
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        hash: true,
        scriptLoading: 'defer',
        templateParameters: { officeJs: officeJs.script, contentPolicy: contentPolicy(officeJs.allowed) },
      }),
      new NamedEntries(),
      new FunctionsMetadata(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons', to: 'assets/icons' },
          { from: 'assets/sample', to: 'assets/sample' },
          { from: 'assets/shortcuts.json', to: 'assets/shortcuts.json' },
          { from: 'assets/help', to: 'assets/help', transform: withAddress },
          ...(plugins.manifest ? [{ from: 'manifest.xml', to: 'manifest.xml', transform: withAddress }] : []),
        ],
      }),
    ],
  };
}

/** The add-in as Excel loads it: dist/. */
const addinConfig = (mode) =>
  paneConfig({ name: 'addin', mode, officeJs: OFFICE_JS.excel, folder: path.join(root, 'dist'), plugins: { manifest: true } });

/** The same pane for the workbench's iframe: dist/workbench/. */
const workbenchPaneConfig = (mode) =>
  paneConfig({
    name: 'workbench-pane',
    mode,
    officeJs: OFFICE_JS.workbench,
    folder: path.join(root, 'dist', 'workbench'),
    plugins: { manifest: false },
  });

/** The workbench page itself, the stand-in for Excel inside it: dist/workbench/workbench.html. */
function workbenchConfig(mode) {
  return {
    ...commonConfig(mode),
    name: 'workbench',
    entry: { workbench: source('workbench', 'main.tsx') },
    output: { path: path.join(root, 'dist', 'workbench'), filename: '[name].js', chunkFilename: 'workbench.[name].[contenthash:8].js' },
    plugins: [
      new HtmlPlugin({ template: source('workbench', 'workbench.html'), filename: 'workbench.html', hash: true, scriptLoading: 'defer' }),
      // The ribbon's buttons are read from the manifest in the page.
      new CopyPlugin({
        patterns: [
          { from: 'src/workbench/workbench.css', to: 'workbench.css' },
          { from: 'manifest.xml', to: 'manifest.xml' },
        ],
      }),
    ],
  };
}

/** `npm run sideload` serves the pane from here, over the certificate that Excel trusts. */
async function developmentServer() {
  const certificates = await import('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    static: false,
    server: { type: 'https', options: await certificates.default.getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
  };
}

export default async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  if (env.WEBPACK_SERVE) return { ...addinConfig(mode), devServer: await developmentServer() };
  if (mode === 'production' && address === DEVELOPMENT_URL && !env.workbench) {
    console.warn(`dist/manifest.xml points at ${DEVELOPMENT_URL}. Set TIEOUT_URL to the address that will serve dist/, then build again.`);
  }
  return env.workbench ? [addinConfig(mode), workbenchPaneConfig(mode), workbenchConfig(mode)] : addinConfig(mode);
};
