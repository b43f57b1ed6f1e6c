/** The first screen: what this does, that nothing leaves the machine, and one way to begin. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { Screen } from '../../parts/Screen';
import { usePane } from '../../paneContext';

const useStyles = makeStyles({
  private: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  shield: { fontSize: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  promise: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  steps: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
});

const THEMES = ['auto', 'light', 'dark'] as const;

export function HomeView() {
  const styles = useStyles();
  const { text, open } = usePane();
  const words = text.home;
  return (
    <Screen
      heading={words.heading}
      lead={words.lead}
      footer={
        <>
          <Button appearance="primary" onClick={() => open('cash')}>
            {words.begin}
          </Button>
          <Button onClick={() => open('review')}>{words.review}</Button>
        </>
      }
    >
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.private}>
        <ShieldCheckmarkRegular className={styles.shield} aria-hidden />
        <div>
          <p className={styles.promise}>{words.private}</p>
          <p className={styles.why}>{words.privateWhy}</p>
        </div>
      </div>
      <Settings />
    </Screen>
  );
}

function Settings() {
  const styles = useStyles();
  const { text, settings, saveSettings } = usePane();
  const words = text.home;
  return (
    <section className={styles.settings} aria-label={words.settings}>
      <h2 className={styles.heading}>{words.settings}</h2>
      <Field label={words.who} hint={words.whoHint}>
        <Input value={settings.who} autoComplete="name" onChange={(_, { value }) => saveSettings({ ...settings, who: value })} />
      </Field>
      <Field label={words.theme}>
        <Select
          value={settings.theme}
          onChange={(_, { value }) => saveSettings({ ...settings, theme: THEMES.find((theme) => theme === value) ?? 'auto' })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {words.themes[theme]}
            </option>
          ))}
        </Select>
      </Field>
    </section>
  );
}
