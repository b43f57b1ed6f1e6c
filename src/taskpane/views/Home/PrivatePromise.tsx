/** That nothing leaves the machine, and why that is so. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useText } from '../../paneContext';

const useStyles = makeStyles({
  private: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  shield: { fontSize: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  promise: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function PrivatePromise() {
  const styles = useStyles();
  const { home, cockpit } = useText();
  return (
    <div className={styles.private}>
      <ShieldCheckmarkRegular className={styles.shield} aria-hidden />
      <div>
        <p className={styles.promise}>
          {home.private} {cockpit.firstRun.noSignIn}
        </p>
        <p className={styles.why}>{home.privateWhy}</p>
      </div>
    </div>
  );
}
