/**
 * Formulas of Excel's own that say what a function of Tieout says, by function: only where both answer the same for every number and day.
 *
 * What a form needs to know it reads from the text: edges, currencies and terms that are written out, arguments that are one cell. An
 * argument that may be several cells, or a name, has no form, and its cell is stamped. Two things differ by nature: Excel takes an empty
 * cell as 0 where Tieout says that it is empty, and it does not read amounts and days that are text.
 */
import { bucketEdges, bucketLabels, STANDARD_EDGES } from '../../domain/collections/agingBuckets';
import { currency, exponentOf, isCurrencyCode } from '../../domain/money/currency';
import { FARTHEST_DAYS } from '../../domain/deposits/knownUse';
import { isSingle, operand, writtenNumbers, writtenSize, writtenText } from './arguments';
import { outermostCalls, type TieoutCall, withCalls } from './tieoutCalls';

type NativeForm = (args: readonly string[]) => string | undefined;

/** So many arguments, each a single value. */
const ofSingles =
  (count: number, form: (...operands: string[]) => string): NativeForm =>
  (args) =>
    args.length === count && args.every(isSingle) ? form(...args.map(operand)) : undefined;

/** Decimals of a currency that is written out; two where none is given. */
function decimalsOf(argument: string | undefined): number | undefined {
  if (argument === undefined || argument === '') return 2;
  const code = writtenText(argument)?.trim().toUpperCase();
  return code !== undefined && isCurrencyCode(code) ? exponentOf(currency(code)) : undefined;
}

function roundMoney([amount = '', coin, ...more]: readonly string[]): string | undefined {
  const decimals = decimalsOf(coin);
  return decimals === undefined || more.length > 0 || !isSingle(amount) ? undefined : `ROUND(${amount},${decimals})`;
}

function edgesOf(argument: string | undefined): readonly number[] | undefined {
  if (argument === undefined || argument === '') return STANDARD_EDGES;
  const written = writtenNumbers(argument);
  return written === undefined ? undefined : bucketEdges(written);
}

function ageBucket([due = '', asOf = '', buckets, ...more]: readonly string[]): string | undefined {
  const edges = edgesOf(buckets);
  if (edges === undefined || more.length > 0 || ![due, asOf].every(isSingle)) return undefined;
  const firsts = [0, 1, ...edges.map((edge) => edge + 1)];
  const labels = bucketLabels(edges).map((label) => `"${label}"`);
  return `LOOKUP(MAX(0,INT(${asOf})-INT(${due})),{${firsts.join(',')}},{${labels.join(',')}})`;
}

/** One row or one column of balances with rates that lie the same way. */
function provision([aging = '', rates = '', coin, ...more]: readonly string[]): string | undefined {
  const [balances, shares, decimals] = [writtenSize(aging), writtenSize(rates), decimalsOf(coin)];
  if (balances === undefined || shares === undefined || decimals === undefined || more.length > 0) return undefined;
  const { rows, columns } = balances;
  if (rows !== shares.rows || columns !== shares.columns || (rows > 1 && columns > 1)) return undefined;
  const stack = rows > 1 ? 'VSTACK' : 'HSTACK';
  return `LET(allowance,ROUND((${aging}>0)*${aging}*${rates},${decimals}),${stack}(allowance,SUM(allowance)))`;
}

function runOut([balance = '', dailyUse = '', asOf = '', minimum, ...more]: readonly string[]): string | undefined {
  const least = minimum === undefined || minimum === '' ? '0' : minimum;
  if (more.length > 0 || ![balance, dailyUse, asOf, least].every(isSingle)) return undefined;
  const [use, day] = [operand(dailyUse), `INT(${asOf})`];
  const left = least === '0' ? operand(balance) : `(${operand(balance)}-${operand(least)})`;
  return `IF(${left}<=0,${day},IF(${left}>${use}*${FARTHEST_DAYS},NA(),${day}+MAX(1,ROUNDUP(ROUND(${left}/${use},9),0))))`;
}

const NET_DAYS = /^net (\d{1,3})$/i;

/** Terms of nothing but days, with no holidays to mind. */
function dueDate([invoiceDate = '', terms = '', ...more]: readonly string[]): string | undefined {
  const days = NET_DAYS.exec(writtenText(terms)?.trim() ?? '')?.[1];
  return days === undefined || more.some((argument) => argument !== '') || !isSingle(invoiceDate)
    ? undefined
    : `(INT(${invoiceDate})+${days})`;
}

// prettier-ignore
const NATIVE_FORMS: Readonly<Record<string, NativeForm>> = {
  ADD:        ofSingles(4, (owed, current, sales, days) => `IF(${sales}>0,${owed}/${sales}*${days}-${current}/${sales}*${days},NA())`),
  AGEBUCKET:  ageBucket,
  BPDSO:      ofSingles(3, (current, sales, days) => `IF(${sales}>0,${current}/${sales}*${days},NA())`),
  CEI:        ofSingles(4, (start, sales, total, current) => `IF(${start}+${sales}-${current}>0,(${start}+${sales}-${total})/(${start}+${sales}-${current})*100,NA())`),
  DSO:        ofSingles(3, (owed, sales, days) => `IF(${sales}>0,${owed}/${sales}*${days},NA())`),
  DUEDATE:    dueDate,
  PROVISION:  provision,
  ROUNDMONEY: roundMoney,
  RUNOUT:     runOut,
};

/** Functions that have a native form at all, for those who explain. */
export const FUNCTIONS_WITH_NATIVE_FORM: readonly string[] = Object.keys(NATIVE_FORMS);

function nativeCall({ name, args }: TieoutCall): string | undefined {
  const form = NATIVE_FORMS[name];
  if (form === undefined) return undefined;
  const inner = args.map((argument) => (outermostCalls(argument).length === 0 ? argument : withCalls(argument, nativeCall)));
  return inner.every((argument) => argument !== undefined) ? form(inner) : undefined;
}

/** The formula without a call of ours; undefined where one of its calls has no native form. */
export const nativeFormula = (formula: string): string | undefined => withCalls(formula, nativeCall);
