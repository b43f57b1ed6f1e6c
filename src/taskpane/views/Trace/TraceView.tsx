/** A figure's stations, from the clause to the cash, each with its cell; what is missing says what would fill it. */
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProrationQuestion, TraceStation } from '../../../app/billing/schedulePlan';
import { placeText } from '../../../domain/finding';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { GoTo } from '../../parts/GoTo';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import type { Trace } from './useTrace';

const useStyles = makeStyles({
  row: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  stations: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  station: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    marginLeft: '5px',
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '6px',
      height: '6px',
      borderRadius: '50%',
      border: `2px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  last: { borderLeftColor: 'transparent' },
  gap: { '::before': { backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorStatusWarningBorder2}` } },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline', flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  says: { margin: 0 },
});

interface TraceViewProps {
  readonly trace: Trace;
  /** Takes a row's days to the explainer. */
  readonly explain: (question: ProrationQuestion) => void;
}

export function TraceView({ trace, explain }: TraceViewProps) {
  const { text, open } = usePane();
  const words = text.trace;
  const { state } = trace;
  switch (state.kind) {
    case 'waiting':
      return (
        <Screen heading={words.heading} lead={words.lead} step="waiting">
          <Empty title={words.waiting.title} body={words.waiting.body}>
            <Button onClick={() => open('schedules')}>{words.waiting.toSchedules}</Button>
          </Empty>
        </Screen>
      );
    case 'reading':
      return (
        <Screen heading={words.heading} lead={words.lead} step="waiting">
          <Working label={words.reading} />
        </Screen>
      );
    case 'failed':
      return <Failed title={words.failed} because={state.because} again={() => trace.follow(state.row)} />;
    case 'told':
      return <Story state={state} explain={explain} />;
  }
}

interface StoryProps {
  readonly state: Extract<Trace['state'], { kind: 'told' }>;
  readonly explain: (question: ProrationQuestion) => void;
}

function Story({ state: { row, figure }, explain }: StoryProps) {
  const styles = useStyles();
  const words = useText().trace;
  const { stations, proration } = figure;
  return (
    <Screen
      heading={words.heading}
      step="told"
      {...(proration === undefined ? {} : { footer: <Button onClick={() => explain(proration)}>{words.explain}</Button> })}
    >
      <p className={styles.row}>{words.row(placeText({ kind: 'cell', ...row }))}</p>
      <ol className={styles.stations}>
        {stations.map((station, at) => (
          <Station
            key={`${station.about} ${at}`}
            station={station}
            isFirst={stations[at - 1]?.about !== station.about}
            isLast={at === stations.length - 1}
          />
        ))}
      </ol>
    </Screen>
  );
}

interface StationProps {
  readonly station: TraceStation;
  /** Of its kind: several clauses in a row stand under one name. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function Station({ station, isFirst, isLast }: StationProps) {
  const styles = useStyles();
  const words = useText().trace;
  return (
    <li className={mergeClasses(styles.station, isLast && styles.last, station.missing && styles.gap)}>
      <div className={styles.head}>
        {isFirst && <h2 className={styles.title}>{words.stations[station.about]}</h2>}
        {station.missing && (
          <Badge appearance="tint" color="warning">
            {words.missing}
          </Badge>
        )}
      </div>
      <p className={styles.says}>{station.says}</p>
      {station.cell !== undefined && (
        <div>
          <GoTo cell={station.cell} />
        </div>
      )}
    </li>
  );
}
