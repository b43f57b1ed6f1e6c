/**
 * Data validation. Excel keeps rules that look at other sheets in an extension (x14) when they came from old versions;
 * those are read too, and stay where they are as long as nobody changes one of them.
 */
import type { Validation } from '../../../book/sheet';
import { fromFileForm, toFileForm } from '../../formulas/fileForm';
import { tagText, type XmlPatch } from '../../xml/edit';
import { child, childrenOf, descendants, flag, type XmlElement } from '../../xml/parse';
import { escapeText, fromXString, toXString } from '../../xml/text';
import type { SheetAspect } from './aspect';
import { areasOf, sqrefOf } from './areas';
import { fileOperator, OPERATORS } from './conditionalFormats';

/** Words of the file ↔ of the book. */
const TYPES: Readonly<Record<string, string>> = { none: 'none', whole: 'wholeNumber', decimal: 'decimal', list: 'list', date: 'date', time: 'time', textLength: 'textLength', custom: 'custom' }; // prettier-ignore

export const validations: SheetAspect = {
  element: 'dataValidations',
  read([element], sheet) {
    sheet.validations.push(...childrenOf(element, 'dataValidation').map(readValidation));
  },
  state: (sheet) => sheet.validations.map(stateOf),
  write: (sheet, [old]) => validationsText(sheet.validations, old),
};

export function validationsText(list: readonly Validation[], old: XmlElement | undefined): string {
  if (list.length === 0) return '';
  const { disablePrompts, xWindow, yWindow } = old?.attributes ?? {};
  return tagText('dataValidations', { disablePrompts, xWindow, yWindow, count: list.length }, list.map(validationText).join(''));
}

/** Rules in the extension list of the sheet: areas and formulas stand in elements of their own. */
export const extendedValidations = (extensions: XmlElement | undefined): Validation[] =>
  descendants(extensions, 'dataValidation').map(readValidation);
const stateOf = (validation: Validation): unknown => ({ ...validation, areas: sqrefOf(validation.areas) });

/** Takes rules out of the extension that the book no longer has, and gives the rules that are not in it. */
export function settleExtended(patch: XmlPatch, extensions: XmlElement | undefined, list: readonly Validation[]): readonly Validation[] {
  const inBook = new Set(list.map((validation) => JSON.stringify(stateOf(validation))));
  const stay = new Set<string>();
  for (const extension of childrenOf(extensions, 'ext')) {
    const rules = descendants(extension, 'dataValidation').map((element) => ({
      element,
      state: JSON.stringify(stateOf(readValidation(element))),
    }));
    const gone = rules.filter(({ state }) => !inBook.has(state));
    if (gone.length === rules.length && rules.length > 0) patch.remove(extension);
    else for (const { element } of gone) patch.remove(element);
    for (const { state } of rules) if (inBook.has(state)) stay.add(state);
  }
  return list.filter((validation) => !stay.has(JSON.stringify(stateOf(validation))));
}

function readValidation(element: XmlElement): Validation {
  const { attributes } = element;
  const type = TYPES[attributes['type'] ?? 'none'] ?? 'none';
  const formula = (name: string): string => {
    const outer = child(element, name);
    return readFormula(child(outer, 'f')?.text ?? outer?.text ?? '', type);
  };
  const style = attributes['errorStyle'];
  return {
    areas: areasOf(attributes['sqref'] ?? child(element, 'sqref')?.text),
    type,
    operator: OPERATORS[attributes['operator'] ?? 'between'] ?? 'Between',
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    ignoreBlank: flag(attributes['allowBlank']),
    inCellDropDown: !flag(attributes['showDropDown']), // the attribute says the contrary of its name
    error: {
      title: fromXString(attributes['errorTitle'] ?? ''),
      message: fromXString(attributes['error'] ?? ''),
      style: style === 'warning' || style === 'information' ? style : 'stop',
      show: flag(attributes['showErrorMessage']),
    },
    prompt: {
      title: fromXString(attributes['promptTitle'] ?? ''),
      message: fromXString(attributes['prompt'] ?? ''),
      show: flag(attributes['showInputMessage']),
    },
  };
}

/** `"yes,no"` → `yes,no`; `5` → `5`; `Lists!$A$1:$A$9` → `=Lists!$A$1:$A$9`. */
function readFormula(text: string, type: string): string {
  if (text === '') return '';
  const literal = type === 'list' ? /^"((?:[^"]|"")*)"$/.exec(text) : null;
  if (literal !== null) return literal[1]!.replaceAll('""', '"');
  return Number.isNaN(Number(text)) ? `=${fromFileForm(text)}` : text;
}

function formulaText(name: string, text: string, type: string): string {
  if (text === '') return '';
  const literal = type === 'list' && !text.startsWith('=');
  const formula = literal ? `"${text.replaceAll('"', '""')}"` : toFileForm(text.replace(/^=/, ''), { dynamic: true });
  return `<${name}>${escapeText(formula)}</${name}>`;
}

const unlessEmpty = (text: string): string | undefined => (text === '' ? undefined : toXString(text));

function validationText(validation: Validation): string {
  const { type, error, prompt } = validation;
  const operator = fileOperator(validation.operator);
  const attributes = {
    type: Object.entries(TYPES).find(([, word]) => word.toLowerCase() === type.toLowerCase())?.[0] ?? type,
    errorStyle: error.style === 'stop' ? undefined : error.style,
    operator: operator === undefined || operator === 'between' || type === 'list' || type === 'custom' ? undefined : operator,
    allowBlank: validation.ignoreBlank ? 1 : undefined,
    showDropDown: validation.inCellDropDown ? undefined : 1,
    showInputMessage: prompt.show ? 1 : undefined,
    showErrorMessage: error.show ? 1 : undefined,
    errorTitle: unlessEmpty(error.title),
    error: unlessEmpty(error.message),
    promptTitle: unlessEmpty(prompt.title),
    prompt: unlessEmpty(prompt.message),
    sqref: sqrefOf(validation.areas),
  };
  return tagText(
    'dataValidation',
    attributes,
    formulaText('formula1', validation.formula1, type) + formulaText('formula2', validation.formula2, type),
  );
}
