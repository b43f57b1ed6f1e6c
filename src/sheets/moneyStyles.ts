/** The looks of a table's rows where amounts stand in several currencies: rows of one currency share them. */
import type { CellStyle } from '../tables/workbookChange';
import { moneyStyle } from './cells';
import type { OwnColumn } from './ownTable';

/** `inputMoney` keeps its look: what a person fills in is told apart by its colour. */
export function moneyStyles(columns: readonly OwnColumn[]): (currency: string) => (CellStyle | undefined)[] {
  const known = new Map<string, (CellStyle | undefined)[]>();
  return (currency) => {
    const styles = known.get(currency) ?? columns.map(({ style }) => (style === 'money' ? moneyStyle(currency) : undefined));
    known.set(currency, styles);
    return styles;
  };
}
