import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INTENTIONS } from '../../src/app/intentions';
import { keyOf, SHORTCUTS, shortcutFor, shortcutsFile } from '../../src/app/shortcuts';
import { lintManifest, MANIFEST_RULES, type ManifestRule, type ManifestSurroundings, xmlTree } from '../support/manifestLint';

const manifest = readFileSync('manifest.xml', 'utf8');

/** Width and height stand in a PNG's first chunk. Source: PNG specification, IHDR. */
function imageSize(file: string): { width: number; height: number } | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return bytes.subarray(1, 4).toString('latin1') === 'PNG' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

const functions = JSON.parse(readFileSync('test/golden/functions/functions.json', 'utf8')).functions;
const around: ManifestSurroundings = {
  imageSize,
  commands: INTENTIONS,
  functions,
  shortcutActions: SHORTCUTS.map(({ intention }) => intention),
  production: false,
};
const broken = (xml: string, change: Partial<ManifestSurroundings> = {}) => [
  ...new Set(lintManifest(xml, { ...around, ...change }).map(({ rule }) => rule)),
];

test('the manifest breaks no rule', () => {
  expect(lintManifest(manifest, around)).toEqual([]);
});

test('as built for a real address it breaks no rule either', () => {
  const built = manifest.replaceAll('https://localhost:3000', 'https://tieout.example');
  expect(lintManifest(built, { ...around, production: true })).toEqual([]);
});

/** For each rule a manifest, or its surroundings, that breaks just this one. */
const edit = (from: string | RegExp, to: string) => {
  const xml = manifest.replace(from, to);
  if (xml === manifest) throw new Error(`Nothing to edit: ${String(from)}`);
  return xml;
};
const MUTANTS: Readonly<Record<ManifestRule, () => readonly ManifestRule[]>> = {
  'every icon has 16, 32 and 80 pixels': () => broken(edit('<bt:Image size="80" resid="Icon.80" />', '')),
  'pictures have the size they are said to have': () =>
    broken(edit('<bt:Image size="20" resid="Icon.20" />', '<bt:Image size="20" resid="Icon.24" />')),
  'every resid leads to a resource': () => broken(edit('<Label resid="Tab.Label" />', '<Label resid="Tab.Name" />')),
  'resource ids are unique and at most 32 characters': () =>
    broken(edit('</bt:Urls>', '<bt:Url id="Taskpane.Url" DefaultValue="https://localhost:3000/taskpane.html" /></bt:Urls>')),
  'every address is https': () => broken(edit('<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:')),
  'a production manifest has no localhost': () => broken(manifest, { production: true }),
  'page, function file and panes are the shared runtime': () =>
    broken(edit('<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="GetStarted.LearnMore" />')),
  'no TaskpaneId beside a long runtime': () =>
    broken(
      edit(
        '<SourceLocation resid="Taskpane.Url" />\n                  </Action>',
        '<TaskpaneId>Office.AutoShow</TaskpaneId><SourceLocation resid="Taskpane.Url" />\n                  </Action>',
      ),
    ),
  'ids of tabs, groups and controls are unique': () => broken(edit('id="Tieout.Review"', 'id="Tieout.Apply"')),
  'labels are short': () =>
    broken(edit('id="Apply.Label" DefaultValue="Apply cash"', 'id="Apply.Label" DefaultValue="Apply the cash of a month"')),
  'every word is there in German': () => broken(edit(/<bt:Override Locale="de-DE" Value="[^"]*" \/>/, '')),
  'every command is registered': () => broken(edit('<FunctionName>openCash<', '<FunctionName>openCahs<')),
  'every shortcut is registered': () => broken(manifest, { shortcutActions: ['openCash', 'openEverything'] }),
  'support and both store icons are there': () => broken(edit(/<SupportUrl[^>]*>/, '')),
  'every worksheet function has help': () => broken(manifest, { functions: [{ id: 'ALLOCATE' }] }),
  'the version has risen': () => broken(manifest, { publishedVersion: '0.1.0.0' }),
  'the permission is the one that Excel needs': () => broken(edit('ReadWriteDocument', 'ReadDocument')),
};

test.each(Object.keys(MANIFEST_RULES) as ManifestRule[])('a manifest is refused unless %s', (rule) => {
  expect(MUTANTS[rule]()).toEqual([rule]);
});

test.each([
  ['0.1.0.0', '0.0.9.9'],
  ['0.1.0.0', '0.0.99'],
])('version %s is above the published %s', (_, publishedVersion) => {
  expect(broken(manifest, { publishedVersion })).toEqual([]);
});

test('Excel reads the very keys that the table has', () => {
  expect(JSON.parse(readFileSync('assets/shortcuts.json', 'utf8'))).toEqual(shortcutsFile());
  expect(manifest).toContain('<ExtendedOverrides Url="https://localhost:3000/assets/shortcuts.json" />');
});

test('the page of help lists every key with what it does', () => {
  const help = readFileSync('assets/help/index.html', 'utf8').replace(/\s+/g, ' ').toLowerCase();
  for (const shortcut of SHORTCUTS)
    expect(help).toContain(`<dt>${keyOf(shortcut)}</dt> <dd>${shortcut.name.replace('Tieout: ', '')}</dd>`.toLowerCase());
});

test('no key stands twice, and none writes a letter: each has three modifiers', () => {
  const keys = SHORTCUTS.map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
});

// prettier-ignore
test.each([
  ['with all three',         { ctrlKey: true,  metaKey: false, altKey: true,  shiftKey: true },  'openSearch'],
  ['on a Mac',               { ctrlKey: false, metaKey: true,  altKey: true,  shiftKey: true },  'openSearch'],
  ['AltGr, which writes',    { ctrlKey: true,  metaKey: false, altKey: true,  shiftKey: false }, undefined],
  ['Shift and Alt alone',    { ctrlKey: false, metaKey: false, altKey: true,  shiftKey: true },  undefined],
])('the key K %s', (_, modifiers, intention) => {
  expect(shortcutFor({ code: 'KeyK', ...modifiers })).toBe(intention);
});

test('a page that is not XML is refused, not linted', () => {
  expect(() => xmlTree('<OfficeApp><Id></OfficeApp>')).toThrow();
});

const schemas = path.resolve('..', 'shared', 'manifest-xsd');
const withSchemas = existsSync(schemas) ? test : test.skip;
const SCHEMA = 'OfficeAppManifestV1_1.xsd';
const BESIDE = ['OfficeAppBasicTypesV1_0.xsd', 'TaskPaneAppVersionOverridesV1_0.xsd', 'ContentAppVersionOverridesV1_0.xsd'];

async function validated(xml: string) {
  const { validateXML } = await import('xmllint-wasm');
  const read = (fileName: string) => ({ fileName, contents: readFileSync(path.join(schemas, fileName), 'utf8') });
  return validateXML({ xml: [{ fileName: 'manifest.xml', contents: xml }], schema: [read(SCHEMA)], preload: BESIDE.map(read) });
}

withSchemas('Microsoft’s schemas accept the manifest (skipped where ../shared/manifest-xsd is absent)', async () => {
  const { valid, errors } = await validated(manifest);
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(valid).toBe(true);
});

withSchemas('Microsoft’s schemas refuse a description of 251 characters (skipped where ../shared/manifest-xsd is absent)', async () => {
  const { valid } = await validated(edit(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${'x'.repeat(251)}"`));
  expect(valid).toBe(false);
});
