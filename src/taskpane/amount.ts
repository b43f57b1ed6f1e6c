/** What the pane asks of an amount, which comes as plain decimal text and stays exact. */

/** Zero in any currency's decimals: `0`, `0.00`, `-0.000`. */
export const isZeroAmount = (plain: string): boolean => /^-?0+(\.0+)?$/.test(plain);
