/** The add-in in its iframe: where its page is, and how the ribbon reaches its commands. */
import { type RefObject, useRef } from 'react';
import type { RunningHost } from '../host/createHost';

export interface PaneLink {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly address: string | undefined;
  /** The add-in has started and answers commands. */
  readonly ready: boolean;
  readonly run: (command: string) => void;
}

export function usePane(host: RunningHost | undefined): PaneLink {
  const frame = useRef<HTMLIFrameElement>(null);
  return { frame, address: host === undefined ? undefined : '/taskpane.html', ready: false, run: () => undefined };
}
