/**
 * Office.js in Node: the unmodified production library, answered by a host of ours.
 *
 * The library is loaded once in a process and believes itself in a browser window. Plain `Excel.run(batch)`
 * then reaches whichever host was connected last, so the add-in's own code runs here as it does in Excel.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { RunningHost } from '../createHost';
import { officeFor } from './office';
import type { MessageEntry } from './wire';

/** What of the library's inside we use; the rest is typed by @types/office-js. */
interface LibraryInside {
  readonly SessionBase: (new () => object) & { _overrideSession: object | undefined };
  readonly GenericEventRegistration: {
    s_genericEventRegistrations: Record<string, unknown>;
    getGenericEventRegistration(controlId: string): EventRegistration;
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: { entries: readonly object[] }): void;
}

export interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** The window that the library believes in; the custom-function runtime lives in it too. */
  readonly window: Record<string, unknown>;
  /** Who hears raw messages: the custom-function runtime registers itself once per process. */
  readonly messageHandlers: Set<MessageHandler>;
  /** What waits for Office to be ready: starting it starts the custom-function runtime. */
  readonly readyHandlers: ReadyHandler[];
}

type MessageHandler = (message: { readonly entries: readonly object[] }) => unknown;
type ReadyHandler = (info: { readonly host: string; readonly platform: string }) => unknown;
type AnyFunction = (...args: readonly never[]) => unknown;

/** Event id of the raw message stream in Office.js. */
const RICH_API_MESSAGE = 5;

interface EventRegistration {
  register(eventId: number, targetId: string, handler: MessageHandler): Promise<unknown>;
  unregister(eventId: number, targetId: string, handler: MessageHandler): Promise<unknown>;
}

let loaded: OfficeLibrary | undefined;

/**
 * Loads Office.js from the npm package under `root` (a folder with node_modules in it).
 * @throws when the package is not installed.
 */
export function loadOfficeJs(root: string): OfficeLibrary {
  if (loaded !== undefined) return loaded;
  const file = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist', 'excel-web-16.00.js');
  const readyHandlers: ReadyHandler[] = [];
  const window = { ...windowStub(), ...loaderStub(readyHandlers) };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  vm.runInContext(readFileSync(file, 'utf8'), vm.createContext(window), { filename: file });
  loaded = {
    Excel: window['Excel'] as typeof Excel,
    OfficeExtension: window['OfficeExtension'] as typeof OfficeExtension,
    Office: window['Office'] as typeof Office,
    window,
    messageHandlers: new Set(),
    readyHandlers,
  };
  return loaded;
}

/**
 * Makes the host the one that `Excel.run` talks to and sets the globals Excel, Office and OfficeExtension.
 * @returns closes the connection again; the next `Excel.run` fails until another host is connected.
 */
export function connect(host: RunningHost, library: OfficeLibrary): () => void {
  const inside = library.OfficeExtension as unknown as LibraryInside; // Not in its public types; the wire decision page names each.
  inside.GenericEventRegistration.s_genericEventRegistrations = {};
  inside._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  const session = sessionFor(host, inside, library.messageHandlers);
  inside.SessionBase._overrideSession = session;
  const office = officeFor(library.Office);
  library.window['Office'] = office;
  const { CustomFunctions } = library.window;
  const globals = { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office, CustomFunctions };
  Object.assign(globalThis, globals);
  let connected = true;
  const stopListening = host.onMessages((entries) =>
    // A message comes from outside: never in the middle of the code that caused it.
    setTimeout(() => {
      if (!connected || inside.SessionBase._overrideSession !== session) return;
      const message = { entries: (entries as readonly MessageEntry[]).map(entryObject) };
      inside._testTriggerRichApiMessageEvent(message);
      for (const handler of library.messageHandlers) handler(message);
    }, 0),
  );
  if (host.customFunctions.declared) for (const start of library.readyHandlers) start({ host: 'Excel', platform: 'OfficeOnline' });
  return () => {
    connected = false;
    stopListening();
    if (inside.SessionBase._overrideSession !== session) return;
    inside.SessionBase._overrideSession = undefined;
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  };
}

function sessionFor(host: RunningHost, inside: LibraryInside, messageHandlers: Set<MessageHandler>): object {
  class HostSession extends inside.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: '', headers: {} });
    }

    _createRequestExecutorOrNull() {
      return {
        executeAsync: async (_customData: string, _flags: number, message: { Body: unknown }) => ({
          HttpStatusCode: 200,
          ErrorCode: '',
          ErrorMessage: '',
          Headers: null,
          Body: JSON.parse(await host.executeText(JSON.stringify(message.Body))) as unknown,
        }),
      };
    }

    getEventRegistration(controlId: string) {
      const generic = inside.GenericEventRegistration.getGenericEventRegistration(controlId);
      return {
        register: (eventId: number, targetId: string, handler: MessageHandler) =>
          eventId === RICH_API_MESSAGE ? Promise.resolve(messageHandlers.add(handler)) : generic.register(eventId, targetId, handler),
        unregister: (eventId: number, targetId: string, handler: MessageHandler) =>
          eventId === RICH_API_MESSAGE ? Promise.resolve(messageHandlers.delete(handler)) : generic.unregister(eventId, targetId, handler),
      };
    }
  }
  return new HostSession();
}

const entryObject = ([messageCategory, messageType, targetId, message, id, isRemoteOverride]: MessageEntry) => ({
  messageCategory,
  messageType,
  targetId,
  message,
  id,
  isRemoteOverride,
});

/** As much of a browser window as the library touches while it loads. Its errors and promises are ours. */
function windowStub(): Record<string, unknown> {
  const storage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const element = { setAttribute: () => undefined, style: {} };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    Promise,
    Error,
    document: {
      readyState: 'complete',
      URL: 'http://localhost',
      location: { search: '', href: 'http://localhost' },
      getElementsByTagName: () => [],
      createElement: () => element,
      head: { appendChild: () => undefined },
      addEventListener: () => undefined,
    },
    navigator: { userAgent: 'node', platform: 'node' },
    location: { search: '', hash: '', href: 'http://localhost/', origin: 'http://localhost' },
    addEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
  return window;
}

/**
 * What `office.js`, the loader, defines before the host's own file is loaded: it says that custom functions are
 * wanted (flag 2), collects who waits for Office, and keeps the functions that the add-in associates.
 */
function loaderStub(readyHandlers: ReadyHandler[]): Record<string, unknown> {
  const mappings: Record<string, AnyFunction> = {};
  const changed: (() => void)[] = [];
  const associate = (id: string, fn: AnyFunction): void => {
    mappings[id.toUpperCase()] = fn;
    for (const listener of changed) listener();
  };
  return {
    OSF: { _OfficeAppFactory: { getHostInfo: () => ({ flags: 2, hostType: 'excel', hostPlatform: 'web' }) } },
    Microsoft: {
      Office: { WebExtension: { onReady: (handler: ReadyHandler) => readyHandlers.push(handler), HostType: { Excel: 'Excel' } } },
    },
    CustomFunctions: { associate, _association: { mappings, associate, onchange: (listener: () => void) => changed.push(listener) } },
  };
}
