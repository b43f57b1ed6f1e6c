/**
 * A formula without what Excel rewrites by itself when rows and columns move: addresses, and names of tables that it leaves out inside
 * them. `=SUM(B4:B9)*2` and the same one row further down have one shape; `=SUM(B4:B9)*3` has another.
 */
import { plainFormula } from './cellContent';

/** Texts and structured references have no addresses. */
const WITHOUT_ADDRESSES = /("(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\])/;
const ADDRESS = /(?<![\w.$])\$?[A-Z]{1,3}\$?\d+(?![\w(.!])/g;
const TABLE_NAME = /[\p{L}_][\p{L}\p{N}_.]*$/u;

export function formulaShape(formula: string): string {
  const pieces = plainFormula(formula).split(WITHOUT_ADDRESSES);
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return piece;
      const bare = piece.replace(ADDRESS, '·');
      return pieces[index + 1]?.startsWith('[') === true ? bare.replace(TABLE_NAME, '') : bare;
    })
    .join('');
}
