/**
 * Values by contract line and currency, in the order in which they came. A schedule asks it for each of hundreds of thousands of rows, so
 * it makes no text of the three names: joining them would cost more than everything else.
 */
import type { Currency } from '../money/currency';

export interface OfLine {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
}

export class LineMap<T> {
  private readonly byContract = new Map<string, Map<string, Map<Currency, T>>>();
  private readonly inOrder: T[] = [];

  get({ contract, line, currency }: OfLine): T | undefined {
    return this.byContract.get(contract)?.get(line)?.get(currency);
  }

  /** The value of this line, made when there is none yet. */
  of(key: OfLine, make: () => T): T {
    const standing = this.get(key);
    if (standing !== undefined) return standing;
    const made = make();
    const lines = this.byContract.get(key.contract) ?? new Map<string, Map<Currency, T>>();
    const currencies = lines.get(key.line) ?? new Map<Currency, T>();
    this.byContract.set(key.contract, lines);
    lines.set(key.line, currencies);
    currencies.set(key.currency, made);
    this.inOrder.push(made);
    return made;
  }

  values(): readonly T[] {
    return this.inOrder;
  }
}
