import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { TableKind } from '../../../tables/columns';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { mappingsOf } from '../Job/tableDrafts';
import { type SaveState, START, tablesReducer, type TablesState } from './tablesState';

export interface Tables {
  readonly state: TablesState;
  read(): void;
  chooseTable(kind: TableKind, table: string | null): void;
  chooseColumn(kind: TableKind, ours: string, theirs: string | null): void;
  preview(): void;
  save(): void;
  leave(): void;
}

export function useTables(): Tables {
  const [state, dispatch] = useReducer(tablesReducer, START);
  const { tables, propose } = useActions();
  const { settings } = usePane();
  const saved = useCallback((save: SaveState) => dispatch({ kind: 'saved', save }), []);
  const broke = useCallback((error: unknown) => saved({ kind: 'broke', because: sentenceOf(error) }), [saved]);

  const read = useCallback(() => {
    dispatch({ kind: 'readAgain' });
    tables
      .read((progress) => dispatch({ kind: 'progressed', progress }))
      .then(
        (reading) => dispatch({ kind: 'read', reading }),
        (error: unknown) => dispatch({ kind: 'readFailed', because: sentenceOf(error) }),
      );
  }, [tables]);
  useEffect(read, [read]);

  const chooseTable = useCallback(
    (kind: TableKind, name: string | null) => {
      if (state.kind !== 'tables') return;
      const source = state.setup.reading.tables.find((table) => table.name === name);
      if (source === undefined) return dispatch({ kind: 'tableChosen', table: kind, proposal: undefined });
      dispatch({ kind: 'tableAsked', table: kind });
      void propose(kind, source).then((proposal) => dispatch({ kind: 'tableChosen', table: kind, proposal }), broke);
    },
    [state, propose, broke],
  );
  const preview = useCallback(() => {
    if (state.kind !== 'tables') return;
    saved({ kind: 'previewing' });
    const { reading, drafts } = state.setup;
    tables.preview(reading, mappingsOf(drafts)).then((shown) => saved({ kind: 'previewed', preview: shown }), broke);
  }, [state, tables, saved, broke]);
  const save = useCallback(() => {
    if (state.kind !== 'tables' || state.save.kind !== 'previewed') return;
    const { preview: shown } = state.save;
    saved({ kind: 'saving' });
    tables.save(shown, settings.who).then((result) => saved({ kind: 'ended', result }), broke);
  }, [state, tables, settings.who, saved, broke]);

  return useMemo<Tables>(
    () => ({
      ...{ state, read, chooseTable, preview, save },
      chooseColumn: (table, ours, theirs) => dispatch({ kind: 'columnChosen', table, ours, theirs }),
      leave: () => saved({ kind: 'none' }),
    }),
    [state, read, chooseTable, preview, save, saved],
  );
}
