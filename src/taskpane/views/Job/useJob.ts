/**
 * Walks a job: asks its actions, turns their answers into events, and leaves what they mean to jobState.ts.
 * It lives in the pane, not in the view, so that looking at the run log in between loses nothing.
 */
import { startTransition, useCallback, useMemo, useReducer, useRef } from 'react';
import type { JobPlan } from '../../../app/jobs';
import type { TableKind } from '../../../tables/columns';
import { type JobActions, useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import type { JobName, JobSpec } from './jobSpec';
import { type JobEvent, type JobReducer, jobReducer, type JobState, type Progress, type Setup, START } from './jobState';
import { mappingsOf } from './tableDrafts';

/** A file of the browser, or a text that was pasted. */
export type FileToRead = Pick<File, 'name' | 'arrayBuffer'>;

export interface Job<Plan extends JobPlan, Choices> {
  readonly spec: JobSpec<Choices>;
  readonly state: JobState<Plan, Choices>;
  /** Reads the workbook the first time the view is opened. */
  begin(): void;
  readAgain(): void;
  chooseTable(kind: TableKind, table: string | null): void;
  chooseColumn(kind: TableKind, ours: string, theirs: string | null): void;
  confirmTables(): void;
  addFiles(files: readonly FileToRead[]): void;
  removeFile(name: string): void;
  chooseAsOf(asOf: string): void;
  /** What else the job asks. In the check it is planned anew at once. */
  choose(choices: Choices): void;
  plan(): void;
  toPreview(): void;
  write(): void;
  cancelWrite(): void;
  back(): void;
}

type Dispatch<Plan extends JobPlan, Choices> = (event: JobEvent<Plan, Choices>) => void;

export function useJob<Plan extends JobPlan, Choices>(spec: JobSpec<Choices>, actions: JobActions<Plan, Choices>): Job<Plan, Choices> {
  const reducer = useMemo<JobReducer<Plan, Choices>>(() => jobReducer(spec), [spec]);
  const [state, dispatch] = useReducer(reducer, START);
  const begun = useRef(false);
  const read = useReading(spec, actions, dispatch);
  const { plan, planAfresh } = usePlanning(spec, actions, dispatch);
  const describe = useDescribing(actions, dispatch);
  const { write, cancelWrite } = useWriting(state, actions, dispatch);
  const chooseTable = useProposing(state, dispatch);

  return useMemo<Job<Plan, Choices>>(
    () => ({
      spec,
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
      chooseTable,
      chooseColumn: (table, ours, theirs) => dispatch({ kind: 'columnChosen', table, ours, theirs }),
      confirmTables: () => dispatch({ kind: 'tablesConfirmed' }),
      addFiles: (files) => files.forEach((file) => void describe(file)),
      removeFile: (name) => dispatch({ kind: 'fileRemoved', name }),
      chooseAsOf: (asOf) => dispatch({ kind: 'asOfChosen', asOf }),
      choose: (choices) => {
        dispatch({ kind: 'choicesChanged', choices });
        if (state.kind !== 'check') return;
        dispatch({ kind: 'planAsked' });
        void plan({ ...state.setup, choices });
      },
      plan: () => {
        if (!('setup' in state)) return;
        dispatch({ kind: 'planAsked' });
        void (state.kind === 'inputs' ? plan(state.setup) : planAfresh(state.setup));
      },
      // Drawn in the background: a long answer is many cards.
      toPreview: () => startTransition(() => dispatch({ kind: 'checked' })),
      write,
      cancelWrite,
      back: () => dispatch({ kind: 'back' }),
    }),
    [spec, state, read, chooseTable, describe, plan, planAfresh, write, cancelWrite],
  );
}

/** Each job keeps a draft of its own in a workbook. */
const draftKey = ({ name }: { readonly name: JobName }, workbook: string): string => `${name}: ${workbook}`;

const progressTo =
  <Plan extends JobPlan, Choices>(dispatch: Dispatch<Plan, Choices>) =>
  (progress: Progress): void =>
    dispatch({ kind: 'progressed', progress });

function useReading<Plan extends JobPlan, Choices>(
  spec: JobSpec<Choices>,
  { readWorkbook }: JobActions<Plan, Choices>,
  dispatch: Dispatch<Plan, Choices>,
) {
  const { today } = useActions();
  const { memory, workbook } = usePane();
  return useCallback(async () => {
    try {
      const draft = await memory.draft(draftKey(spec, workbook));
      const reading = await readWorkbook(progressTo(dispatch));
      dispatch({ kind: 'read', reading, remembered: draft?.mappings ?? [], asOf: draft?.asOf ?? today() });
    } catch (error) {
      dispatch({ kind: 'readFailed', because: sentenceOf(error) });
    }
  }, [spec, readWorkbook, today, memory, workbook, dispatch]);
}

function useProposing<Plan extends JobPlan, Choices>(state: JobState<Plan, Choices>, dispatch: Dispatch<Plan, Choices>) {
  const { propose } = useActions();
  return useCallback(
    (kind: TableKind, table: string | null) => {
      if (state.kind !== 'tables') return;
      const source = state.setup.reading.tables.find(({ name }) => name === table);
      if (source === undefined) return dispatch({ kind: 'tableChosen', table: kind, proposal: undefined });
      dispatch({ kind: 'tableAsked', table: kind });
      void propose(kind, source).then(
        (proposal) => dispatch({ kind: 'tableChosen', table: kind, proposal }),
        (error: unknown) => dispatch({ kind: 'tablesBroke', because: sentenceOf(error) }),
      );
    },
    [state, propose, dispatch],
  );
}

function useDescribing<Plan extends JobPlan, Choices>({ describeFile }: JobActions<Plan, Choices>, dispatch: Dispatch<Plan, Choices>) {
  return useCallback(
    async (file: FileToRead) => {
      const { name } = file;
      // A file that cannot even be opened (moved, locked, on a drive that is gone) stands in the list and says so.
      dispatch({ kind: 'filesAdded', files: [{ name, bytes: new Uint8Array() }] });
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        dispatch({ kind: 'filesAdded', files: [{ name, bytes }] });
        dispatch({ kind: 'fileDescribed', name, description: await describeFile({ name, bytes }) });
      } catch (error) {
        dispatch({ kind: 'fileDescribed', name, description: { kind: 'unreadable', because: sentenceOf(error) } });
      }
    },
    [describeFile, dispatch],
  );
}

