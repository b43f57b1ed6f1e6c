/** What every view may know of the pane around it: its words, its settings, and how to speak and to move. */
import { createContext, useContext } from 'react';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { type Catalogue, TEXT } from './text';

/** What a tab leads to: the first screen, the work at hand, what waits for a person, and the log. */
export const WORK_VIEWS = [
  ...(['cash', 'contracts', 'schedules', 'reconciliation', 'deposits', 'payments', 'burn', 'trace', 'explain'] as const),
] as const;
export type WorkView = (typeof WORK_VIEWS)[number];
export type View = 'home' | WorkView | 'review' | 'decisions' | 'cases' | 'runs';
/** The queues of what waits for a person share a tab. */
export type Tab = Exclude<View, 'decisions' | 'cases'>;
export const tabOf = (view: View): Tab => (view === 'decisions' || view === 'cases' ? 'review' : view);
export const isWork = (view: View): view is WorkView => WORK_VIEWS.some((work) => work === view);

export interface PaneContextValue {
  readonly text: Catalogue;
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
