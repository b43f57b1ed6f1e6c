/** Contracts that wait for a decision. It is entered in the sheet, where name and day stand beside it: the pane leads there. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AwaitedDecision } from '../../../app/contracts/reviewPlan';
import { Empty } from '../../parts/Empty';
import { FirstOf } from '../../parts/FirstOf';
import { useGoTo } from '../../parts/GoTo';
import { QueueSwitch } from '../../parts/QueueSwitch';
import { ReadScreen } from '../../parts/ReadScreen';
import { Screen } from '../../parts/Screen';
import { usePane, useText } from '../../paneContext';
import type { Reading } from '../../useReading';
import { AgreementBadges } from '../Contracts/AgreementBadges';
import { undecided } from './undecided';

const useStyles = makeStyles({
  open: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  contract: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  party: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  decide: { flexShrink: 0 },
});

/** Shown before «show all». */
const SHOWN_FIRST = 20;

export function DecisionsView({ decisions }: { readonly decisions: Reading<readonly AwaitedDecision[]> }) {
  return (
    <>
      <QueueSwitch view="decisions" />
      <ReadScreen reading={decisions} words={useText().decisions}>
        {(value) => <Queue contracts={value} read={decisions.read} />}
      </ReadScreen>
    </>
  );
}

function Queue({ contracts, read }: { readonly contracts: readonly AwaitedDecision[]; readonly read: () => void }) {
  const styles = useStyles();
  const { text, open } = usePane();
  const words = text.decisions;
  const waiting = undecided(contracts);
  if (waiting.length === 0)
    return (
      <Screen heading={words.heading} step="none" footer={<Button onClick={read}>{words.again}</Button>}>
        <Empty title={words.none.title} body={words.none.body}>
          <Button onClick={() => open('contracts')}>{text.jobs.contracts.title}</Button>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      step="contracts"
      footer={
        <Button appearance="primary" onClick={read}>
          {words.again}
        </Button>
      }
    >
      <p className={styles.open}>{words.open(waiting.length, contracts.length)}</p>
      <FirstOf items={waiting} shownFirst={SHOWN_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((contract) => (
              <Contract key={contract.agreement} contract={contract} />
            ))}
          </ul>
        )}
      </FirstOf>
    </Screen>
  );
}

function Contract({ contract }: { readonly contract: AwaitedDecision }) {
  const styles = useStyles();
  const words = useText().decisions;
  const go = useGoTo();
  return (
    <li className={styles.contract}>
      <div className={styles.what}>
        <h2 className={styles.name}>{contract.agreement}</h2>
        <p className={styles.party}>{contract.party}</p>
        <AgreementBadges agreement={contract} />
      </div>
      <Button size="small" className={styles.decide} aria-label={words.goTo(contract.agreement)} onClick={() => go(contract.cell)}>
        {words.decide}
      </Button>
    </li>
  );
}
