/**
 * What the pane remembers between two openings, in its own words. Behind it stands a cache that may be
 * empty, old or gone: everything read from it is checked, and nothing depends on it.
 */
import { openPaneStore, type PaneStore } from '../store/paneStore';
import type { TableMapping } from '../tables/mapping';
import { LANGUAGE_CHOICES, type LanguageChoice } from './culture';
import type { RunSummary } from './jobs';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface PaneSettings {
  /** Goes to the run log with each run. */
  readonly who: string;
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
}

/** Where the analyst was in a workbook. Bank files are not kept: they are chosen again. */
export interface PaneDraft {
  readonly asOf: string;
  readonly mappings: readonly TableMapping[];
}

export interface PaneMemory {
  /** False: storage failed, and the pane forgets when it closes. */
  lasting(): boolean;
  settings(): Promise<PaneSettings>;
  saveSettings(settings: PaneSettings): Promise<void>;
  draft(workbook: string): Promise<PaneDraft | undefined>;
  saveDraft(workbook: string, draft: PaneDraft): Promise<void>;
  runs(workbook: string): Promise<readonly RunSummary[]>;
  saveRuns(workbook: string, runs: readonly RunSummary[]): Promise<void>;
}

export const DEFAULT_SETTINGS: PaneSettings = { who: '', theme: 'auto', language: 'auto' };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function settingsOf(stored: unknown): PaneSettings {
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  const { who, theme, language } = stored;
  return {
    who: typeof who === 'string' ? who : DEFAULT_SETTINGS.who,
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_SETTINGS.theme,
    language: LANGUAGE_CHOICES.find((choice) => choice === language) ?? DEFAULT_SETTINGS.language,
  };
}

function draftOf(stored: unknown): PaneDraft | undefined {
  if (!isRecord(stored) || typeof stored['asOf'] !== 'string' || !Array.isArray(stored['mappings'])) return undefined;
  return { asOf: stored['asOf'], mappings: stored['mappings'].filter(isMapping) };
}

const isMapping = (value: unknown): value is TableMapping =>
  isRecord(value) && typeof value['kind'] === 'string' && typeof value['table'] === 'string' && isRecord(value['columns']);

const isRun = (value: unknown): value is RunSummary =>
  isRecord(value) && typeof value['runId'] === 'string' && typeof value['at'] === 'string' && Array.isArray(value['inputs']);

export function paneMemoryOver(store: PaneStore): PaneMemory {
  return {
    lasting: () => store.lasting,
    settings: async () => settingsOf(await store.get('settings', 'pane')),
    saveSettings: (settings) => store.put('settings', 'pane', settings),
    draft: async (workbook) => draftOf(await store.get('drafts', workbook)),
    saveDraft: (workbook, draft) => store.put('drafts', workbook, draft),
    runs: async (workbook) => {
      const stored = await store.get('runs', workbook);
      return Array.isArray(stored) ? stored.filter(isRun) : [];
    },
    saveRuns: (workbook, runs) => store.put('runs', workbook, runs),
  };
}

/** `partition`: Excel on the web keeps storage apart by the site that frames it; empty elsewhere. */
export const openPaneMemory = async (partition: string): Promise<PaneMemory> => paneMemoryOver(await openPaneStore(`tieout${partition}`));
