/** Looks of rows whose amounts are in the currency of their deposit; rows of one currency share them. */
import type { CellStyle } from '../tables/workbookChange';
import { moneyStyle } from './cells';
import type { OwnColumn } from './ownTable';

export function columnStyles(columns: readonly OwnColumn[], money: ReadonlySet<string>): (currency: string) => (CellStyle | undefined)[] {
  const known = new Map<string, (CellStyle | undefined)[]>();
  return (currency) => {
    const styles = known.get(currency) ?? columns.map(({ name }) => (money.has(name) ? moneyStyle(currency) : undefined));
    known.set(currency, styles);
    return styles;
  };
}
