/** What the schedule job shows of its own: the month's run, what holds it up, and each line's closing identity. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { RunExceptionLine, RunSummaryLine, ScheduledLine, SchedulePlan } from '../../../app/billing/schedulePlan';
import type { ScheduleChoices } from '../../actions';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useSay, useText } from '../../paneContext';
import { type JobParts, JobView } from '../Job/JobView';
import type { Job } from '../Job/useJob';
import { LineCard } from './LineCard';
import { RunLists } from './RunLists';
import { ScheduleInputs } from './ScheduleInputs';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  exception: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  holds: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'baseline' },
  text: { margin: 0 },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const SHOWN_FIRST = 10;

function Answer({ plan }: { readonly plan: SchedulePlan }) {
  return (
    <>
      <Run month={plan.month} run={plan.run} />
      <RunLists invoices={plan.invoices} creditNotes={plan.creditNotes} />
      {plan.exceptions.length > 0 && <Exceptions exceptions={plan.exceptions} />}
      <Lines lines={plan.lines} />
    </>
  );
}

function Run({ month, run }: { readonly month: string; readonly run: readonly RunSummaryLine[] }) {
  const say = useSay();
  const text = useText();
  const words = text.schedules;
  const { currency, count, amount } = text.job.preview;
  return (
    <Figures
      caption={words.run(month)}
      columns={[{ heading: words.what }, { heading: currency }, { heading: count, figure: true }, { heading: amount, figure: true }]}
      rows={run.map((line) => ({
        key: `${line.what} ${line.currency}`,
        cells: [words.kinds[line.what], line.currency, say.count(line.count), say.amount(line.amount)],
      }))}
    />
  );
}

function Exceptions({ exceptions }: { readonly exceptions: readonly RunExceptionLine[] }) {
  const styles = useStyles();
  const words = useText().schedules;
  return (
    <Section heading={words.exceptions}>
      <FirstOf items={exceptions} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((exception, at) => (
              <Exception key={`${exception.code} ${exception.contract} ${exception.line} ${at}`} exception={exception} />
            ))}
          </ul>
        )}
      </FirstOf>
    </Section>
  );
}

function Exception({ exception: { contract, line, holds, says, remedy } }: { readonly exception: RunExceptionLine }) {
  const styles = useStyles();
  const words = useText().schedules;
  return (
    <li className={`${styles.exception} ${holds ? styles.holds : ''}`}>
      <div className={styles.head}>
        <span>{line === '' ? contract : `${contract} / ${line}`}</span>
        <Badge appearance="tint" color={holds ? 'warning' : 'informative'}>
          {holds ? words.holds : words.warns}
        </Badge>
      </div>
      <p className={styles.text}>{says}</p>
      <p className={styles.remedy}>{remedy}</p>
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly ScheduledLine[] }) {
  const words = useText().schedules;
  return (
    <Section heading={words.lines(lines.length)}>
      <FirstOf items={lines} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((line) => <LineCard key={`${line.contract} ${line.line}`} line={line} />)}
      </FirstOf>
    </Section>
  );
}

/** After the write: what was held back waits for a person. */
function HeldBack({ plan }: { readonly plan: SchedulePlan }) {
  const styles = useStyles();
  const words = useText().schedules;
  const holding = plan.exceptions.filter(({ holds }) => holds);
  if (holding.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{words.stillOpen}</p>
      <Exceptions exceptions={holding} />
    </>
  );
}

const SCHEDULES_PARTS: JobParts<SchedulePlan, ScheduleChoices> = {
  Inputs: ScheduleInputs,
  Answer,
  isEmpty: ({ lines }) => lines.length === 0,
  Left: HeldBack,
  next: 'trace',
};

export const SchedulesView = ({ job }: { readonly job: Job<SchedulePlan, ScheduleChoices> }) => (
  <JobView job={job} parts={SCHEDULES_PARTS} />
);
