/**
 * The add-in's worksheet functions in the cells of a file: the very functions that Excel calls, by the genuine runtime. Only a workbook that
 * calls one of them loads them; in all others the command starts as fast as ever.
 */
import type { FUNCTIONS } from '../functions/functions';
import type { RunningHost } from '../host/createHost';

const NAMESPACE = 'TIEOUT';

/** Does a formula call a function of ours? The calculation has said so, as of a function that it does not know. */
const callsOurs = ({ calculator }: RunningHost): boolean =>
  calculator.findings.some(({ code, message }) => code === 'unknown-function' && message.includes(`${NAMESPACE}.`));

type Rules = typeof FUNCTIONS;

/** Before Office.js is connected: makes the functions known. Undefined where none is called. */
export async function declareFunctions(host: RunningHost): Promise<Rules | undefined> {
  if (!callsOurs(host)) return undefined;
  const { FUNCTIONS: rules } = await import('../functions/functions');
  host.customFunctions.declare(
    NAMESPACE,
    Object.keys(rules).map((id) => ({ id, name: id })),
  );
  return rules;
}

/** Once it is connected: every cell is calculated anew, and waited for. */
export async function calculateFunctions(host: RunningHost, rules: Rules): Promise<void> {
  for (const [id, rule] of Object.entries(rules)) CustomFunctions.associate(id, rule);
  host.calculator.recalculateAll();
  await host.calculator.settled();
}
