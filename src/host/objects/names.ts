/**
 * Defined names, of the workbook or of one sheet. A name on a sheet hides the workbook's name there.
 */
import { quoteSheet, areaName, parseArea } from '../book/area';
import type { Book, DefinedName } from '../book/book';
import { CellError } from '../book/cell';
import type { Sheet } from '../book/sheet';
import { placeOf } from './addresses';
import { ADDIN, type Excel } from './excel';
import { alreadyExists, invalidArgument, itemNotFound } from './excelError';
import { type Args, asText, asTruth, ExcelObject, ObjectType } from './model';
import type { Place } from './place';
import { rangeType } from './range';
import { shownValue } from './shownValue';
import { worksheetType } from './worksheet';

interface Scope {
  /** Undefined: the names of the workbook. */
  readonly sheet: Sheet | undefined;
}

const inScope = ({ sheet }: Scope, { book }: Excel): DefinedName[] =>
  book.names.filter(({ sheetId }) => sheetId === (sheet === undefined ? undefined : sheet.id));

const find = (scope: Scope, key: unknown, excel: Excel): DefinedName | undefined =>
  typeof key === 'string' ? inScope(scope, excel).find(({ name }) => name.toLowerCase() === key.toLowerCase()) : undefined;

const homeOf = ({ sheetId }: DefinedName, book: Book): Sheet =>
  (sheetId === undefined ? book.sheets[0] : book.sheetById(sheetId)) ?? book.activeSheet;

function rangeOf(item: DefinedName, { book }: Excel): Place | undefined {
  return placeOf(item.formula, homeOf(item, book), book);
}

function valueOf(item: DefinedName, excel: Excel): unknown {
  const place = rangeOf(item, excel);
  if (place !== undefined) return item.formula;
  return shownValue(excel.calculator.evaluate(item.formula, homeOf(item, excel.book), 0, 0)[0]?.[0] ?? null);
}

function typeOf(item: DefinedName, excel: Excel): string {
  if (rangeOf(item, excel) !== undefined) return 'Range';
  const value = excel.calculator.evaluate(item.formula, homeOf(item, excel.book), 0, 0)[0]?.[0] ?? null;
  if (value instanceof CellError) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function setFormula(item: DefinedName, value: unknown, { book, calculator }: Excel): void {
  const formula = asText(value, 'name.formula').replace(/^=/, '');
  const problem = calculator.syntaxError(formula);
  if (problem !== undefined) throw invalidArgument(`The formula =${formula} of the name ${item.name} cannot be read: ${problem}`);
  item.formula = formula;
  book.tell({ kind: 'names', origin: ADDIN });
}

const sheetOf = ({ sheetId }: DefinedName, { book }: Excel): Sheet | undefined =>
  sheetId === undefined ? undefined : book.sheetById(sheetId);

const nameType = new ObjectType<DefinedName>('NamedItem', {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: ({ name }) => name,
    Type: typeOf,
    Value: valueOf,
    Formula: { get: ({ formula }) => `=${formula}`, set: setFormula },
    Scope: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet'),
    Visible: {
      get: ({ visible }) => visible,
      set: (item, value, { book }) => {
        item.visible = asTruth(value, 'name.visible');
        book.tell({ kind: 'names', origin: ADDIN });
      },
    },
    Comment: {
      get: ({ comment }) => comment,
      set: (item, value, { book }) => {
        item.comment = asText(value, 'name.comment');
        book.tell({ kind: 'names', origin: ADDIN });
      },
    },
  },
  parts: {
    Worksheet: (item, excel) => {
      const sheet = sheetOf(item, excel);
      if (sheet === undefined) throw itemNotFound(`sheet that the name ${item.name} belongs to; it is the workbook's`);
      return worksheetType.of(sheet);
    },
    WorksheetOrNullObject: (item, excel) => {
      const sheet = sheetOf(item, excel);
      return sheet === undefined ? null : worksheetType.of(sheet);
    },
  },
  methods: {
    Delete: (item, _args, { book }) => {
      book.names.splice(book.names.indexOf(item), 1);
      book.tell({ kind: 'names', origin: ADDIN });
      return null;
    },
    GetRange: (item, _args, excel) => {
      const place = rangeOf(item, excel);
      if (place === undefined) throw invalidArgument(`The name ${item.name} stands for =${item.formula}, not for a range.`);
      return rangeType.of(place);
    },
    GetRangeOrNullObject: (item, _args, excel) => {
      const place = rangeOf(item, excel);
      return place === undefined ? null : rangeType.of(place);
    },
  },
});

// A name begins with a letter, _ or \, and is no cell's address (support.microsoft.com, «Names in formulas»).
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;

export function checkName(name: string): void {
  if (!NAME.test(name) || parseArea(name) !== undefined || /^[rc]\d*([rc]\d*)?$/i.test(name))
    throw invalidArgument(`"${name}" cannot be a name: begin with a letter, use no spaces, and do not look like a cell.`);
}

function add(scope: Scope, args: Args, excel: Excel): ExcelObject {
  const name = args.text(0);
  checkName(name);
  if (find(scope, name, excel) !== undefined || (scope.sheet === undefined && excel.book.table(name) !== undefined))
    throw alreadyExists(`the name ${name}`);
  const item: DefinedName = {
    name,
    formula: formulaOf(args.any(1), excel),
    sheetId: scope.sheet?.id,
    visible: true,
    comment: args.has(2) ? args.text(2) : '',
  };
  excel.book.names.push(item);
  excel.book.tell({ kind: 'names', origin: ADDIN });
  return nameType.of(item);
}

/** A range becomes its absolute address; a text is a formula when it begins with `=`, else a constant. */
function formulaOf(reference: unknown, { calculator }: Excel): string {
  if (reference instanceof ExcelObject) {
    const { sheet, area } = reference.self as Place; // Office.js allows a range here and nothing else.
    return `${quoteSheet(sheet.name)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  const text = asText(reference, 'The reference of a name');
  if (!text.startsWith('=')) return `"${text.replaceAll('"', '""')}"`;
  const problem = calculator.syntaxError(text.slice(1));
  if (problem !== undefined) throw invalidArgument(`The formula ${text} cannot be read: ${problem}`);
  return text.slice(1);
}

export const namesType = new ObjectType<Scope>('NamedItemCollection', {
  items: (scope, excel) => inScope(scope, excel).map((item) => nameType.of(item)),
  item: (scope, key, excel) => {
    const item = find(scope, key, excel);
    return item === undefined ? undefined : nameType.of(item);
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (scope, _args, excel) => inScope(scope, excel).length,
    GetItemOrNullObject: (scope, args, excel) => {
      const item = find(scope, args.any(0), excel);
      return item === undefined ? null : nameType.of(item);
    },
  },
});
