/** What the formulas of a book could not do, each cause said once, with the first cell it was met in. */
import { cellName, quoteSheet } from '../book/area';
import type { Book } from '../book/book';
import type { CalculationFinding } from './calculator';
import type { Problem } from './formula/program';
import type { CellMap } from './graph/cellMap';
import type { Node } from './graph/node';

const unknownFunction = (name: string): Problem => ({
  code: 'unknown-function',
  message: `There is no function ${name.toUpperCase()} here; the cells that use it read #NAME?. Correct its name, or open the workbook in Excel.`,
});

const CIRCULAR = 'The formula depends on itself, directly or through others, and reads 0. Take the cell itself out of what it adds up.';

function problemsOf(node: Node, book: Book, isAddIn: (name: string) => boolean): Problem[] {
  const { program } = node;
  const problems = program.problem === undefined ? [] : [program.problem];
  const unknown = program.unknownCalls.filter((name) => !isAddIn(name) && book.name(name, node.sheet) === undefined);
  problems.push(...unknown.map(unknownFunction));
  if (node.circular)
    problems.push({ code: 'circular', message: `${quoteSheet(node.sheet.name)}!${cellName(node.row, node.column)}: ${CIRCULAR}` });
  return problems;
}

export function findingsOf(nodes: CellMap<Node>, book: Book, isAddIn: (name: string) => boolean): CalculationFinding[] {
  const found = new Map<string, { node: Node; problem: Problem }>();
  nodes.forEach((node) => {
    for (const problem of problemsOf(node, book, isAddIn)) {
      const key = problem.code + problem.message;
      const first = found.get(key);
      if (first === undefined || comesBefore(node, first.node, book)) found.set(key, { node, problem });
    }
  });
  return [...found.values()].map(({ node, problem }) => ({ ...problem, sheet: node.sheet.name, address: cellName(node.row, node.column) }));
}

function comesBefore(a: Node, b: Node, book: Book): boolean {
  const sheets = book.sheets.indexOf(a.sheet) - book.sheets.indexOf(b.sheet);
  return sheets !== 0 ? sheets < 0 : a.row !== b.row ? a.row < b.row : a.column < b.column;
}
