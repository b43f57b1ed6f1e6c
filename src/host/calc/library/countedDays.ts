/**
 * Workbooks that count their days from 1904. The functions of the calendar know the count from 1900 alone; in the other one their days
 * are moved before they are handed in, and what is a day of their answers is moved back.
 */
import { operand } from '../formula/reading';
import { broadcast } from '../value/broadcast';
import { fail, type Scalar, type Value } from '../value/value';
import type { FunctionDefinition } from './definition';
import { DAYS_BEFORE_1904 } from './serial';

/** Days typed as text are read by the count from 1900 already. */
const moved = (by: number) => (values: readonly Scalar[]) => {
  const [value = null] = values;
  if (typeof value !== 'number') return value;
  return value + by < 0 ? fail('#NUM!') : value + by;
};

/**
 * @param days which arguments are days, from 0
 * @param answers what the function answers with
 */
export function counted(definition: FunctionDefinition, days: readonly number[], answers: 'a day' | 'a number'): FunctionDefinition {
  return {
    ...definition,
    run: (args, env) => {
      if (env.workings.book.dateSystem === 1900) return definition.run(args, env);
      const since1900 = args.map((arg, n) => {
        if (!days.includes(n)) return arg;
        return () => {
          const value = arg();
          return value === undefined ? undefined : broadcast([operand(value, env)], moved(DAYS_BEFORE_1904));
        };
      });
      const answer: Value = definition.run(since1900, env);
      return answers === 'a day' ? broadcast([operand(answer, env)], moved(-DAYS_BEFORE_1904)) : answer;
    },
  };
}
