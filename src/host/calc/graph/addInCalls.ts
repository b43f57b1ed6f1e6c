/**
 * Functions of add-ins: asked once per cell and distinct arguments, and answered sooner or later.
 *
 * Until the answer is there the cell reads #BUSY!; then it is calculated again and finds the answer waiting.
 */
import type { CellValue } from '../../book/cell';
import type { CustomFunctions } from '../calculator';
import type { Place } from '../formula/environment';
import { fail, Matrix, type Scalar } from '../value/value';
import type { Node } from './node';

export interface AddInCall {
  answer: Scalar | Matrix | undefined;
}

const asValue = (rows: readonly (readonly CellValue[])[]): Scalar | Matrix =>
  rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : Matrix.of(rows);

export class AddInCalls {
  private outstanding = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly answered: (node: Node) => void) {}

  call(functions: CustomFunctions, node: Node, name: string, args: readonly (CellValue | CellValue[][])[], at: Place): Scalar | Matrix {
    const key = JSON.stringify([
      name.toUpperCase(),
      args.map((arg) => (Array.isArray(arg) ? arg.map((row) => row.map(spoken)) : spoken(arg))),
    ]);
    const calls = (node.calls ??= new Map<string, AddInCall>());
    const known = calls.get(key);
    if (known !== undefined) return known.answer ?? fail('#BUSY!');
    const call: AddInCall = { answer: undefined };
    calls.set(key, call);
    const answer = functions.invoke(name, args, at);
    if (!(answer instanceof Promise)) return (call.answer = asValue(answer));
    this.follow(answer, call, node);
    return fail('#BUSY!');
  }

  settled(): Promise<void> {
    return this.outstanding === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  private follow(answer: Promise<CellValue[][]>, call: AddInCall, node: Node): void {
    this.outstanding += 1;
    void answer
      // An add-in's function that throws shows #VALUE! in its cell, as in Excel.
      .then(asValue, () => fail('#VALUE!'))
      .then((value) => {
        call.answer = value;
        this.answered(node);
      })
      .finally(() => {
        this.outstanding -= 1;
        if (this.outstanding === 0) for (const resolve of this.waiting.splice(0)) resolve();
      });
  }
}

/** Values apart even where JSON would write them alike: the number 1 and the text "1", an error and its code. */
const spoken = (value: CellValue): unknown => (value !== null && typeof value === 'object' ? { error: value.code } : value);
