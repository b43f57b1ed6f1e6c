/**
 * What Microsoft's schemas do not see in a manifest, and a store reviewer or a user's Excel does.
 *
 * A rule a line; each answers with the sentences of what it found. Sources: the limits and rules of Microsoft's
 * manifest reference (Icon, Runtimes, TaskpaneId, Override), and the store's validation policies 1120.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string; // without prefix
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export function xmlTree(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [top];
  const bare = (name: string) => name.replace(/^.*:/, '');
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), String(value)]));
    const element: XmlElement = { name: bare(name), attributes: values, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return top;
}

const all = (element: XmlElement, name: string): XmlElement[] => [
  ...element.children.filter((child) => child.name === name),
  ...element.children.flatMap((child) => all(child, name)),
];

/** What the manifest is judged against. */
export interface ManifestSurroundings {
  /** `assets/icons/icon-16.png` → its width and height in pixels; undefined when there is no such file. */
  readonly imageSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** Names registered by Office.actions.associate. */
  readonly commands: readonly string[];
  readonly functions: readonly { readonly id: string; readonly helpUrl?: string }[];
  /** Actions named in the shortcuts file; empty when there is none. */
  readonly shortcutActions: readonly string[];
  /** A manifest for the store: no localhost left in it. */
  readonly production: boolean;
  /** The version that was published last, when one was. */
  readonly publishedVersion?: string;
}

interface Manifest {
  readonly root: XmlElement;
  readonly around: ManifestSurroundings;
}
type Rule = (manifest: Manifest) => readonly string[];

const REQUIRED_ICON_SIZES = ['16', '32', '80'];
const STORE_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;
const MOST_LABEL_WORDS = 3;
/** The product's name, and the name that stands in formulas. */
const SAME_IN_GERMAN = ['Tab.Label', 'Functions.Namespace'];

const resources = (root: XmlElement): XmlElement[] =>
  all(root, 'Resources').flatMap(({ children }) => children.flatMap((group) => group.children));
const resourceValue = (root: XmlElement, id: string | undefined): string | undefined =>
  resources(root).find(({ attributes }) => attributes['id'] === id)?.attributes['DefaultValue'];
const addresses = (root: XmlElement): string[] =>
  [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation'].flatMap((name) => all(root, name)),
    ...all(root, 'Url'),
    ...all(root, 'Image'),
  ]
    .map(({ attributes }) => attributes['DefaultValue'])
    .concat(all(root, 'ExtendedOverrides').map(({ attributes }) => attributes['Url']))
    .filter((value) => value !== undefined);
const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]+\//, '').replace(/[?#].*$/, '');
const longRuntime = (root: XmlElement): XmlElement | undefined =>
  all(root, 'Runtime').find(({ attributes }) => attributes['lifetime'] === 'long');
const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];

const wrongSize = ({ root, around }: Manifest): string[] => {
  const ribbon = all(root, 'Icon').flatMap((icon) =>
    all(icon, 'Image').map(({ attributes }) => ({
      address: resourceValue(root, attributes['resid']) ?? '',
      size: Number(attributes['size']),
    })),
  );
  const store = Object.entries(STORE_ICONS).flatMap(([name, size]) =>
    all(root, name).map(({ attributes }) => ({ address: attributes['DefaultValue'] ?? '', size })),
  );
  return [...ribbon, ...store].flatMap(({ address, size }) => {
    const found = around.imageSize(pathOf(address));
    if (found === undefined) return [`There is no picture ${pathOf(address)}.`];
    return found.width === size && found.height === size
      ? []
      : [`${pathOf(address)} is ${found.width} × ${found.height}, not ${size} × ${size}.`];
  });
};

const newerThan = (version: string, published: string): boolean => {
  const [ours, theirs] = [version, published].map((text) => text.split('.').map(Number)) as [number[], number[]]; // two in, two out
  const at = [0, 1, 2, 3].find((part) => (ours[part] ?? 0) !== (theirs[part] ?? 0));
  return at !== undefined && (ours[at] ?? 0) > (theirs[at] ?? 0);
};

