/** What the pane shows where there is no Excel: in a browser tab, or when Office.js could not be loaded. */
import { DEFAULT_SETTINGS } from '../app/paneMemory';
import { useText } from './paneContext';
import { Notice } from './parts/Notice';
import { Screen } from './parts/Screen';
import { Shaded } from './parts/Shaded';
import { useShade } from './useShade';

export function NoExcel({ why }: { readonly why: 'outsideExcel' | 'officeMissing' }) {
  const text = useText().start;
  const intent = why === 'officeMissing' ? 'error' : 'info';
  return (
    <Shaded shade={useShade(DEFAULT_SETTINGS.theme)}>
      <main style={{ display: 'contents' }}>
        <Screen heading={text[`${why}Title`]}>
          <Notice intent={intent}>
            {text[why]} {text[`${why}Remedy`]}
          </Notice>
        </Screen>
      </main>
    </Shaded>
  );
}
