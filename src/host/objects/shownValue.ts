/** How a cell's value stands in an answer: empty is `""`, an error is its name, everything else is itself. */
import { CellError, type CellValue } from '../book/cell';

export const shownValue = (value: CellValue): string | number | boolean =>
  value === null ? '' : value instanceof CellError ? value.code : value;

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueType(value: CellValue): ValueType {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}
