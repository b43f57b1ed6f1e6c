/** What the pane shows where there is no Excel: in a browser tab, or when Office.js could not be loaded. */
import { makeStyles } from '@fluentui/react-components';
import type { PaneLanguage } from '../app/culture';
import { DEFAULT_SETTINGS } from '../app/paneMemory';
import { Notice } from './parts/Notice';
import { Screen } from './parts/Screen';
import { Shaded } from './parts/Shaded';
import { TEXT } from './text';
import { useShade } from './useShade';

const useStyles = makeStyles({ main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

export function NoExcel({ why, language }: { readonly why: 'outsideExcel' | 'officeMissing'; readonly language: PaneLanguage }) {
  const styles = useStyles();
  const text = TEXT[language].start;
  const intent = why === 'officeMissing' ? 'error' : 'info';
  return (
    <Shaded shade={useShade(DEFAULT_SETTINGS.theme)}>
      <main className={styles.main}>
        <Screen heading={text[`${why}Title`]}>
          <Notice intent={intent}>
            {text[why]} {text[`${why}Remedy`]}
          </Notice>
        </Screen>
      </main>
    </Shaded>
  );
}
