import { CellError } from '../../../src/host/book/cell';
import { type FunctionArgument, type ParameterMetadata, travelling } from '../../../src/host/protocol/functionArguments';

const number: ParameterMetadata = { name: 'n', type: 'number' };
const text: ParameterMetadata = { name: 't', type: 'string' };
const flag: ParameterMetadata = { name: 'f', type: 'boolean' };
const any: ParameterMetadata = { name: 'a', type: 'any' };
const rows: ParameterMetadata = { name: 'r', type: 'any', dimensionality: 'matrix' };
const numbers: ParameterMetadata = { name: 'm', type: 'number', dimensionality: 'matrix' };
const optional = (parameter: ParameterMetadata): ParameterMetadata => ({ ...parameter, optional: true });

// prettier-ignore
test.each<[string, ParameterMetadata[], FunctionArgument[], unknown]>([
  ['optional ones that are left out are null', [number, optional(number), optional(rows)], [1], [1, null, null]],
  ['one cell of a matrix is a row of one', [rows], ['net 30'], [[['net 30']]]],
  ['a range of a matrix is its rows, an empty cell null', [rows], [[[1, null], ['x', true]]], [[[1, null], ['x', true]]]],
  ['a matrix that is skipped is null', [rows, any], [null, 2], [null, 2]],
  ['a range for a single value is refused', [any], [[[1], [2]]], '#VALUE!'],
  ['a text number is a number', [number], ['12.5'], [12.5]],
  ['TRUE is 1, nothing is 0', [number, number], [true, null], [1, 0]],
  ['words are no number', [number], ['soon'], '#VALUE!'],
  ['empty text is no number', [number], [''], '#VALUE!'],
  ['words in a matrix of numbers are refused', [numbers], [[[1, 'x']]], '#VALUE!'],
  ['a number is a text where text is declared', [text], [7], ['7']],
  ['nothing is empty text', [text], [null], ['']],
  ['a number is true, words are no flag', [flag], [1], [true]],
  ['words are no flag', [flag], ['yes'], '#VALUE!'],
  ['too many are refused', [any], [1, 2], '#VALUE!'],
  ['an error is the answer', [any, any], [1, CellError.of('#REF!')], '#REF!'],
  ['an error within a range too', [rows], [[[1], [CellError.of('#N/A')]]], '#N/A'],
])('%s', (_, parameters, args, expected) => {
  const answer = travelling(args, { id: 'F', name: 'F', parameters });
  expect(answer instanceof CellError ? answer.code : answer).toEqual(expected);
});

test('where nothing is told of the parameters, arguments travel as they are', () => {
  expect(travelling([1, [[null, 'x']], null], { id: 'F', name: 'F' })).toEqual([1, [[null, 'x']], null]);
});
