/**
 * `Office` for an add-in that runs without a window: which requirement sets the host meets, that it is Excel,
 * and the names of its commands.
 */

/** Requirement sets and the highest version that the stand-in answers to; the same list goes to the browser. */
export const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.17,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.3,
  CustomFunctions: 1.3,
  AddinCommands: 1.1,
  DialogApi: 1.2,
};

/** Versions compare by their parts: 1.9 is before 1.16. */
export function isSetSupported(name: string, version: string | number = '1.1'): boolean {
  const offered = Object.entries(REQUIREMENT_SETS).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (offered === undefined) return false;
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
  const [major = 0, minor = 0] = String(offered).split('.').map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}

/** The library's Office with what it would have learnt from a host's window. */
export function officeFor(library: typeof Office): typeof Office {
  const commands = new Map<string, unknown>();
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const context = {
    host: 'Excel',
    platform: 'OfficeOnline',
    displayLanguage: 'en-US',
    contentLanguage: 'en-US',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.1' },
    requirements: { isSetSupported },
    document: { mode: 'readWrite', url: '' },
  };
  const own = {
    context,
    onReady: async (callback?: (info: object) => unknown) => {
      await callback?.(info);
      return info;
    },
    actions: { associate: (name: string, command: unknown) => commands.set(name, command), _association: { mappings: commands } },
  };
  // A view over the library's own object: its enumerations stay reachable, the context is ours.
  const properties = Object.entries(own).map(([name, value]) => [name, { value, enumerable: true }] as const);
  return Object.create(library, Object.fromEntries(properties)) as typeof Office;
}
