/** Conditional formats: by a cell's value, by a formula, by text it contains. Colour scales, bars and icons of a file are kept, but not made here. */
import { areaName, intersection } from '../book/area';
import type { ConditionalFormat, ConditionalRule, Sheet } from '../book/sheet';
import { colorOf } from './color';
import { ADDIN, type Excel } from './excel';
import { invalidArgument, notDone } from './excelError';
import { mayChange } from './guard';
import { type Args, asNumber, asText, asTruth, type ExcelObject, ObjectType, type Scalar } from './model';
import type { Place } from './place';
import { rangeType } from './range';
import { rangeAreasType } from './rangeAreas';

interface Format {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const TYPES = { CellValue: 'cellValue', Custom: 'custom', ContainsText: 'containsText', ColorScale: 'colorScale', DataBar: 'dataBar', IconSet: 'iconSet', TopBottom: 'topBottom', PresetCriteria: 'preset' } as const; // prettier-ignore
type TypeWord = keyof typeof TYPES;
const WORDS = Object.keys(TYPES) as TypeWord[]; // A literal table has only its own keys.

/** What a new format says before its rule is set: nothing that could be true. */
const FIRST_RULE: Partial<Record<TypeWord, ConditionalRule>> = {
  CellValue: { type: 'cellValue', operator: 'EqualTo', formula1: 'NA()', formula2: undefined },
  Custom: { type: 'custom', formula: 'FALSE' },
  ContainsText: { type: 'containsText', operator: 'Contains', text: '' },
};

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

function changed({ sheet }: Format, { book }: Excel): void {
  book.tell({ kind: 'part', sheet, part: 'conditionalFormats', origin: ADDIN });
}

/** A member that is a plain field of the format. */
function field<K extends 'fill' | 'fontColor' | 'bold' | 'priority' | 'stopIfTrue'>(
  name: K,
  read: (value: unknown) => ConditionalFormat[K],
): Scalar<Format> {
  return {
    get: ({ format }) => format[name] ?? null,
    set: (self, value, excel) => {
      self.format[name] = read(value);
      changed(self, excel);
    },
  };
}

const clearing = (fields: readonly ('fill' | 'fontColor' | 'bold')[]) => (self: Format, _args: Args, excel: Excel) => {
  for (const name of fields) self.format[name] = undefined;
  changed(self, excel);
  return null;
};

const fillType = new ObjectType<Format>('ConditionalRangeFill', {
  scalars: { Color: field('fill', (value) => colorOf(value, 'fill.color')) },
  methods: { Clear: clearing(['fill']) },
});

const fontType = new ObjectType<Format>('ConditionalRangeFont', {
  scalars: {
    Color: field('fontColor', (value) => colorOf(value, 'font.color')),
    Bold: field('bold', (value) => asTruth(value, 'font.bold')),
  },
  methods: { Clear: clearing(['fontColor', 'bold']) },
});

const looksType = new ObjectType<Format>('ConditionalRangeFormat', {
  parts: { Fill: (self) => fillType.of(self), Font: (self) => fontType.of(self) },
});

const plain = (formula: string): string => formula.replace(/^=/, '');

function checked(formula: unknown, { calculator }: Excel): string {
  const text = plain(typeof formula === 'number' ? String(formula) : asText(formula, 'The formula of a rule'));
  const problem = calculator.syntaxError(text);
  if (problem !== undefined) throw invalidArgument(`The formula =${text} of the rule cannot be read: ${problem}`);
  return text;
}

function setRule(self: Format, rule: ConditionalRule, excel: Excel): void {
  self.format.rule = rule;
  changed(self, excel);
}

const ruleType = new ObjectType<Format>('ConditionalFormatRule', {
  scalars: {
    Formula: {
      get: ({ format: { rule } }) => (rule.type === 'custom' ? `=${rule.formula}` : ''),
      set: (self, value, excel) => setRule(self, { type: 'custom', formula: checked(value, excel) }, excel),
    },
  },
});

const customType = new ObjectType<Format>('CustomConditionalFormat', {
  parts: { Rule: (self) => ruleType.of(self), Format: (self) => looksType.of(self) },
});

const word = <W extends string>(value: unknown, words: readonly W[], what: string): W => {
  const found = words.find((each) => each === value);
  if (found === undefined) throw invalidArgument(`${what} is ${JSON.stringify(value)}; possible: ${words.join(', ')}.`);
  return found;
};

function setCellValueRule(self: Format, value: unknown, excel: Excel): void {
  const { formula1, formula2, operator } = (value ?? {}) as Record<string, unknown>; // Each member is checked below.
  const rule: ConditionalRule = {
    type: 'cellValue',
    operator: word(operator, OPERATORS, 'rule.operator'),
    formula1: checked(formula1, excel),
    formula2: formula2 === undefined || formula2 === null || formula2 === '' ? undefined : checked(formula2, excel),
  };
  setRule(self, rule, excel);
}

const cellValueType = new ObjectType<Format>('CellValueConditionalFormat', {
  scalars: {
    Rule: {
      get: ({ format: { rule } }) =>
        rule.type === 'cellValue' ? { formula1: `=${rule.formula1}`, formula2: rule.formula2 === undefined ? '' : `=${rule.formula2}`, operator: rule.operator } : null, // prettier-ignore
      set: setCellValueRule,
    },
  },
  parts: { Format: (self) => looksType.of(self) },
});

const textType = new ObjectType<Format>('TextConditionalFormat', {
  scalars: {
    Rule: {
      get: ({ format: { rule } }) => (rule.type === 'containsText' ? { operator: rule.operator, text: rule.text } : null),
      set: (self, value, excel) => {
        const { operator, text } = (value ?? {}) as Record<string, unknown>; // Both are checked here.
        setRule(
          self,
          { type: 'containsText', operator: word(operator, TEXT_OPERATORS, 'rule.operator'), text: asText(text, 'rule.text') },
          excel,
        );
      },
    },
  },
  parts: { Format: (self) => looksType.of(self) },
});

/** The part for the format's own kind; another kind's is an error, or a null object. */
const part =
  (type: ObjectType<Format>, kind: ConditionalRule['type'], orNull: boolean) =>
  (self: Format): ExcelObject | null => {
    if (self.format.rule.type === kind) return type.of(self);
    if (orNull) return null;
    throw invalidArgument(`This conditional format is of the kind ${self.format.rule.type}, not ${kind}.`);
  };

const conditionalFormatType = new ObjectType<Format>('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => WORDS.find((each) => TYPES[each] === format.rule.type),
    Priority: field('priority', (value) => asNumber(value, 'priority')),
    StopIfTrue: field('stopIfTrue', (value) => asTruth(value, 'stopIfTrue')),
  },
  parts: {
    Custom: part(customType, 'custom', false),
    CustomOrNullObject: part(customType, 'custom', true),
    CellValue: part(cellValueType, 'cellValue', false),
    CellValueOrNullObject: part(cellValueType, 'cellValue', true),
    TextComparison: part(textType, 'containsText', false),
    TextComparisonOrNullObject: part(textType, 'containsText', true),
  },
  methods: {
    Delete: (self, _args, excel) => {
      mayChange(self.sheet, 'allowFormatCells', 'deleting conditional formats');
      self.sheet.conditionalFormats.splice(self.sheet.conditionalFormats.indexOf(self.format), 1);
      changed(self, excel);
      return null;
    },
    GetRange: ({ sheet, format }) => {
      const [only, ...more] = format.areas;
      if (only === undefined || more.length > 0) throw invalidArgument('This conditional format covers several ranges; use getRanges().');
      return rangeType.of({ sheet, area: only });
    },
    GetRanges: ({ sheet, format }) => rangeAreasType.of({ sheet, areas: format.areas }),
  },
});

