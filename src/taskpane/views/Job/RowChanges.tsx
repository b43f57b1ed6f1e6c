/** What would be written, row by row: each cell as it is and as it would be, with filters, and a link to the row where it stands. */
import { Badge, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellWords, RowChange, SheetDifference } from '../../../app/jobs';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Section } from '../../parts/Section';
import { useSay, useText } from '../../paneContext';
import type { Say } from '../../words/say';
import { type ChangeFilter, countsBy, EVERY_ROW, filteredRows, rowsOf, type SheetRow } from './changeFilter';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))', gap: tokens.spacingHorizontalXS },
  narrow: { minWidth: 0, width: '100%' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', flexGrow: 1 },
  cells: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 2fr) 5fr',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
  },
  column: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  cell: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  was: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
});

const KINDS = ['added', 'changed', 'removed'] as const;
const COLOUR_OF = { added: 'success', changed: 'warning', removed: 'danger' } as const satisfies Record<RowChange['kind'], string>;
const SHOWN_FIRST = 10;
/** No sheet is called this. */
const ALL = '*';

export function RowChanges({ differences }: { readonly differences: readonly SheetDifference[] }) {
  const styles = useStyles();
  const words = useText().changes;
  const [filter, setFilter] = useState(EVERY_ROW);
  const rows = useMemo(() => rowsOf(differences), [differences]);
  const left = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  const all = differences.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  if (rows.length === 0) return null;
  return (
    <Section heading={words.heading}>
      <Filters rows={rows} filter={filter} change={setFilter} />
      {left.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <FirstOf key={JSON.stringify(filter)} items={left} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((row, index) => (
              <Row key={`${row.sheet} ${row.change.kind} ${row.change.title} ${index}`} row={row} />
            ))}
          </ul>
        )}
      </FirstOf>
      {rows.length < all && <p className={styles.quiet}>{words.listed(rows.length, all)}</p>}
    </Section>
  );
}

interface FiltersProps {
  readonly rows: readonly SheetRow[];
  readonly filter: ChangeFilter;
  readonly change: (filter: ChangeFilter) => void;
}

function Filters({ rows, filter, change }: FiltersProps) {
  const styles = useStyles();
  const words = useText().changes;
  const sheets = countsBy(rows, { sheet: undefined, kind: filter.kind }, ({ sheet }) => sheet);
  const kinds = countsBy(rows, { sheet: filter.sheet, kind: undefined }, ({ change: { kind } }) => kind);
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const narrow = { className: styles.narrow, root: { className: styles.narrow }, size: 'small' } as const;
  return (
    <div className={styles.filters} role="group" aria-label={words.filter}>
      <Select
        {...narrow}
        aria-label={words.sheet}
        value={filter.sheet ?? ALL}
        onChange={(_, { value }) => change({ ...filter, sheet: value === ALL ? undefined : value })}
      >
        <option value={ALL}>{words.allSheets(total(sheets))}</option>
        {[...sheets].map(([sheet, count]) => (
          <option key={sheet} value={sheet}>
            {words.ofSheet(sheet, count)}
          </option>
        ))}
      </Select>
      <Select
        {...narrow}
        aria-label={words.kind}
        value={filter.kind ?? ALL}
        onChange={(_, { value }) => change({ ...filter, kind: KINDS.find((kind) => kind === value) })}
      >
        <option value={ALL}>{words.allKinds(total(kinds))}</option>
        {KINDS.filter((kind) => kinds.has(kind) || kind === filter.kind).map((kind) => (
          <option key={kind} value={kind}>
            {words.ofKind(words.kinds[kind], kinds.get(kind) ?? 0)}
          </option>
        ))}
      </Select>
      <Input
        size="small"
        type="search"
        className={styles.narrow}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.search}
        onChange={(_, { value }) => change({ ...filter, search: value })}
      />
    </div>
  );
}

const spoken = ({ text, looks }: CellWords, say: Say): string =>
  looks === 'amount' ? say.amount(text) : looks === 'day' ? say.day(text) : text;

function Row({ row: { sheet, change } }: { readonly row: SheetRow }) {
  const styles = useStyles();
  const words = useText().changes;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.title}>{change.title}</span>
        <Badge size="small" appearance="tint" color={COLOUR_OF[change.kind]}>
          {words.kinds[change.kind]}
        </Badge>
      </div>
      {change.address === undefined ? <p className={styles.quiet}>{sheet}</p> : <GoTo cell={{ sheet, address: change.address }} />}
      <dl className={styles.cells}>
        {change.cells.map(({ column, was, becomes }) => (
          <Cell key={column} column={column} was={was} becomes={becomes} kind={change.kind} />
        ))}
      </dl>
    </li>
  );
}

/** Of a row that comes or goes what it holds; of one that changes both, the old one struck out and said as such. */
function Cell({ column, was, becomes, kind }: RowChange['cells'][number] & { readonly kind: RowChange['kind'] }) {
  const styles = useStyles();
  const say = useSay();
  const words = useText().changes;
  const said = (cell: CellWords) => (cell.text === '' ? words.empty : spoken(cell, say));
  return (
    <>
      <dt className={styles.column}>{column}</dt>
      <dd className={styles.cell}>
        {kind === 'changed' ? (
          <>
            <del className={styles.was}>{said(was)}</del> <span aria-label={words.becomes}>→</span> {said(becomes)}
          </>
        ) : (
          said(kind === 'added' ? becomes : was)
        )}
      </dd>
    </>
  );
}

/** Columns of amounts whose total the run would change. */
export function Totals({ differences }: { readonly differences: readonly SheetDifference[] }) {
  const say = useSay();
  const words = useText().changes;
  const totals = differences
    .flatMap(({ sheet, totals: of }) => of.map((total) => ({ sheet, ...total })))
    .filter(({ before, after }) => before !== after);
  if (totals.length === 0) return null;
  return (
    <Figures
      caption={words.totals}
      columns={[{ heading: words.column }, { heading: words.before, figure: true }, { heading: words.after, figure: true }]}
      rows={totals.map(({ sheet, column, currency, before, after }) => ({
        key: `${sheet} ${column} ${currency}`,
        cells: [[`${sheet}: ${column}`, currency].join(' ').trim(), say.amount(before), say.amount(after)],
      }))}
    />
  );
}
