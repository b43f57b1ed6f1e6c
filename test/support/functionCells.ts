/**
 * Worksheet functions as a cell calls them: arguments as blocks, what was left out as null, and an error as its code with the
 * sentence of the hover. The runtime itself is in test/functions/inWorkbook.test.ts.
 */

/** Excel's own error for a cell, as office.js defines it. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
  }
}

const associated = new Map<string, (...given: unknown[]) => unknown>();

/** Call it in `beforeAll`: it loads the functions as Excel does. */
export async function loadFunctions(): Promise<ReadonlyMap<string, (...given: unknown[]) => unknown>> {
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, rule: (...given: unknown[]) => unknown) => associated.set(id, rule),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', invalidNumber: '#NUM!', divisionByZero: '#DIV/0!' },
    },
  });
  await import('../../src/functions/functions');
  // What is fetched on demand is fetched here: a cell waits for it, a test does not.
  await Promise.allSettled([...associated.values()].map(async (rule) => rule()));
  return associated;
}

const spoken = (answer: unknown): unknown => (answer instanceof CellError ? `${answer.code} ${answer.message}` : answer);

/** A formula's answer: the value of one cell, or the rows that spill. A single value is given as it stands, `undefined` is left out. */
export function cell(id: string, ...given: readonly unknown[]): unknown {
  const rule = associated.get(id);
  if (rule === undefined) throw new Error(`No function is registered as ${id}.`);
  try {
    const answer = rule(...given.map((value) => (value === undefined ? null : Array.isArray(value) ? value : [[value]])));
    if (!Array.isArray(answer)) return spoken(answer);
    const rows = (answer as unknown[][]).map((row) => row.map(spoken));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  } catch (error) {
    if (error instanceof CellError) return spoken(error);
    throw error;
  }
}

/** Values of a column of cells. */
export const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
