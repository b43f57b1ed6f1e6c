/**
 * Sheet protection. The file says what is forbidden (`sort="1"`: locked), Office.js what is allowed.
 * The password's hash is carried over as it is: we neither know the password nor weaken it.
 */
import { attributesText, type Attributes } from '../../xml/edit';
import { flag } from '../../xml/parse';
import type { SheetAspect } from './aspect';

/** Office.js option, attribute of the file, and whether the attribute is on when absent. */
// prettier-ignore
const OPTIONS: readonly (readonly [option: string, attribute: string, forbiddenWhenAbsent: boolean])[] = [
  ['allowEditObjects',      'objects',             false],
  ['allowEditScenarios',    'scenarios',           false],
  ['allowFormatCells',      'formatCells',         true],
  ['allowFormatColumns',    'formatColumns',       true],
  ['allowFormatRows',       'formatRows',          true],
  ['allowInsertColumns',    'insertColumns',       true],
  ['allowInsertRows',       'insertRows',          true],
  ['allowInsertHyperlinks', 'insertHyperlinks',    true],
  ['allowDeleteColumns',    'deleteColumns',       true],
  ['allowDeleteRows',       'deleteRows',          true],
  ['allowSort',             'sort',                true],
  ['allowAutoFilter',       'autoFilter',          true],
  ['allowPivotTables',      'pivotTables',         true],
];
const PASSWORD = ['algorithmName', 'hashValue', 'saltValue', 'spinCount', 'password'];

export const protection: SheetAspect = {
  element: 'sheetProtection',
  read([element], sheet) {
    const attributes = element?.attributes;
    if (attributes === undefined) return;
    const password = Object.fromEntries(PASSWORD.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));
    sheet.protection = {
      protected: flag(attributes['sheet']),
      options: Object.fromEntries(OPTIONS.map(([option, attribute, forbidden]) => [option, !flag(attributes[attribute], forbidden)])),
      password: Object.keys(password).length === 0 ? undefined : password,
    };
  },
  state: ({ protection: { protected: on, options, password } }) =>
    on ? [OPTIONS.map(([option]) => options[option] ?? false), password] : null,
  write({ protection: { protected: on, options, password } }, [old]) {
    if (!on) return '';
    const attributes: Record<string, string | number | undefined> = { ...password, sheet: 1 };
    for (const [option, attribute, forbidden] of OPTIONS) {
      const forbids = options[option] !== true;
      attributes[attribute] = forbids === forbidden ? undefined : forbids ? 1 : 0;
    }
    for (const kept of ['selectLockedCells', 'selectUnlockedCells']) attributes[kept] = old?.attributes[kept];
    return `<sheetProtection${attributesText(attributes satisfies Attributes)}/>`;
  },
};
