/** Data validation: what may be typed into a range. An add-in's own writes are not checked, as in Excel. */
import { type Area, areaName, intersection, quoteSheet, sameArea } from '../book/area';
import type { Sheet, Validation } from '../book/sheet';
import { ADDIN, type Excel } from './excel';
import { invalidArgument } from './excelError';
import { mayChange } from './guard';
import { asTruth, ExcelObject, ObjectType } from './model';
import type { Place } from './place';

const TYPES = { WholeNumber: 'wholeNumber', Decimal: 'decimal', List: 'list', Date: 'date', Time: 'time', TextLength: 'textLength', Custom: 'custom' } as const; // prettier-ignore
const RULE_KINDS = ['wholeNumber', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'] as const;
const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const LONGEST_LIST = 255; // characters of a list that is written out (support.microsoft.com, data validation)

const NO_RULE: Omit<Validation, 'areas'> = {
  type: '',
  operator: '',
  formula1: '',
  formula2: '',
  ignoreBlank: true,
  inCellDropDown: true,
  error: { title: '', message: '', style: 'stop', show: true },
  prompt: { title: '', message: '', show: true },
};

/** The validation of the range: one that covers it whole. */
const on = ({ sheet, area }: Place): Validation | undefined =>
  sheet.validations.find(({ areas }) => areas.some((each) => sameArea(intersection(each, area) ?? NOWHERE, area)));
const NOWHERE: Area = { row: -1, column: -1, rows: 0, columns: 0 };

type Words = Readonly<Record<string, unknown>>;
const words = (value: unknown, what: string): Words => {
  if (typeof value !== 'object' || value === null) throw invalidArgument(`${what} must be an object.`);
  return value as Words; // Checked above; members are checked one by one.
};

/** A formula argument: text, number, or a range. */
function formula(value: unknown): string {
  if (value instanceof ExcelObject) {
    const { sheet, area } = value.self as Place; // Only ranges are possible here.
    return `=${quoteSheet(sheet.name)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument('A rule takes a text, a number or a range.');
  return String(value);
}

function ruleFrom(value: unknown): Pick<Validation, 'type' | 'operator' | 'formula1' | 'formula2' | 'inCellDropDown'> {
  const given = words(value, 'dataValidation.rule');
  const kinds = RULE_KINDS.filter((kind) => given[kind] !== undefined && given[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw invalidArgument(`A rule has exactly one of ${RULE_KINDS.join(', ')}.`);
  const rule = words(given[kind], `rule.${kind}`);
  if (kind === 'list') {
    const source = formula(rule['source']);
    if (!source.startsWith('=') && source.length > LONGEST_LIST)
      throw invalidArgument(
        `A list that is written out has at most ${LONGEST_LIST} characters; this one has ${source.length}. Put it into cells.`,
      );
    return { type: kind, operator: '', formula1: source, formula2: '', inCellDropDown: rule['inCellDropDown'] !== false };
  }
  if (kind === 'custom') return { type: kind, operator: '', formula1: formula(rule['formula']), formula2: '', inCellDropDown: true };
  return {
    type: kind,
    operator: typeof rule['operator'] === 'string' ? rule['operator'] : 'Between',
    formula1: formula(rule['formula1']),
    formula2: formula(rule['formula2']),
    inCellDropDown: true,
  };
}

function ruleOf(validation: Validation | undefined): Words {
  if (validation === undefined || validation.type === '') return {};
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === 'list') return { list: { source: formula1, inCellDropDown } };
  if (type === 'custom') return { custom: { formula: formula1 } };
  return { [type]: { formula1, formula2, operator } };
}

/** Sets part of the range's validation; what covered part of it only gives way. */
function put({ sheet, area }: Place, change: Partial<Validation>, { book }: Excel): void {
  mayChange(sheet, 'allowFormatCells', 'changing data validation');
  const present = on({ sheet, area });
  remove(sheet, area);
  sheet.validations.push({ ...NO_RULE, ...present, ...change, areas: [area] });
  book.tell({ kind: 'part', sheet, part: 'validations', origin: ADDIN });
}

/** Cuts the area out of every validation. */
function remove(sheet: Sheet, area: Area): void {
  for (const { areas } of sheet.validations) areas.splice(0, areas.length, ...areas.flatMap((each) => without(each, area)));
  const stay = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.validations.splice(0, sheet.validations.length, ...stay);
}

/** What is left of an area without another: up to four rectangles. */
export function without(whole: Area, hole: Area): Area[] {
  const cut = intersection(whole, hole);
  if (cut === undefined) return [whole];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const pieces = [
    { row: whole.row, column: whole.column, rows: cut.row - whole.row, columns: whole.columns },
    { row: below, column: whole.column, rows: whole.row + whole.rows - below, columns: whole.columns },
    { row: cut.row, column: whole.column, rows: cut.rows, columns: cut.column - whole.column },
    { row: cut.row, column: right, rows: cut.rows, columns: whole.column + whole.columns - right },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const dataValidationType: ObjectType<Place> = new ObjectType<Place>('DataValidation', {
  scalars: {
    Type: (place) => {
      const type = on(place)?.type;
      return Object.entries(TYPES).find(([, each]) => each === type)?.[0] ?? 'None';
    },
    Rule: { get: (place) => ruleOf(on(place)), set: (place, value, excel) => put(place, ruleFrom(value), excel) },
    IgnoreBlanks: {
      get: (place) => on(place)?.ignoreBlank ?? true,
      set: (place, value, excel) => put(place, { ignoreBlank: asTruth(value, 'ignoreBlanks') }, excel),
    },
    ErrorAlert: {
      get: (place) => {
        const { title, message, style, show } = on(place)?.error ?? NO_RULE.error;
        return { title, message, showAlert: show, style: Object.entries(STYLES).find(([, each]) => each === style)?.[0] };
      },
      set: (place, value, excel) => {
        const given = words(value, 'errorAlert');
        const style = Object.entries(STYLES).find(([word]) => word === given['style'])?.[1] ?? 'stop';
        put(
          place,
          { error: { title: textOf(given['title']), message: textOf(given['message']), style, show: given['showAlert'] !== false } },
          excel,
        );
      },
    },
    Prompt: {
      get: (place) => {
        const { title, message, show } = on(place)?.prompt ?? NO_RULE.prompt;
        return { title, message, showPrompt: show };
      },
      set: (place, value, excel) => {
        const given = words(value, 'prompt');
        put(
          place,
          { prompt: { title: textOf(given['title']), message: textOf(given['message']), show: given['showPrompt'] !== false } },
          excel,
        );
      },
    },
  },
  methods: {
    Clear: ({ sheet, area }, _args, { book }) => {
      mayChange(sheet, 'allowFormatCells', 'clearing data validation');
      remove(sheet, area);
      book.tell({ kind: 'part', sheet, part: 'validations', origin: ADDIN });
      return null;
    },
  },
});
