/**
 * Walks the cash job: asks the actions, turns their answers into events, and leaves what they mean to cashState.ts.
 * It lives in the pane, not in the view, so that looking at the run log in between loses nothing.
 */
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { CashTableKind } from '../../../tables/columns';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { cashReducer, type CashState, mappingsOf, type Progress, type Setup, START } from './cashState';

export interface Cash {
  readonly state: CashState;
  /** Reads the workbook the first time the view is opened. */
  begin(): void;
  readAgain(): void;
  chooseTable(kind: CashTableKind, table: string | null): void;
  chooseColumn(kind: CashTableKind, ours: string, theirs: string | null): void;
  confirmTables(): void;
  addFiles(files: readonly File[]): void;
  removeFile(name: string): void;
  chooseAsOf(asOf: string): void;
  plan(): void;
  toPreview(): void;
  write(): void;
  cancelWrite(): void;
  back(): void;
}

export function useCash(): Cash {
  const [state, dispatch] = useReducer(cashReducer, START);
  const actions = useActions();
  const { settings, memory, workbook } = usePane();
  const begun = useRef(false);
  const cancel = useRef<AbortController | undefined>(undefined);
  const onProgress = useCallback((progress: Progress) => dispatch({ kind: 'progressed', progress }), []);

  const read = useCallback(async () => {
    try {
      const draft = await memory.draft(workbook);
      const reading = await actions.readWorkbook(onProgress);
      dispatch({ kind: 'read', reading, remembered: draft?.mappings ?? [], asOf: draft?.asOf ?? actions.today() });
    } catch (error) {
      dispatch({ kind: 'readFailed', because: sentenceOf(error) });
    }
  }, [actions, memory, workbook, onProgress]);

  const plan = useCallback(
    async (setup: Setup) => {
      const mappings = mappingsOf(setup.drafts);
      try {
        await memory.saveDraft(workbook, { asOf: setup.asOf, mappings });
        const files = setup.files.map(({ name, bytes }) => ({ name, bytes }));
        dispatch({
          kind: 'planned',
          preview: await actions.preview({ asOf: setup.asOf, mappings, files, reading: setup.reading }, onProgress),
        });
      } catch (error) {
        dispatch({ kind: 'planFailed', because: sentenceOf(error) });
      }
    },
    [actions, memory, workbook, onProgress],
  );

  /** After a write, or a refusal because the workbook changed, the reading is old: read, then plan with the same choices. */
  const planAfresh = useCallback(
    async (setup: Setup) => {
      try {
        await plan({ ...setup, reading: await actions.readWorkbook(onProgress) });
      } catch (error) {
        dispatch({ kind: 'planFailed', because: sentenceOf(error) });
      }
    },
    [actions, plan, onProgress],
  );

  const describe = useCallback(
    async (file: File) => {
      const { name } = file;
      // A file that cannot even be opened (moved, locked, on a drive that is gone) stands in the list and says so.
      dispatch({ kind: 'filesAdded', files: [{ name, bytes: new Uint8Array() }] });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        dispatch({ kind: 'filesAdded', files: [{ name, bytes }] });
        dispatch({ kind: 'fileDescribed', name, description: await actions.describeBankFile({ name, bytes }) });
      } catch (error) {
        dispatch({ kind: 'fileDescribed', name, description: { kind: 'unreadable', because: sentenceOf(error) } });
      }
    },
    [actions],
  );

  return useMemo<Cash>(
    () => ({
      state,
      begin: () => {
        if (begun.current) return;
        begun.current = true;
        void read();
      },
      readAgain: () => {
        dispatch({ kind: 'readAgain' });
        void read();
      },
      chooseTable: (kind, table) => {
        if (state.kind !== 'tables') return;
        const source = state.setup.reading.tables.find(({ name }) => name === table);
        if (source === undefined) return dispatch({ kind: 'tableChosen', table: kind, proposal: undefined });
        dispatch({ kind: 'tableAsked', table: kind });
        void actions.propose(kind, source).then(
          (proposal) => dispatch({ kind: 'tableChosen', table: kind, proposal }),
          (error: unknown) => dispatch({ kind: 'tablesBroke', because: sentenceOf(error) }),
        );
      },
      chooseColumn: (table, ours, theirs) => dispatch({ kind: 'columnChosen', table, ours, theirs }),
      confirmTables: () => dispatch({ kind: 'tablesConfirmed' }),
      addFiles: (files) => files.forEach((file) => void describe(file)),
      removeFile: (name) => dispatch({ kind: 'fileRemoved', name }),
      chooseAsOf: (asOf) => dispatch({ kind: 'asOfChosen', asOf }),
      plan: () => {
        if (!('setup' in state)) return;
        dispatch({ kind: 'planAsked' });
        void (state.kind === 'files' ? plan(state.setup) : planAfresh(state.setup));
      },
      toPreview: () => dispatch({ kind: 'checked' }),
      write: () => {
        if (state.kind !== 'preview') return;
        dispatch({ kind: 'writeAsked' });
        cancel.current = new AbortController();
        void actions.write(state.preview, { who: settings.who, onProgress, signal: cancel.current.signal }).then(
          (result) => dispatch({ kind: 'written', result }),
          (error: unknown) => dispatch({ kind: 'writeBroke', because: sentenceOf(error) }),
        );
      },
      cancelWrite: () => {
        dispatch({ kind: 'cancelAsked' });
        cancel.current?.abort();
      },
      back: () => dispatch({ kind: 'back' }),
    }),
    [state, actions, settings.who, onProgress, read, plan, planAfresh, describe],
  );
}
