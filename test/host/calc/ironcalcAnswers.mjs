// Answers formulas with IronCalc: JSON on stdin, JSON on stdout. A process of its own, since the package is an ES module with WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';

const FIRST_ROW = 99;
const COLUMN = 28;

const wasm = createRequire(import.meta.url)
  .resolve('@ironcalc/wasm')
  .replace(/wasm\.js$/, 'wasm_bg.wasm');
initSync({ module: readFileSync(wasm) });
const { sheet, cells, formulas } = JSON.parse(readFileSync(0, 'utf8'));
const model = new Model('differential', 'en', 'UTC', 'en');
model.renameSheet(0, sheet);
model.pauseEvaluation();
for (const { row, column, input } of cells) model.setUserInput(0, row, column, input);
// Each formula apart and far from the cells, so that an array has room.
const answers = formulas.map((formula, n) => {
  const row = FIRST_ROW + n * 20;
  model.setUserInput(0, row, COLUMN, `=${formula}`);
  model.updateRangeStyle({ sheet: 0, row, column: COLUMN, width: 8, height: 8 }, 'num_fmt', '0.000000000000');
  return row;
});
model.resumeEvaluation();
model.evaluate();
process.stdout.write(
  JSON.stringify(
    answers.map((row) => {
      const at = (r, c) => model.getFormattedCellValue(0, row + r, COLUMN + c);
      return Array.from({ length: 6 }, (_, r) => Array.from({ length: 6 }, (_unused, c) => at(r, c)));
    }),
  ),
);
