/** What the pane remembers of a person: the name for the run log, and the colours. */
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { usePane } from '../../paneContext';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  settings: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
});

const THEMES = ['auto', 'light', 'dark'] as const;

export function Settings() {
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
