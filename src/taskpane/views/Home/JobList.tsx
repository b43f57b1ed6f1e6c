/** What can be done here: the jobs by what they are about, then what can be looked up. Each is one button with its name and a line about it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { MoneyRegular } from '@fluentui/react-icons/svg/money';
import { PaymentRegular } from '@fluentui/react-icons/svg/payment';
import { SavingsRegular } from '@fluentui/react-icons/svg/savings';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { ArrowRoutingRegular } from '@fluentui/react-icons/svg/arrow-routing';
import { type ReactNode, useId } from 'react';
import { usePane, type View } from '../../paneContext';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  entry: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  // The whole entry is the button's: its name alone is what it is called.
  button: {
    padding: 0,
    textAlign: 'left',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: '-1px', borderRadius: tokens.borderRadiusMedium },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorBrandForeground1 },
  chevron: { display: 'flex', fontSize: '16px', color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  about: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** In groups, for seven in a row are no list that anyone reads. */
const GROUPS = [
  {
    group: 'customers',
    jobs: [
      { view: 'cash', icon: <MoneyRegular /> },
      { view: 'contracts', icon: <DocumentSearchRegular /> },
      { view: 'schedules', icon: <CalendarLtrRegular /> },
    ],
  },
  {
    group: 'partners',
    jobs: [
      { view: 'reconciliation', icon: <ArrowSwapRegular /> },
      { view: 'deposits', icon: <SavingsRegular /> },
    ],
  },
  {
    group: 'vendors',
    jobs: [
      { view: 'payments', icon: <PaymentRegular /> },
      { view: 'burn', icon: <DataTrendingRegular /> },
    ],
  },
] as const;

export function JobLists({ heading }: { readonly heading?: string }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <>
      <h2 className={styles.title}>{heading ?? text.cockpit.jobsHeading}</h2>
      {GROUPS.map(({ group, jobs }) => (
        <Group key={group} heading={text.home.groups[group]}>
          <ul className={styles.list} aria-label={text.home.groups[group]}>
            {jobs.map(({ view, icon }) => (
              <Entry key={view} view={view} icon={icon} title={text.jobs[view].title} about={text.jobs[view].about} />
            ))}
          </ul>
        </Group>
      ))}
    </>
  );
}

const TOOLS = [
  { view: 'ask', icon: <ChatHelpRegular /> },
  { view: 'lint', icon: <WrenchRegular /> },
  { view: 'tables', icon: <TableSearchRegular /> },
  { view: 'cell', icon: <QuestionCircleRegular /> },
  { view: 'formulas', icon: <MathFormulaRegular /> },
] as const;

/** What is no job: nothing of it is a step of the month. */
export function ToolList() {
  const styles = useStyles();
  const { text } = usePane();
  const { tools } = text.cockpit;
  return (
    <Group heading={tools.heading}>
      <ul className={styles.list} aria-label={tools.heading}>
        {TOOLS.map(({ view, icon }) => (
          <Entry key={view} view={view} icon={icon} title={tools[view].title} about={tools[view].about} />
        ))}
        <Entry view="trace" icon={<ArrowRoutingRegular />} title={text.trace.heading} about={text.trace.about} />
        <Entry view="explain" icon={<CalculatorRegular />} title={text.explain.heading} about={text.explain.about} />
      </ul>
    </Group>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </div>
  );
}

interface EntryProps {
  readonly view: View;
  readonly icon: ReactNode;
  readonly title: string;
  readonly about: string;
}

function Entry({ view, icon, title, about }: EntryProps) {
  const styles = useStyles();
  const { open } = usePane();
  const id = useId();
  return (
    <li className={styles.entry}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.words}>
        <button type="button" className={styles.button} aria-describedby={id} onClick={() => open(view)}>
          {title}
        </button>
        <span id={id} className={styles.about}>
          {about}
        </span>
      </span>
      <span className={styles.chevron} aria-hidden>
        <ChevronRightRegular />
      </span>
    </li>
  );
}
