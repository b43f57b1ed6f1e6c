/** Excel.Application: calculation, and what country the numbers are written for. */
import type { Book } from '../book/book';
import type { Excel } from './excel';
import { type Args, ObjectType, oneOf } from './model';
import { createWorkbook } from './newWorkbooks';

const MODES = { Automatic: 'automatic', AutomaticExceptTables: 'automatic', Manual: 'manual' } as const;
const MODE_WORDS = Object.keys(MODES) as (keyof typeof MODES)[]; // A literal table has only its own keys.

function calculate(args: Args, { calculator }: Excel): null {
  const kind = args.word(0, ['Recalculate', 'Full', 'FullRebuild'] as const);
  calculator.resume();
  if (kind === 'Recalculate') calculator.recalculate();
  else calculator.recalculateAll();
  calculator.suspend();
  return null;
}

const numberFormatType = new ObjectType<Book>('NumberFormatInfo', {
  scalars: {
    NumberDecimalSeparator: (_book, { culture }) => culture.decimal,
    NumberGroupSeparator: (_book, { culture }) => culture.group,
  },
});

const dateFormatType = new ObjectType<Book>('DatetimeFormatInfo', {
  scalars: {
    DateSeparator: (_book, { culture }) => culture.shortDate.replace(/[dMy]/g, '').charAt(0),
    ShortDatePattern: (_book, { culture }) => culture.shortDate,
    LongDatePattern: (_book, { culture }) => culture.longDate,
    TimeSeparator: () => ':',
    LongTimePattern: () => 'h:mm:ss tt',
  },
});

const cultureType = new ObjectType<Book>('CultureInfo', {
  scalars: { Name: (_book, { culture }) => culture.name },
  parts: { NumberFormat: (book) => numberFormatType.of(book), DatetimeFormat: (book) => dateFormatType.of(book) },
});

export const applicationType = new ObjectType<Book>('Application', {
  scalars: {
    CalculationMode: {
      get: (_book, { calculator }) => (calculator.mode === 'manual' ? 'Manual' : 'Automatic'),
      set: (_book, value, { calculator }) => {
        calculator.mode = MODES[oneOf(value, MODE_WORDS, 'calculationMode')];
      },
    },
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: (_book, { culture }) => culture.decimal,
    ThousandsSeparator: (_book, { culture }) => culture.group,
    UseSystemSeparators: () => true,
  },
  parts: { CultureInfo: (book) => cultureType.of(book) },
  methods: {
    Calculate: (_book, args, excel) => calculate(args, excel),
    CreateWorkbook: (_book, args, excel) => createWorkbook(args, excel),
    SuspendApiCalculationUntilNextSync: (_book, _args, excel) => {
      excel.suspendCalculationUntilNextSync();
      return null;
    },
    // There is no screen here that could flicker.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
