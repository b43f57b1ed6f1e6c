/**
 * The analyst's movements in formulas: sums of her amounts by partner, currency, type and day, in her own words.
 *
 * Her words for a type are those that the table has: `Usage` and `Refund` are both consumption, each with its sign. What is pending
 * or cancelled is taken off, so that rows without a status count.
 */
import { type DepositAccount, accountKey } from '../../domain/deposits/account';
import type { MovementType } from '../../domain/deposits/deposit';
import { grouped } from '../../domain/grouped';
import type { ReadMovement } from '../../tables/deposits/depositTables';
import type { TableMapping } from '../../tables/mapping';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { columnReference } from '../cells';
import { quotedKey } from '../criterionKeys';

/** The table of movements as it was read. */
export interface MovementsSource {
  readonly table: SourceTable;
  readonly mapping: TableMapping<'depositMovements'>;
  readonly movements: readonly ReadMovement[];
  /** The row of each movement, from 0. */
  readonly rows: readonly number[];
  /** Rows that name a partner and were not read; each has a finding. */
  readonly rowsReported: number;
}

/** Days as cells of a formula: up to a day, or between two. */
export interface DaySpan {
  readonly from?: string;
  readonly to: string;
}

export interface MovementSums {
  /** Completed movements of a type, as they change the balance. */
  readonly completed: (account: DepositAccount, type: MovementType, days: DaySpan) => string;
  /** Pending ones of a type, whatever their day. */
  readonly pending: (account: DepositAccount, type: MovementType) => string;
  /** Rows of the table that name a partner. */
  readonly rows: string;
}

const cellText = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'object' ? cell.error : String(cell);

/** A text as a criterion that is equal to it and nothing else: signs that mean something are escaped. */
export const equalTo = (text: string): string => quotedKey(`=${text.replace(/[~*?]/g, (sign) => `~${sign}`)}`);

const distinct = (texts: readonly string[]): string[] => [...new Map(texts.map((text) => [text.toUpperCase(), text])).values()];

interface WordSum {
  readonly word: string;
  readonly sign: 1 | -1;
}

interface AccountWords {
  readonly partners: readonly string[];
  readonly currencies: readonly string[];
  readonly words: ReadonlyMap<MovementType, readonly WordSum[]>;
}

export function movementSums(source: MovementsSource): MovementSums {
  const { table, mapping, movements } = source;
  const heading = (ours: string): string | undefined => mapping.columns[ours] ?? undefined;
  const column = (ours: string): string | undefined => {
    const theirs = heading(ours);
    return theirs === undefined ? undefined : columnReference(table, theirs);
  };
  const rowText = (index: number, ours: string): string => {
    const at = table.headers.indexOf(heading(ours) ?? '');
    return cellText(table.rows[source.rows[index] ?? -1]?.[at]);
  };
  const accounts = wordsByAccount(source, rowText);
  const notCompleted = distinct(
    movements.flatMap(({ movement }, index) => (movement.status === 'completed' ? [] : [rowText(index, 'Status')])),
  );
  const pendingWords = distinct(
    movements.flatMap(({ movement }, index) => (movement.status === 'pending' ? [rowText(index, 'Status')] : [])),
  );
  const status = column('Status');
  const sumOf = (account: DepositAccount, type: MovementType, conditions: string): string => {
    const words = accounts.get(accountKey(account));
    if (words === undefined) return '0';
    const sums = (words.words.get(type) ?? []).flatMap(({ word, sign }) =>
      words.partners.flatMap((partner) =>
        words.currencies.map(
          (currency) =>
            `${sign === 1 ? '+' : '-'}SUMIFS(${column('Amount')},${column('Partner')},${equalTo(partner)},${column('Currency')},${equalTo(currency)},${column('Type')},${equalTo(word)}${conditions})`,
        ),
      ),
    );
    return sums.length === 0 ? '+0' : sums.join('');
  };
  const inDays = ({ from, to }: DaySpan): string =>
    daysAreNumbers(source) ? `${from === undefined ? '' : `,${column('Date')},">="&${from}`},${column('Date')},"<="&${to}` : '';
  return {
    completed: (account, type, days) => {
      const without =
        status === undefined ? [] : notCompleted.map((word) => `-(${sumOf(account, type, `${inDays(days)},${status},${equalTo(word)}`)})`);
      return `${sumOf(account, type, inDays(days))}${without.join('')}`;
    },
    pending: (account, type) =>
      status === undefined ? '0' : pendingWords.map((word) => `+(${sumOf(account, type, `,${status},${equalTo(word)}`)})`).join('') || '0',
    rows: `SUMPRODUCT(--(LEN(${column('Partner')})>0))`,
  };
}

function wordsByAccount({ movements }: MovementsSource, rowText: (index: number, ours: string) => string): Map<string, AccountWords> {
  const numbered = movements.map(({ movement, sign }, index) => ({ movement, sign, index }));
  const groups = grouped(numbered, ({ movement }) => accountKey({ partner: movement.partner, currency: movement.amount.currency }));
  return new Map(
    [...groups].map(([key, of]): [string, AccountWords] => {
      const byType = grouped(of, ({ movement }) => movement.type);
      const words = [...byType].map(([type, rows]): [MovementType, WordSum[]] => {
        const signs = new Map(
          rows.map(({ index, sign }) => [rowText(index, 'Type').toUpperCase(), { word: rowText(index, 'Type'), sign }]),
        );
        return [type as MovementType, [...signs.values()]]; // Grouped by the type itself.
      });
      return [
        key,
        {
          partners: distinct(of.map(({ index }) => rowText(index, 'Partner'))),
          currencies: distinct(of.map(({ index }) => rowText(index, 'Currency'))),
          words: new Map(words),
        },
      ];
    }),
  );
}

/** A day that is text is no number to compare: then the sums go without days, and the proof says what they miss. */
function daysAreNumbers({ table, mapping, rows }: MovementsSource): boolean {
  const at = table.headers.indexOf(mapping.columns['Date'] ?? '');
  return rows.every((row) => typeof table.rows[row]?.[at] === 'number');
}