function usePlanning<Plan extends JobPlan, Choices>(
  spec: JobSpec<Choices>,
  { preview, readWorkbook }: JobActions<Plan, Choices>,
  dispatch: Dispatch<Plan, Choices>,
) {
  const { memory, workbook } = usePane();
  const plan = useCallback(
    async ({ drafts, files: chosen, asOf, reading, choices }: Setup<Choices>) => {
      const mappings = mappingsOf(drafts);
      try {
        await memory.saveDraft(draftKey(spec, workbook), { asOf, mappings });
        const files = chosen.map(({ name, bytes }) => ({ name, bytes }));
        dispatch({ kind: 'planned', preview: await preview({ asOf, mappings, files, reading, choices }, progressTo(dispatch)) });
      } catch (error) {
        dispatch({ kind: 'planFailed', because: sentenceOf(error) });
      }
    },
    [spec, preview, memory, workbook, dispatch],
  );
  /** After a write, or a refusal because the workbook changed, the reading is old: read, then plan with the same choices. */
  const planAfresh = useCallback(
    async (setup: Setup<Choices>) => {
      try {
        await plan({ ...setup, reading: await readWorkbook(progressTo(dispatch)) });
      } catch (error) {
        dispatch({ kind: 'planFailed', because: sentenceOf(error) });
      }
    },
    [plan, readWorkbook, dispatch],
  );
  return { plan, planAfresh };
}

function useWriting<Plan extends JobPlan, Choices>(
  state: JobState<Plan, Choices>,
  actions: JobActions<Plan, Choices>,
  dispatch: Dispatch<Plan, Choices>,
) {
  const { who } = usePane().settings;
  const cancel = useRef<AbortController | undefined>(undefined);
  const write = useCallback(() => {
    if (state.kind !== 'preview') return;
    dispatch({ kind: 'writeAsked' });
    cancel.current = new AbortController();
    void actions.write(state.preview, { who, onProgress: progressTo(dispatch), signal: cancel.current.signal }).then(
      (result) => dispatch({ kind: 'written', result }),
      (error: unknown) => dispatch({ kind: 'writeBroke', because: sentenceOf(error) }),
    );
  }, [state, actions, who, dispatch]);
  const cancelWrite = useCallback(() => {
    dispatch({ kind: 'cancelAsked' });
    cancel.current?.abort();
  }, [dispatch]);
  return { write, cancelWrite };
}
