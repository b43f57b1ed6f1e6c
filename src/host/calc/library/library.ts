/** Every function, by its name in capitals. */
import { ARRAYS } from './arrays';
import { CONDITIONAL } from './conditional';
import { DATES } from './dates';
import type { FunctionTable } from './definition';
import { FINANCIAL } from './financial';
import { INFORMATION } from './information';
import { LAMBDAS } from './lambdas';
import { LOGICAL } from './logical';
import { LOOKUP } from './lookup';
import { MATH } from './math';
import { REFERENCES } from './references';
import { STATISTICS } from './statistics';
import { SUBTOTALS } from './subtotals';
import { TEXT } from './text';
import { TEXT_SPLIT } from './textSplit';
import { WORKDAYS } from './workdays';

export const LIBRARY: FunctionTable = {
  ...MATH,
  ...STATISTICS,
  ...SUBTOTALS,
  ...CONDITIONAL,
  ...LOGICAL,
  ...TEXT,
  ...TEXT_SPLIT,
  ...DATES,
  ...WORKDAYS,
  ...LOOKUP,
  ...REFERENCES,
  ...ARRAYS,
  ...LAMBDAS,
  ...INFORMATION,
  ...FINANCIAL,
};
