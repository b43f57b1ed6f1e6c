/** Where there is no close yet: the sample in one click, this month in three fields, or straight to a job. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { useState } from 'react';
import { useActions } from '../../actions';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { JobLists, ToolList } from './JobList';
import { PrivatePromise } from './PrivatePromise';
import { Settings } from './Settings';

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  about: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

type Opening = { readonly kind: 'idle' | 'opening' } | { readonly kind: 'failed'; readonly because: string };

export function FirstRun() {
  const styles = useStyles();
  const { text, open, readOnly } = usePane();
  const { sample } = useActions();
  const words = text.cockpit.firstRun;
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' });
  const openSample = () => {
    setOpening({ kind: 'opening' });
    sample.open().then(
      () => setOpening({ kind: 'idle' }),
      (error: unknown) => setOpening({ kind: 'failed', because: sentenceOf(error) }),
    );
  };
  return (
    <Screen heading={words.heading} lead={words.lead} step="firstRun">
      <div className={styles.way}>
        <Button appearance="primary" icon={<BeakerRegular />} disabledFocusable={opening.kind === 'opening'} onClick={openSample}>
          {words.sample}
        </Button>
        <p className={styles.about}>{words.sampleAbout}</p>
      </div>
      {opening.kind === 'opening' && <Working label={words.opening} />}
      {opening.kind === 'failed' && (
        <Notice intent="error" title={words.sampleFailed}>
          {opening.because}
        </Notice>
      )}
      <div className={styles.way}>
        <Button icon={<CalendarCheckmarkRegular />} disabledFocusable={readOnly} onClick={() => open('month')}>
          {words.setUp}
        </Button>
        <p className={styles.about}>{words.setUpAbout}</p>
      </div>
      <PrivatePromise />
      <JobLists heading={words.orJob} />
      <ToolList />
      <Settings />
    </Screen>
  );
}
