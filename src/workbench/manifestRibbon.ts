/**
 * The add-in's ribbon, read from its manifest: the workbench shows the buttons that Excel would show, with the labels,
 * icons and actions that stand there, and so shows when they are wrong.
 */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the 32-pixel picture; empty when the manifest names none. */
  readonly icon: string;
  readonly action: { readonly kind: 'command'; readonly name: string } | { readonly kind: 'pane' };
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface Ribbon {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  /** What the menu of a cell has of the add-in. */
  readonly cellMenu: readonly RibbonButton[];
  /** What the add-in's worksheet functions begin with: `TIEOUT` in `TIEOUT.DUEDATE`. Empty without functions. */
  readonly namespace: string;
}

/** Throws when the text is not XML. A manifest without a tab of its own has no groups. */
export function ribbonFromManifest(manifest: string): Ribbon {
  const page = new DOMParser().parseFromString(manifest, 'application/xml');
  const broken = page.getElementsByTagName('parsererror')[0];
  if (broken !== undefined) throw new Error(`manifest.xml is not XML: ${broken.textContent ?? ''}`);
  const resource = resourcesOf(page);
  const tab = named(page, 'CustomTab')[0];
  const namespace = resource(named(page, 'Namespace')[0]?.getAttribute('resid') ?? '');
  const buttonsIn = (place: Element): RibbonButton[] =>
    named(place, 'Control')
      .filter((control) => /Button$/.test(control.getAttribute('xsi:type') ?? ''))
      .map((control) => buttonFrom(control, resource));
  const cellMenu = named(page, 'OfficeMenu')
    .filter((menu) => menu.getAttribute('id') === 'ContextMenuCell')
    .flatMap(buttonsIn);
  if (tab === undefined) return { tab: '', groups: [], cellMenu, namespace };
  return {
    namespace,
    cellMenu,
    tab: resource(labelId(tab)),
    groups: named(tab, 'Group').map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resource(labelId(group)),
      buttons: buttonsIn(group),
    })),
  };
}

const named = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS('*', name)];
const own = (parent: Element, name: string): Element | undefined => [...parent.children].find(({ localName }) => localName === name);
const labelId = (element: Element): string => own(element, 'Label')?.getAttribute('resid') ?? '';

/** Pictures, addresses and strings by their id. */
function resourcesOf(page: Document): (id: string) => string {
  const known = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String'])
    for (const entry of named(page, kind)) known.set(entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '');
  return (id) => known.get(id) ?? '';
}

function buttonFrom(control: Element, resource: (id: string) => string): RibbonButton {
  const tip = own(control, 'Supertip');
  const picture = named(control, 'Image').find((image) => image.getAttribute('size') === '32');
  const action = own(control, 'Action');
  const command = action === undefined ? undefined : own(action, 'FunctionName')?.textContent;
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(labelId(control)),
    tip: resource((tip === undefined ? undefined : own(tip, 'Description'))?.getAttribute('resid') ?? ''),
    icon: pathOf(resource(picture?.getAttribute('resid') ?? '')),
    action: command === undefined || command === null ? { kind: 'pane' } : { kind: 'command', name: command },
  };
}

/** The manifest's addresses are those of the add-in's server; here the same files lie on ours. */
const pathOf = (address: string): string => (address === '' ? '' : new URL(address).pathname);
