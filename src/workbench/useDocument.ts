/** The open workbook of the page: the sample at first, then whatever is opened. One at a time, each with a host of its own. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { createHost, type RunningHost } from '../host/createHost';
import type { OpenedFile } from '../host/excel';
import { newFile } from '../host/file/newFile';
import { askedCulture } from './askedCulture';
import { download, fetchSampleFile, fetchSampleIndex, openWorkbook, type SampleIndex } from './files';
import { personEdits, type PersonEdits } from './personEdits';

export interface OpenDocument {
  readonly number: number;
  readonly host: RunningHost;
  readonly edits: PersonEdits;
}

export type Notice = { readonly kind: 'problem' | 'done'; readonly text: string };

export interface DocumentDesk {
  readonly document: OpenDocument | undefined;
  readonly sample: SampleIndex | undefined;
  readonly busy: string | undefined;
  readonly notice: Notice | undefined;
  readonly tell: (notice: Notice | undefined) => void;
  readonly openFiles: (files: readonly File[]) => void;
  readonly openSample: () => void;
  readonly openNew: () => void;
  readonly save: () => void;
}

export function useDocument(): DocumentDesk {
  const [document, setDocument] = useState<OpenDocument | undefined>(undefined);
  const [sample, setSample] = useState<SampleIndex | undefined>(undefined);
  const [busy, setBusy] = useState<string | undefined>('Loading the sample month…');
  const [notice, tell] = useState<Notice | undefined>(undefined);

  const showMade = useRef<(made: OpenedFile) => void>(() => undefined);
  /** Opens a workbook, or leaves the present one open and says why. */
  const show = useCallback((what: string, make: () => OpenedFile | Promise<OpenedFile>) => {
    setBusy(what);
    tell(undefined);
    void Promise.resolve()
      .then(make)
      .then(
        (opened) => {
          const host = createHost(opened, { ...askedCulture(window.location.search), onNewWorkbook: (made) => showMade.current(made) });
          setDocument((before) => {
            before?.host.dispose();
            return { number: (before?.number ?? 0) + 1, host, edits: personEdits(host) };
          });
        },
        (error: unknown) => tell({ kind: 'problem', text: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => setBusy(undefined));
  }, []);

  // The pane that asked goes with its workbook: a moment later, so that it still hears that the new one was made.
  useEffect(() => {
    showMade.current = (made) => void setTimeout(() => show('Opening the new workbook…', () => made), 0);
  }, [show]);

  const openSample = useCallback(
    () =>
      show('Loading the sample month…', async () => {
        const index = await fetchSampleIndex();
        setSample(index);
        return openWorkbook(await fetchSampleFile(index.workbook));
      }),
    [show],
  );
  useEffect(openSample, [openSample]);

  const openNew = useCallback(() => show('Making a new workbook…', () => newFile('Book1.xlsx')), [show]);
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file, ...more] = files;
      if (file === undefined) return;
      if (more.length > 0)
        tell({
          kind: 'problem',
          text: `The workbench opens one workbook at a time; you gave ${files.length} files. Give bank files to the pane.`,
        });
      else show(`Opening ${file.name}…`, () => openWorkbook(file));
    },
    [show],
  );
  const save = useCallback(() => {
    if (document === undefined) return;
    const { bytes, findings } = document.host.save();
    const name = document.host.book.fileName;
    download(bytes, name);
    const lost = findings.map(({ message }) => message).join(' ');
    tell({
      kind: lost === '' ? 'done' : 'problem',
      text: `${name} was saved (${Math.ceil(bytes.length / 1024)} kB).${lost === '' ? '' : ` ${lost}`}`,
    });
  }, [document]);

  return { document, sample, busy, notice, tell, openFiles, openSample, openNew, save };
}
