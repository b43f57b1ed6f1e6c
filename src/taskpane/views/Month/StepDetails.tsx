/** What is known of a step: what it still needs, its proofs, its evidence, its last run, its procedure, and who has signed. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MonthStep, StepReason } from '../../../app/close/month';
import type { CellLink } from '../../../app/jobs';
import { isAcknowledged } from '../../../domain/close/procedure';
import { isZeroAmount } from '../../amount';
import { GoTo } from '../../parts/GoTo';
import { usePane, useText } from '../../paneContext';
import { Part } from './Part';
import { SignatureList } from './Signatures';
import type { MonthDesk } from './useMonth';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  procedure: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, whiteSpace: 'pre-line' },
  wrong: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface StepDetailsProps {
  readonly line: MonthStep;
  readonly locked: boolean;
  readonly desk: MonthDesk;
}

export function StepDetails({ line, locked, desk }: StepDetailsProps) {
  const styles = useStyles();
  const words = useText().month;
  return (
    <div className={styles.details}>
      {line.reasons.length > 0 && (
        <Part heading={words.reasons}>
          <ul className={styles.list}>
            {line.reasons.map((reason, at) => (
              <Reason key={`${reason.code} ${at}`} reason={reason} />
            ))}
          </ul>
        </Part>
      )}
      <LastRun line={line} />
      {line.proofs.length > 0 && <Proofs proofs={line.proofs} />}
      {line.evidence.length > 0 && (
        <Part heading={words.evidence}>
          <ul className={styles.list}>
            {line.evidence.map((cell) => (
              <li key={`${cell.sheet} ${cell.address}`}>
                <GoTo cell={cell}>{cell.sheet}</GoTo>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <ProcedureText line={line} locked={locked} desk={desk} />
      <SignatureList line={line} locked={locked} desk={desk} />
      <div>
        <GoTo cell={line.cell}>{words.goToRow}</GoTo>
      </div>
    </div>
  );
}

const CellOf = ({ cell }: { readonly cell: CellLink | undefined }) => (cell === undefined ? null : <GoTo cell={cell} />);

function Reason({ reason }: { readonly reason: StepReason }) {
  const styles = useStyles();
  const text = useText();
  const said = reason.finding && text.finding(reason.finding);
  return (
    <li>
      <p className={styles.line}>{said === undefined ? reason.sentence : `${said.title} ${said.remedy}`}</p>
      <CellOf cell={reason.cell} />
    </li>
  );
}

function LastRun({ line: { lastRun } }: Pick<StepDetailsProps, 'line'>) {
  const styles = useStyles();
  const words = useText().month;
  if (lastRun === undefined) return <p className={styles.line}>{words.neverRun}</p>;
  const { who, at, tookMs } = lastRun;
  return (
    <p className={styles.line}>
      {[words.lastRun(who, at), tookMs === undefined ? '' : words.took(tookMs)].filter((fact) => fact !== '').join(', ')}
    </p>
  );
}

function Proofs({ proofs }: Pick<MonthStep, 'proofs'>) {
  const styles = useStyles();
  const words = useText().month;
  return (
    <Part heading={words.proofs}>
      <ul className={styles.list}>
        {proofs.map(({ name, currency, difference, cell }, at) => (
          <li key={`${name} ${currency} ${at}`}>
            <p className={isZeroAmount(difference) ? styles.line : `${styles.line} ${styles.wrong}`}>
              {words.proof(name, difference, currency)}
            </p>
            <CellOf cell={cell} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function ProcedureText({ line: { step }, locked, desk }: StepDetailsProps) {
  const styles = useStyles();
  const { text, readOnly } = usePane();
  const words = text.month;
  const { version, text: says, acknowledged } = step.procedure;
  if (says === '' && version === '') return null;
  const isKnown = isAcknowledged(step.procedure);
  return (
    <Part heading={words.procedure(version)}>
      <p className={styles.procedure}>{says}</p>
      <p className={styles.line}>
        {isKnown ? words.acknowledged : acknowledged === '' ? words.notAcknowledged : words.acknowledgedOther(acknowledged)}
      </p>
      {!isKnown && !locked && (
        <Button size="small" disabledFocusable={readOnly} onClick={() => desk.begin({ kind: 'acknowledge', step: step.key })}>
          {words.acknowledge(words.procedure(version))}
        </Button>
      )}
    </Part>
  );
}