export const MANIFEST_RULES = {
  'every icon has 16, 32 and 80 pixels': ({ root }) =>
    all(root, 'Icon').flatMap((icon) => {
      const sizes = all(icon, 'Image').map(({ attributes }) => attributes['size'] ?? '');
      return REQUIRED_ICON_SIZES.filter((size) => !sizes.includes(size)).map((size) => `An icon has no picture of ${size} pixels.`);
    }),
  'pictures have the size they are said to have': wrongSize,
  'every resid leads to a resource': ({ root }) =>
    [...new Set(everyResid(root))].filter((id) => resourceValue(root, id) === undefined).map((id) => `resid "${id}" leads to no resource.`),
  'resource ids are unique and at most 32 characters': ({ root }) => {
    const ids = resources(root).map(({ attributes }) => attributes['id'] ?? '');
    return [
      ...repeated(ids).map((id) => `Resource id "${id}" stands twice.`),
      ...ids.filter((id) => id.length > 32).map((id) => `Resource id "${id}" is longer than 32 characters.`),
    ];
  },
  'every address is https': ({ root }) =>
    addresses(root)
      .filter((address) => !address.startsWith('https://'))
      .map((address) => `${address} is not https.`),
  'a production manifest has no localhost': ({ root, around }) =>
    around.production
      ? addresses(root)
          .filter((address) => /localhost|127\.0\.0\.1/.test(address))
          .map((address) => `${address} is left from development.`)
      : [],
  'page, function file and panes are the shared runtime': ({ root }) => {
    const runtime = longRuntime(root)?.attributes['resid'];
    if (runtime === undefined) return ['There is no runtime with a long lifetime.'];
    const panes = all(root, 'Action').flatMap((action) => all(action, 'SourceLocation'));
    const pages = [...all(root, 'FunctionFile'), ...all(root, 'Page').flatMap((page) => all(page, 'SourceLocation')), ...panes];
    return pages
      .filter(({ attributes }) => attributes['resid'] !== runtime)
      .map(({ attributes }) => `"${attributes['resid']}" is not the runtime's page "${runtime}".`);
  },
  'no TaskpaneId beside a long runtime': ({ root }) =>
    longRuntime(root) !== undefined && all(root, 'TaskpaneId').length > 0
      ? ['A TaskpaneId stands beside a runtime with a long lifetime.']
      : [],
  'ids of tabs, groups and controls are unique': ({ root }) =>
    repeated(['CustomTab', 'Group', 'Control'].flatMap((name) => all(root, name).map(({ attributes }) => attributes['id'] ?? ''))).map(
      (id) => `Id "${id}" stands twice.`,
    ),
  'labels are short': ({ root }) =>
    all(root, 'Control')
      .flatMap(({ children }) => children.filter(({ name }) => name === 'Label'))
      .map(({ attributes }) => resourceValue(root, attributes['resid']) ?? '')
      .filter((label) => label.split(' ').length > MOST_LABEL_WORDS)
      .map((label) => `The label "${label}" has more than ${MOST_LABEL_WORDS} words.`),
  'every word is there in German': ({ root }) =>
    all(root, 'String')
      .filter(({ attributes }) => !SAME_IN_GERMAN.includes(attributes['id'] ?? ''))
      .filter(({ children }) => !children.some(({ attributes }) => attributes['Locale'] === 'de-DE' && attributes['Value'] !== ''))
      .map(({ attributes }) => `“${attributes['DefaultValue']}” has no German.`),
  'every command is registered': ({ root, around }) =>
    all(root, 'FunctionName')
      .map(({ text }) => text)
      .filter((name) => !around.commands.includes(name))
      .map((name) => `No action is registered for "${name}".`),
  'every shortcut is registered': ({ around }) =>
    around.shortcutActions
      .filter((name) => !around.commands.includes(name))
      .map((name) => `The shortcut's action "${name}" is not registered.`),
  'support and both store icons are there': ({ root }) =>
    ['SupportUrl', 'IconUrl', 'HighResolutionIconUrl'].filter((name) => all(root, name).length === 0).map((name) => `${name} is missing.`),
  'every worksheet function has help': ({ around }) =>
    around.functions.filter(({ helpUrl }) => helpUrl === undefined || helpUrl === '').map(({ id }) => `The function ${id} has no helpUrl.`),
  'the version has risen': ({ root, around }) => {
    const version = all(root, 'Version')[0]?.text ?? '';
    return around.publishedVersion === undefined || newerThan(version, around.publishedVersion)
      ? []
      : [`Version ${version} is not above ${around.publishedVersion}.`];
  },
  'the permission is the one that Excel needs': ({ root }) =>
    all(root, 'Permissions')
      .map(({ text }) => text)
      .filter((text) => text !== 'ReadWriteDocument')
      .map((text) => `Permission ${text} does not let Excel's interfaces work.`),
} satisfies Readonly<Record<string, Rule>>;

const everyResid = (element: XmlElement): string[] => [
  ...(element.attributes['resid'] === undefined ? [] : [element.attributes['resid']]),
  ...element.children.flatMap(everyResid),
];

export type ManifestRule = keyof typeof MANIFEST_RULES;

/** What is wrong with a manifest: the rule and its sentence. Empty when all is well. */
export function lintManifest(xml: string, around: ManifestSurroundings): readonly { readonly rule: ManifestRule; readonly says: string }[] {
  const manifest = { root: xmlTree(xml), around };
  const rules = Object.entries(MANIFEST_RULES) as [ManifestRule, Rule][]; // Object.entries forgets the names of the keys
  return rules.flatMap(([rule, judge]) => judge(manifest).map((says) => ({ rule, says })));
}
