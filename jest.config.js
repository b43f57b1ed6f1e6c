/** Three kinds of test: pure ones and the stand-in in Node, the pane in jsdom, the whole thing in a real Chromium. */
const transform = {
  // pdf.js ships ES modules only; the rest of node_modules is left as it is.
  '^.+\\.tsx?$|/node_modules/pdfjs-dist/.+\\.mjs$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
};
const shared = {
  rootDir: '.',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!pdfjs-dist/)'],
  extensionsToTreatAsEsm: [],
  // numfmt 4.0.1 names dist/index.cjs for require, but ships that file as dist/index.js.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/test/taskpane/', '/test/browser/'],
    },
    { ...shared, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/taskpane/**/*.test.{ts,tsx}'] },
    { ...shared, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
  testTimeout: 30_000,
};
