/** What the pane shows where there is no Excel: in a browser tab, or when Office.js could not be loaded. */
import { makeStyles } from '@fluentui/react-components';
import { DEFAULT_SETTINGS } from '../app/paneMemory';
import { useText } from './paneContext';
import { Notice } from './parts/Notice';
import { Screen } from './parts/Screen';
import { Shaded } from './parts/Shaded';
import { useShade } from './useShade';

const useStyles = makeStyles({ main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

export function NoExcel({ why }: { readonly why: 'outsideExcel' | 'officeMissing' }) {
  const styles = useStyles();
  const text = useText().start;
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
