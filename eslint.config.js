import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which room may import from which: the arrows of docs/architecture.md. A room may always import from itself. */
// prettier-ignore
const ARROWS = {
  domain:    [],
  formats:   ['domain'],
  tables:    ['domain'],
  sheets:    ['domain', 'tables'],
  workbook:  ['domain', 'tables'],
  store:     [],
  app:       ['domain', 'formats', 'tables', 'sheets', 'workbook', 'store'],
  functions: ['domain'],
  commands:  ['app'],
  taskpane:  ['app', 'domain', 'tables'],
  host:      [],
  workbench: ['host'],
  cli:       ['app', 'host', 'domain', 'formats', 'tables', 'functions'],
  sample:    ['domain', 'host'],
};
const PURE = ['domain', 'formats', 'tables', 'sheets'];
const ROOMS = Object.keys(ARROWS);

const WHY = {
  domain: 'The domain is handed values; it does not fetch them. Pass the value in, or move this to app/.',
  host: 'The host knows Excel and nothing of finance: it could be lifted out as a library of its own.',
};
const CLOCK = 'Take asOf: PlainDate. Rules do not know what day it is.';

/** The pane says numbers and days as the workbook's culture does, and never as the browser would. */
const BY_ITSELF = 'Numbers and days are said by words/say.ts, in the culture of the workbook: usePane().say, or say in the words.';
const spokenRules = [
  { selector: 'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]', message: BY_ITSELF },
  { selector: "MemberExpression[object.name='Intl']", message: BY_ITSELF },
];

const arrowRules = ROOMS.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${ROOMS.filter((other) => other !== room && !ARROWS[room].includes(other)).join('|')})/`,
            message: WHY[room] ?? `${room}/ may import from: ${ARROWS[room].join(', ') || 'nothing of ours'}. See docs/architecture.md.`,
          },
          ...(['taskpane', 'workbench'].includes(room)
            ? []
            : [{ group: ['react', 'react-dom', 'react-dom/*', '@fluentui/*'], message: 'React lives in taskpane/ and workbench/.' }]),
          ...(room === 'store' ? [] : [{ group: ['dexie'], message: 'Storage lives in store/.' }]),
        ],
      },
    ],
  },
}));

const pureRules = PURE.map((room) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-globals': ['error', 'Office', 'Excel', 'window', 'document', 'localStorage', 'indexedDB', 'fetch', 'process'],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
      { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
      { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Same input, same output: no random in rules.' },
      { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'Same input, same output: no locale in rules.' },
      { selector: "CallExpression[callee.property.name='localeCompare']", message: 'Same input, same output: compare with < and >.' },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'test/golden/'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.tsx', 'src/workbench/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Cell text and file content are hostile: React text nodes only.',
        },
        ...spokenRules,
      ],
    },
  },
  { files: ['src/taskpane/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...spokenRules] } },
  {
    files: ['src/workbook/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
    },
  },
  ...arrowRules,
  ...pureRules,
);
