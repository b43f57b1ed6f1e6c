/** What kind of difference two amounts have that nothing in the treatment explains. Tried from the top; each says its figures. */
import { grouped, minorMoneyText } from '../billing/figures';
import { charged, toleranceOf } from './charges';
import type { Entry } from './entries';
import type { ExceptionKind } from './exceptionKinds';

interface Difference {
  readonly ours: readonly Entry[];
  readonly theirs: readonly Entry[];
  readonly our: number;
  readonly their: number;
  /** Ours − theirs. */
  readonly off: number;
  /** What the treatment charges; 0: nothing. */
  readonly fee: number;
  readonly tax: number;
  readonly text: (minor: number) => string;
}

interface DifferenceRule {
  readonly kind: ExceptionKind;
  /** The sentence, where the rule holds. */
  readonly says: (difference: Difference) => string | undefined;
}

/** The standard and reduced rates of value added tax in Europe and of sales tax elsewhere that are whole per cents. */
const USUAL_TAX_PERCENT = [5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 27];
/** A fee is told from any other difference as long as it is at most this many times that of the treatment. */
const MOST_TIMES_THE_FEE = 3;

// prettier-ignore
const RULES: readonly DifferenceRule[] = [
  { kind: 'holdback',             says: heldBack },
  { kind: 'transposition',        says: transposed },
  { kind: 'tax',                  says: taxOnFee },
  { kind: 'rounding',             says: roundedApart },
  { kind: 'fee not per contract', says: otherFee },
  { kind: 'batch incomplete',     says: otherCount },
  { kind: 'tax',                  says: taxOnAmount },
  { kind: 'amount',               says: () => 'More than fee and tolerance explain.' },
];

export function amountKind(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  off: number,
): { readonly kind: ExceptionKind; readonly says: string } {
  const currency = ours[0]?.record.currency ?? '';
  const sum = (entries: readonly Entry[]): number => entries.reduce((all, { value }) => all + value, 0);
  const charge = charged(ours, theirs, 1).find(({ total }) => Math.sign(total) === Math.sign(off));
  const text = (minor: number): string => minorMoneyText(Math.abs(minor), currency);
  const difference = { ours, theirs, our: sum(ours), their: sum(theirs), off, fee: charge?.fee ?? 0, tax: charge?.tax ?? 0, text };
  for (const { kind, says } of RULES) {
    const sentence = says(difference);
    if (sentence !== undefined) return { kind, says: sentence };
  }
  return { kind: 'amount', says: '' };
}

const HOLDBACK_WORDS = /\b(holdback|held back|reserve|retention|withheld|einbehalt\w*|reserva|retenue|retencion|inhouding)\b/i;

export const saysHoldback = ({ record }: Entry): boolean => HOLDBACK_WORDS.test(record.description);

function heldBack({ theirs, off, our, text }: Difference): string | undefined {
  if (!theirs.some(saysHoldback) || off === 0 || Math.sign(off) !== Math.sign(our)) return undefined;
  return `Their text says that ${text(off)} is held back, ${percentText(off, our)} of ours.`;
}

/** Two neighbouring digits the other way round, of one row against one: 540.00 and 450.00; less the fee as well. */
function transposed({ ours, theirs, our, their, fee, tax }: Difference): string | undefined {
  if (ours.length + theirs.length > 2) return undefined;
  return [0, fee + tax].some((less) => areTransposed(our - less, their)) ? 'Two neighbouring digits stand the other way round.' : undefined;
}

function areTransposed(a: number, b: number): boolean {
  const [left, right] = [String(Math.abs(a)), String(Math.abs(b))];
  if (left.length !== right.length || Math.sign(a) !== Math.sign(b)) return false;
  const at = [...left].findIndex((digit, index) => digit !== right[index]);
  if (at < 0 || left[at] !== right[at + 1] || left[at + 1] !== right[at]) return false;
  return left.slice(at + 2) === right.slice(at + 2);
}

/** The tax on the fee, kept or not kept against the treatment. */
function taxOnFee({ ours, off, fee, tax, text }: Difference): string | undefined {
  if (fee === 0) return undefined;
  if (tax !== 0 && off === fee) return `The fee of ${text(fee)} was kept without the tax on it of ${text(tax)}.`;
  if (tax !== 0) return undefined;
  const percent = taxPercentOf(fee, off - fee);
  if (percent === undefined || Math.abs(off - fee) <= ours.length) return undefined;
  return `${text(off)} is the fee of ${text(fee)} and ${percent} % tax on it, which the treatment does not have.`;
}

function taxOnAmount({ our, their, text, off }: Difference): string | undefined {
  const [net, gross] = Math.abs(our) < Math.abs(their) ? [our, their] : [their, our];
  const percent = taxPercentOf(net, gross - net);
  if (percent === undefined || Math.abs(off) < LEAST_TAX_MINOR) return undefined;
  return `${text(off)} is ${percent} % of ${text(net)}: one side has the amount with tax.`;
}

/** A tax of a few cents is told by any rate. */
const LEAST_TAX_MINOR = 100;

const taxPercentOf = (net: number, tax: number): number | undefined =>
  net === 0 ? undefined : USUAL_TAX_PERCENT.find((percent) => Math.abs((net * percent) / 100 - tax) <= 0.5);

function roundedApart({ ours, theirs, off, fee, tax, text }: Difference): string | undefined {
  const rest = Math.min(Math.abs(off), Math.abs(off - fee - tax));
  const most = Math.max(ours.length, theirs.length);
  return rest <= most
    ? `${text(rest)} are left, about half a minor unit a row and beyond the tolerance of ${text(toleranceOf(ours))}.`
    : undefined;
}

function otherFee({ off, our, fee, tax, text }: Difference): string | undefined {
  const charge = fee + tax;
  if (charge === 0 || Math.abs(off) > Math.abs(charge) * MOST_TIMES_THE_FEE) return undefined;
  return `${text(off)} was kept, ${percentText(off, our)}; the treatment says ${text(charge)}.`;
}

function otherCount({ ours, theirs, off, text }: Difference): string | undefined {
  if (ours.length + theirs.length <= 2) return undefined;
  return `A group of ${ours.length} of ours and ${theirs.length} of theirs: ${text(off)} is in one of them and not in the other.`;
}

const percentText = (part: number, whole: number): string => (whole === 0 ? '' : `${grouped(Math.abs((part / whole) * 100).toFixed(2))} %`);
