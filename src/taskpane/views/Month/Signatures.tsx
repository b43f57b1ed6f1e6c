/** Who has signed a step, whether it still holds, and which cells have moved since; and the buttons that sign and withdraw. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MonthStep } from '../../../app/close/month';
import type { MovedCell, Signature } from '../../../domain/close/close';
import { holdingSignature, lastSignatures, rolesOf } from '../../../domain/close/signatures';
import { StateBadge } from '../../parts/Card';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { usePane, useText } from '../../paneContext';
import { Part } from './Part';
import { isDone } from './stepLook';
import type { MonthDesk } from './useMonth';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  moved: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`, paddingLeft: tokens.spacingHorizontalS },
});

/** Moved cells that are shown before more are asked for. */
const SHOWN_FIRST = 5;

interface SignProps {
  readonly line: MonthStep;
  readonly desk: MonthDesk;
}

/** Only the signatures that a step still wants: the reviewer's where one is named. */
export function SignButtons({ line: { step, state, signatures }, desk }: SignProps) {
  const { text, readOnly } = usePane();
  const words = text.month;
  if (!isDone(state) && state !== 'reopened') return null;
  const missing = rolesOf(step).filter((role) => holdingSignature(signatures, role) === undefined);
  return missing.map((role) => (
    <Button
      key={role}
      size="small"
      appearance={state === 'tied' ? 'primary' : 'secondary'}
      aria-label={words.about(words.signAs[role], step.title)}
      disabledFocusable={readOnly}
      onClick={() => desk.begin({ kind: 'sign', step: step.key, role, note: '' })}
    >
      {words.signAs[role]}
    </Button>
  ));
}

export function SignatureList({ line, locked, desk }: SignProps & { readonly locked: boolean }) {
  const styles = useStyles();
  const words = useText().month;
  if (line.signatures.length === 0) return null;
  return (
    <Part heading={words.signatures}>
      <ul className={styles.list}>
        {line.signatures.map((signature, at) => (
          <SignatureItem key={`${signature.role} ${signature.at} ${at}`} signature={signature} locked={locked} desk={desk} line={line} />
        ))}
      </ul>
    </Part>
  );
}

function SignatureItem({ signature, locked, desk, line }: SignProps & { readonly signature: Signature; readonly locked: boolean }) {
  const styles = useStyles();
  const { text, readOnly } = usePane();
  const words = text.month;
  const { role, who, at, note, moved, movedCount } = signature;
  const mayWithdraw = !locked && signature.withdrawn === '' && lastSignatures(line.signatures).includes(signature);
  return (
    <li>
      <p className={styles.line}>
        {words.roles[role]}: {words.signed(who, at)} <SignatureState signature={signature} />
      </p>
      {note !== '' && <p className={styles.line}>{note}</p>}
      {signature.tampered !== '' && <p className={styles.line}>{signature.tampered}</p>}
      {movedCount > 0 && <Moved moved={moved} count={movedCount} />}
      {mayWithdraw && (
        <Button
          size="small"
          disabledFocusable={readOnly}
          onClick={() => desk.begin({ kind: 'withdraw', step: line.step.key, role, why: '' })}
        >
          {words.withdraw(role)}
        </Button>
      )}
    </li>
  );
}

function SignatureState({ signature }: { readonly signature: Signature }) {
  const words = useText().month;
  const { withdrawn, movedCount, tampered } = signature;
  if (tampered !== '') return <StateBadge colour="alarm">{words.tampered}</StateBadge>;
  if (withdrawn !== '') return <StateBadge colour="informative">{words.withdrawn(withdrawn)}</StateBadge>;
  if (movedCount > 0) return <StateBadge colour="danger">{words.suspended(movedCount)}</StateBadge>;
  return <StateBadge colour="success">{words.holds}</StateBadge>;
}

/** Was → is, each with its cell. */
function Moved({ moved, count }: { readonly moved: readonly MovedCell[]; readonly count: number }) {
  const styles = useStyles();
  const words = useText().month;
  const said = (text: string) => (text === '' ? words.empty : text);
  return (
    <div className={styles.moved} role="group" aria-label={words.moved}>
      <FirstOf items={moved} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map(({ sheet, address, was, now }) => (
            <p key={`${sheet} ${address}`} className={styles.line}>
              <GoTo cell={{ sheet, address }} />: {said(was)} → {said(now)}
            </p>
          ))
        }
      </FirstOf>
      {count > moved.length && <p className={styles.line}>{words.more(count - moved.length)}</p>}
    </div>
  );
}
