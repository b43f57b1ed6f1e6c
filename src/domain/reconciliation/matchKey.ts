/**
 * What ties two rows: one of the three usual keys, or columns of one's own, each in a spelling that both sides share.
 *
 * `reference:digits + amount + batch` ties rows whose references have the same digits, of the same batch. Case, spaces and marks never
 * count. A row that has nothing in one of the columns is tied by none. Partner, product and currency are part of every key.
 */
import type { LedgerRecord } from './ledgerRecord';
import { referenceKey } from './referenceKey';

export const USUAL_KEYS = ['reference', 'reference+amount', 'amount+date'] as const;
export type UsualKey = (typeof USUAL_KEYS)[number];

const TEXT_COLUMNS = {
  reference: ({ reference }) => reference,
  description: ({ description }) => description,
  batch: ({ batch }) => batch ?? '',
  id: ({ id }) => id,
  type: ({ type }) => type,
} as const satisfies Readonly<Record<string, (record: LedgerRecord) => string>>;
type TextColumn = keyof typeof TEXT_COLUMNS;

/** Columns that say how rows of equal texts are compared, or that every key has anyway. */
const OTHER_COLUMNS = ['amount', 'date', 'partner', 'product', 'currency'] as const;
type OtherColumn = (typeof OTHER_COLUMNS)[number];

export interface KeyText {
  readonly column: TextColumn;
  /** In the order in which they are applied. */
  readonly spellings: readonly string[];
}

/** Columns of one's own. */
export interface ColumnKey {
  /** As it is written in the treatment. */
  readonly text: string;
  /** Empty: amount and date tie alone, and only rows of one type where `type` is named. */
  readonly texts: readonly KeyText[];
  readonly sameType: boolean;
}

export type MatchKey = UsualKey | ColumnKey;

/** How a column is spelled before it is compared, and what for. */
const SPELLINGS: readonly { readonly name: RegExp; readonly spell: (text: string, argument: string) => string }[] = [
  { name: /^digits$/, spell: (text) => text.replace(/\D/g, '') },
  { name: /^letters$/, spell: (text) => text.replace(/[^\p{L}]/gu, '') },
  { name: /^no zeros$/, spell: (text) => text.replace(/(?<!\d)0+(?=\d)/g, '') },
  { name: /^first (\d{1,3})$/, spell: (text, length) => referenceKey(text).slice(0, Number(length)) },
  { name: /^last (\d{1,3})$/, spell: (text, length) => referenceKey(text).slice(-Number(length)) },
  { name: /^before (\S)$/, spell: (text, sign) => text.split(sign)[0] ?? '' },
  { name: /^after (\S)$/, spell: (text, sign) => (text.includes(sign) ? text.slice(text.lastIndexOf(sign) + 1) : '') },
];

/** How keys are written, for help and for the sentence about one that cannot be read. */
export const KEYS_WRITTEN =
  'reference, reference+amount, amount+date, or columns joined by + (reference, description, batch, id, type, amount, date, product), ' +
  'each with spellings after a colon (digits, letters, no zeros, first 8, last 8, before -, after -): "reference:digits + amount"';

/** Reads a key of columns; undefined when it cannot be read. The usual three have words of their own. */
export function columnKeyFrom(text: string): ColumnKey | undefined {
  const texts: KeyText[] = [];
  const others = new Set<OtherColumn | 'type'>();
  for (const piece of text.toLowerCase().split(/\s*(?<!(?:before|after) )\+\s*/)) {
    const [column = '', ...spellings] = piece.split(':').map((part) => part.trim().replace(/\s+/g, ' '));
    if (isOther(column) && spellings.length === 0) others.add(column);
    else if (isText(column) && spellings.every((spelling) => SPELLINGS.some(({ name }) => name.test(spelling)))) {
      if (column === 'type') others.add('type');
      else texts.push({ column, spellings });
    } else return undefined;
  }
  const tiesByAmount = others.has('amount') && others.has('date');
  return texts.length > 0 || tiesByAmount ? { text, texts, sameType: others.has('type') } : undefined;
}

const isOther = (column: string): column is OtherColumn => OTHER_COLUMNS.some((other) => other === column);
const isText = (column: string): column is TextColumn => column in TEXT_COLUMNS;

/** Do references tie nothing but single rows under this key, because amount and date do? */
export const tiesByAmount = (key: MatchKey): boolean => (typeof key === 'string' ? key === 'amount+date' : key.texts.length === 0);

/** The text that ties a row under a key: its reference, or what its columns say in their spelling. Empty: nothing ties it. */
export function tyingText(key: MatchKey, record: LedgerRecord): string {
  if (typeof key === 'string' || key.texts.length === 0) return referenceKey(record.reference);
  const said = key.texts.map(({ column, spellings }) =>
    referenceKey(spellings.reduce(spelled, TEXT_COLUMNS[column](record).toUpperCase())),
  );
  return said.includes('') ? '' : said.join('|');
}

function spelled(text: string, spelling: string): string {
  for (const { name, spell } of SPELLINGS) {
    const found = name.exec(spelling);
    if (found !== null) return spell(text, (found[1] ?? '').toUpperCase());
  }
  return text;
}
