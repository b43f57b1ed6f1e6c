/** Exceptions with their filters: in the preview of a reconciliation, and afterwards among what waits for a person. */
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { WrittenCase } from '../../../app/reconciliation/reconciliationPlan';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useText } from '../../paneContext';
import { CaseCard } from './CaseCard';
import { type CaseFilter, EVERYTHING, type Filter, filtered, FILTERS, mostUrgentFirst, optionsOf } from './caseFilter';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))', gap: tokens.spacingHorizontalXS },
  select: { minWidth: 0, width: '100%' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Shown before «show all». */
const SHOWN_FIRST = 10;

interface FilteredCasesProps {
  readonly cases: readonly WrittenCase[];
  readonly isWritten: (sheet: string) => boolean;
}

export function FilteredCases({ cases, isWritten }: FilteredCasesProps) {
  const styles = useStyles();
  const words = useText().cases;
  const [filter, setFilter] = useState(EVERYTHING);
  const sorted = useMemo(() => mostUrgentFirst(cases), [cases]);
  const left = useMemo(() => filtered(sorted, filter), [sorted, filter]);
  if (cases.length === 0) return <p className={styles.none}>{words.noneFound}</p>;
  return (
    <Section heading={words.exceptions}>
      <Filters cases={cases} filter={filter} change={setFilter} />
      {left.length === 0 && <p className={styles.none}>{words.noneLeft}</p>}
      {/* Another choice begins at the top of its list. */}
      <FirstOf key={JSON.stringify(filter)} items={left} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((one) => <CaseCard key={one.key} line={one} hasCell={isWritten(one.cell.sheet)} />)}
      </FirstOf>
    </Section>
  );
}

interface FiltersProps {
  readonly cases: readonly WrittenCase[];
  readonly filter: CaseFilter;
  readonly change: (filter: CaseFilter) => void;
}

function Filters({ cases, filter, change }: FiltersProps) {
  const styles = useStyles();
  const text = useText();
  const words = text.cases;
  const nameOf = (name: Filter, value: string): string =>
    name === 'status'
      ? words.statuses[value as keyof typeof words.statuses]
      : value === ''
        ? words.noPartner
        : name === 'kind'
          ? text.named(value)
          : value; // The option's own value.
  return (
    <div className={styles.filters} role="group" aria-label={words.filter}>
      {FILTERS.map((name) => (
        <Select
          key={name}
          size="small"
          className={styles.select}
          root={{ className: styles.select }}
          aria-label={words[name]}
          value={filter[name] === undefined ? ALL : `${filter[name]}`}
          onChange={(_, { value }) => change({ ...filter, [name]: value === ALL ? undefined : value })}
        >
          <option value={ALL}>{words.all[name]}</option>
          {optionsOf(cases, filter, name).map(({ value, count }) => (
            <option key={value} value={value}>
              {words.option(nameOf(name, value), count)}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}

/** No partner, kind or status is called this; a partner may have no name at all. */
const ALL = '*';
