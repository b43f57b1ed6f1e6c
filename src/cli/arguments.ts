/**
 * Options of a command, read strictly: an unknown option, a missing value or a word too many is bad
 * usage and says so in one sentence.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadInput } from '../domain/badInput';
import { date, isDate, type PlainDate } from '../domain/calendar/plainDate';

export type OptionTable = NonNullable<ParseArgsConfig['options']>;
export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Reads `--name value` options. Throws BadInput for anything that is not in the table. */
export function readOptions(command: string, args: readonly string[], options: OptionTable): OptionValues {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's sentence without the class before it and the advice behind it.
    const said = String(error)
      .replace(/^\w*Error[^:]*: /, '')
      .split('. ')[0];
    throw new BadInput(`${command}: ${said}. See ${command} --help.`);
  }
}

/** A text option that must be there. */
export function requiredOption(command: string, values: OptionValues, name: string): string {
  const value = optionalOption(values, name);
  if (value === undefined) throw new BadInput(`${command} needs --${name}. See ${command} --help.`);
  return value;
}

export function optionalOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `--as-of 2026-10-31`: there is no default, because the answer depends on it. */
export function asOfOption(command: string, values: OptionValues): PlainDate {
  return date(requiredOption(command, values, 'as-of'));
}

/** A day that may be left out; empty then. */
export function dayOption(values: OptionValues, name: string): string {
  const day = optionalOption(values, name);
  if (day === undefined) return '';
  if (!isDate(day)) throw new BadInput(`--${name} ${day}: write the day as 2026-10-01.`);
  return day;
}

/** A whole number that may be left out; 0 then. */
export function countOption(values: OptionValues, name: string): number {
  const count = optionalOption(values, name) ?? '0';
  if (!/^\d{1,9}$/.test(count)) throw new BadInput(`--${name} ${count}: write a whole number, such as 50000.`);
  return Number(count);
}
