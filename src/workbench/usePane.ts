/** The add-in in its iframe: where its page is, the frame that answers its Office.js, and how the ribbon reaches its commands. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { RunningHost } from '../host/createHost';
import type { FunctionMetadata } from '../host/protocol/functionArguments';
import { connectFrame, type Conversation, type Frame, paneUrl } from '../host/protocol/frame';

export interface PaneLink {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly address: string | undefined;
  /** The add-in has started and answers commands. */
  readonly ready: boolean;
  /** Rejects when the add-in has no such command. */
  readonly run: (command: string, controlId: string) => Promise<void>;
}

const PAGE = '/taskpane.html';

/** `namespace` is that of the add-in's worksheet functions. Every workbook has a pane, and a conversation, of its own. */
export function usePane(host: RunningHost | undefined, namespace: string | undefined): PaneLink {
  const frame = useRef<HTMLIFrameElement>(null);
  const [link, setLink] = useState<Frame | undefined>(undefined);
  const conversation: Conversation | undefined = useMemo(
    () => (host === undefined ? undefined : { id: crypto.randomUUID(), appId: crypto.randomUUID() }),
    [host],
  );

  useEffect(() => {
    if (host === undefined || conversation === undefined) return undefined;
    const paneOrigin = window.location.origin;
    const connected = connectFrame({ host, conversation, page: window, pane: () => frame.current?.contentWindow ?? null, paneOrigin });
    let current = true;
    void connected.ready.then(() => current && setLink(connected));
    return () => {
      current = false;
      setLink(undefined);
      connected.close();
    };
  }, [host, conversation]);

  useEffect(() => {
    if (host !== undefined && namespace !== undefined && namespace !== '') void declareFunctions(host, namespace);
  }, [host, namespace]);

  return {
    frame,
    address: conversation === undefined ? undefined : paneUrl(PAGE, conversation, window.location.origin),
    ready: link !== undefined,
    run: async (command, controlId) => link?.invoke(command, controlId),
  };
}

/** Excel reads functions.json when it loads the add-in; the cells that call its functions calculate anew. */
async function declareFunctions(host: RunningHost, namespace: string): Promise<void> {
  const response = await fetch('/functions.json');
  if (!response.ok) return; // an add-in without worksheet functions has no such file
  const { functions } = (await response.json()) as { readonly functions: readonly FunctionMetadata[] }; // Made by our own build.
  host.customFunctions.declare(namespace, functions);
}
