/** Every function, by its name in capitals. */
import type { FunctionTable } from './definition';
import { MATH } from './math';

export const LIBRARY: FunctionTable = { ...MATH };
