/** What every view may know of the pane around it: its words, its settings, and how to speak and to move. */
import { createContext, useContext } from 'react';
import type { Intention } from '../app/intentions';
import { EN_US } from '../app/culture';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { type Catalogue, TEXT } from './text';
import { type Say, sayIn } from './words/say';

/** What a tab leads to: the first screen, the work at hand, what waits for a person, and the log. */
export const WORK_VIEWS = [
  ...(['cash', 'contracts', 'schedules', 'reconciliation', 'deposits', 'payments', 'burn', 'trace', 'explain'] as const),
  ...(['ask', 'lint', 'formulas', 'tables', 'cell'] as const),
] as const;
export type WorkView = (typeof WORK_VIEWS)[number];
/** `home` is the month, or the first screen where there is none; `month` its head: entity, period and day. */
export type View = 'home' | 'month' | WorkView | 'review' | 'decisions' | 'cases' | 'runs';
/** The queues of what waits for a person share a tab, and the head of the month is the month's. */
export type Tab = Exclude<View, 'month' | 'decisions' | 'cases'>;
const TAB_OF: Readonly<Partial<Record<View, Tab>>> = { month: 'home', decisions: 'review', cases: 'review' };
// A view that is not in the table is a tab itself.
export const tabOf = (view: View): Tab => TAB_OF[view] ?? (view as Tab);
export const isWork = (view: View): view is WorkView => WORK_VIEWS.some((work) => work === view);

export interface PaneContextValue {
  readonly text: Catalogue;
  /** Numbers and days outside of a sentence. */
  readonly say: Say;
  readonly settings: PaneSettings;
  readonly saveSettings: (settings: PaneSettings) => void;
  /** Excel opened the workbook for reading only: look and preview, but do not write. */
  readonly readOnly: boolean;
  /** Tells this workbook's drafts from another's. */
  readonly workbook: string;
  readonly memory: PaneMemory;
  /** Says a sentence to a screen reader, without moving the focus. */
  readonly announce: (sentence: string) => void;
  readonly open: (view: View) => void;
  /** The job or look-up that was opened last; the second tab leads back to it. */
  readonly work: WorkView;
  /** What the ribbon or the cell menu asked of the view that is open, until that view has taken it up: revert the last run, ask about the cell. */
  readonly asked: Intention | undefined;
  readonly taken: () => void;
}

const PaneContext = createContext<PaneContextValue | undefined>(undefined);
export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneContextValue {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error('A view is shown outside of the pane.');
  return pane;
}

/** The words, also where there is no pane yet: the pages shown outside Excel. */
export const useText = (): Catalogue => useContext(PaneContext)?.text ?? TEXT.en;

const SAY = sayIn(EN_US);
/** Numbers and days, likewise. */
export const useSay = (): Say => useContext(PaneContext)?.say ?? SAY;