function add({ sheet, area }: Place, args: Args, excel: Excel): ExcelObject {
  mayChange(sheet, 'allowFormatCells', 'adding conditional formats');
  const kind = args.word(0, WORDS);
  const rule = FIRST_RULE[kind];
  if (rule === undefined) throw notDone(`ConditionalFormatCollection.add("${kind}") on ${areaName(area)}`);
  const format: ConditionalFormat = { id: excel.newId(), areas: [area], rule, priority: 0, stopIfTrue: false, fill: undefined, fontColor: undefined, bold: undefined }; // prettier-ignore
  for (const other of sheet.conditionalFormats) other.priority += 1; // The newest comes first.
  sheet.conditionalFormats.unshift(format);
  changed({ sheet, format }, excel);
  return conditionalFormatType.of({ sheet, format });
}

const on = ({ sheet, area }: Place): Format[] =>
  sheet.conditionalFormats
    .filter(({ areas }) => areas.some((each) => intersection(each, area) !== undefined))
    .map((format) => ({ sheet, format }));

function clearAll(place: Place, { book }: Excel): null {
  const gone = new Set(on(place).map(({ format }) => format));
  mayChange(place.sheet, 'allowFormatCells', 'clearing conditional formats');
  const stay = place.sheet.conditionalFormats.filter((format) => !gone.has(format));
  place.sheet.conditionalFormats.splice(0, place.sheet.conditionalFormats.length, ...stay);
  book.tell({ kind: 'part', sheet: place.sheet, part: 'conditionalFormats', origin: ADDIN });
  return null;
}

const find = (place: Place, key: unknown): Format | undefined => on(place).find(({ format }) => format.id === key);

export const conditionalFormatsType: ObjectType<Place> = new ObjectType<Place>('ConditionalFormatCollection', {
  items: (place) => on(place).map((each) => conditionalFormatType.of(each)),
  item: (place, key) => {
    const found = find(place, key);
    return found === undefined ? undefined : conditionalFormatType.of(found);
  },
  methods: {
    Add: add,
    ClearAll: (place, _args, excel) => clearAll(place, excel),
    GetCount: (place) => on(place).length,
    GetItemOrNullObject: (place, args) => {
      const found = find(place, args.any(0));
      return found === undefined ? null : conditionalFormatType.of(found);
    },
  },
});
