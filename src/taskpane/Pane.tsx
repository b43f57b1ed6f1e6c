/**
 * The pane whole: tabs on top, one view below, and a voice for screen readers. Moving between views is plain state:
 * Office.js takes the browser's history away.
 */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Culture, EN_US, languageOf } from '../app/culture';
import type { Intention } from '../app/intentions';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { isWork, type PaneContextValue, PaneProvider, type View, type WorkView } from './paneContext';
import { PaneViews } from './PaneViews';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { Shaded } from './parts/Shaded';
import { catalogueFor } from './text';
import { useShade } from './useShade';
import { sayIn } from './words/say';

const useStyles = makeStyles({
  voice: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export interface PaneProps {
  readonly memory: PaneMemory;
  readonly initialSettings: PaneSettings;
  readonly readOnly: boolean;
  readonly workbook: string;
  /** Excel's own, which the pane speaks unless somebody chose another. */
  readonly displayLanguage?: string;
  /** How the workbook writes numbers and days. */
  readonly culture?: Culture;
  readonly initialView?: View;
}

export function Pane({
  memory,
  initialSettings,
  readOnly,
  workbook,
  displayLanguage = 'en-US',
  culture = EN_US,
  initialView = 'home',
}: PaneProps) {
  const [settings, setSettings] = useState(initialSettings);
  const language = languageOf(settings.language, displayLanguage);
  useEffect(() => void (document.documentElement.lang = language), [language]);
  const [view, show] = useState(initialView);
  const [work, setWork] = useState<WorkView>(isWork(initialView) ? initialView : 'cash');
  const open = useCallback((next: View) => {
    show(next);
    if (isWork(next)) setWork(next);
  }, []);
  const [asked, ask] = useState<Intention | undefined>(undefined);
  const taken = useCallback(() => ask(undefined), []);
  const [said, announce] = useState('');
  const shade = useShade(settings.theme);
  const saveSettings = useCallback(
    (changed: PaneSettings) => {
      setSettings(changed);
      void memory.saveSettings(changed);
    },
    [memory],
  );
  const context = useMemo<PaneContextValue>(
    () => ({
      ...{ text: catalogueFor(language, culture), say: sayIn(culture), settings, saveSettings, readOnly, workbook, memory, announce },
      ...{ open, work, asked, taken },
    }),
    [language, culture, settings, saveSettings, readOnly, workbook, memory, open, work, asked, taken],
  );
  const styles = useStyles();
  return (
    <PaneProvider value={context}>
      <Shaded shade={shade}>
        <ErrorBoundary>
          <PaneViews view={view} ask={ask} />
        </ErrorBoundary>
        <div className={styles.voice} role="status" aria-live="polite">
          {said}
        </div>
      </Shaded>
    </PaneProvider>
  );
}
