/** What every view may know of the pane around it: its words, its settings, and how to speak and to move. */
import { createContext, useContext } from 'react';
import type { PaneMemory, PaneSettings } from '../app/paneMemory';
import { type Catalogue, TEXT } from './text';

export const VIEWS = ['home', 'cash', 'review', 'runs'] as const;
export type View = (typeof VIEWS)[number];

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
