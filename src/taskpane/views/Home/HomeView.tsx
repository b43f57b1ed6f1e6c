/** The first screen: what can be done here, that nothing leaves the machine, and who is at work. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { Screen } from '../../parts/Screen';
import { usePane } from '../../paneContext';
import { JobLists, LookUpList } from './JobList';

const useStyles = makeStyles({
  private: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  shield: { fontSize: '20px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  promise: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
});

const THEMES = ['auto', 'light', 'dark'] as const;

export function HomeView() {
  const styles = useStyles();
  const { text } = usePane();
  const words = text.home;
  return (
    <Screen heading={words.heading} lead={words.lead}>
      <JobLists />
      <LookUpList />
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
