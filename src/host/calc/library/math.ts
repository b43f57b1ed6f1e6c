/** Arithmetic, rounding and sums. */
import { type FunctionTable, whole } from './definition';
import { sumOf } from './aggregate';

export const MATH: FunctionTable = {
  SUM: whole(1, 255, sumOf),
};
