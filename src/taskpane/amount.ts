/**
 * Amounts and days for the eye. Amounts come as plain decimal text and stay exact: `1234567.50` → `1,234,567.50`.
 * They are never turned into a number on the way.
 */

/** Thousands grouped, the decimals as they are, the sign as Excel shows it. */
export function amountForReading(plain: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(plain) ?? [];
  if (whole === '') return plain;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals}`;
}

/** Zero in any currency's decimals: `0`, `0.00`, `-0.000`. */
export const isZeroAmount = (plain: string): boolean => /^-?0+(\.0+)?$/.test(plain);

/** `2026-10-31T08:05:00.000Z` → `2026-10-31 08:05`: the log's own instant, in UTC as it is stored. */
export const instantForReading = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
