/** What the pane remembers of a person: the name for the run log, the colours, and the language. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { LANGUAGE_CHOICES } from '../../../app/culture';
import { Choice } from '../../parts/Choice';
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
      <Choice
        label={words.theme}
        options={THEMES}
        words={words.themes}
        value={settings.theme}
        choose={(theme) => saveSettings({ ...settings, theme })}
      />
      <Choice
        label={words.language}
        options={LANGUAGE_CHOICES}
        words={words.languages}
        value={settings.language}
        choose={(language) => saveSettings({ ...settings, language })}
      />
    </section>
  );
}
