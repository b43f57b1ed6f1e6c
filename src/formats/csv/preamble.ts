/**
 * The lines above a CSV table: a label and what it says about the account. What has no label that we
 * know stays unread; it is reported as skipped in any case.
 */
import type { DelimitedRow } from '../delimited';
import { headerWords } from './columns';

export interface Preamble {
  readonly account: string;
  readonly currency: string;
  readonly opening: string;
  readonly closing: string;
}

// prettier-ignore
const LABELS: { readonly [K in keyof Preamble]: readonly string[] } = {
  account:  ['account', 'account number', 'iban', 'konto', 'kontonummer', 'compte', 'numero de compte', 'cuenta', 'rekening', 'conto', 'girokonto'],
  currency: ['currency', 'waehrung', 'devise', 'moneda', 'divisa', 'munt', 'valuta', 'account currency'],
  opening:  ['opening balance', 'opening', 'anfangssaldo', 'alter kontostand', 'solde initial', 'saldo inicial', 'beginsaldo', 'saldo iniziale'],
  closing:  ['closing balance', 'closing', 'endsaldo', 'neuer kontostand', 'kontostand', 'solde final', 'saldo final', 'eindsaldo', 'saldo finale'],
};

/** An IBAN anywhere in a text, with or without blanks. Source: ISO 13616, two letters, two digits, up to thirty more. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/;

/** Reads labelled cells (`Konto:;DE89…`) and cells that hold label and value (`Konto: DE89…`). */
export function readPreamble(rows: readonly DelimitedRow[]): Preamble {
  const pairs = rows.flatMap(({ cells }) => cells.flatMap((cell, index) => pairsOf(cell, cells.slice(index + 1))));
  const find = (key: keyof Preamble): string => pairs.find(({ label }) => LABELS[key].includes(label))?.value ?? '';
  const text = rows.map(({ cells }) => cells.join(' ')).join('\n');
  return {
    account: (IBAN.exec(find('account'))?.[0] ?? (find('account') || (IBAN.exec(text)?.[0] ?? ''))).replace(/ /g, ''),
    currency: /^[A-Z]{3}$/.test(find('currency')) ? find('currency') : '',
    opening: find('opening'),
    closing: find('closing'),
  };
}

function pairsOf(cell: string, following: readonly string[]): { label: string; value: string }[] {
  const [, label, value] = /^([^:]+):\s*(.*)$/.exec(cell) ?? [];
  const next = following.find((text) => text.trim() !== '')?.trim() ?? '';
  return [
    { label: headerWords(cell), value: next },
    ...(label !== undefined && value !== undefined && value !== '' ? [{ label: headerWords(label), value: value.trim() }] : []),
  ].filter((pair) => pair.value !== '');
}
