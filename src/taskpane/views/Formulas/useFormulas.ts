import { useCallback, useMemo, useState } from 'react';
import type { ConversionAsked, ConversionPlan } from '../../../app/formulas/conversion';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { FIRST_ASKED, type FormulasState } from './formulasState';

export interface Formulas {
  readonly state: FormulasState;
  readonly asked: ConversionAsked;
  choose(asked: ConversionAsked): void;
  preview(): void;
  write(plan: ConversionPlan): void;
  /** Back to what is asked. */
  again(): void;
}

export function useFormulas(): Formulas {
  const [state, setState] = useState<FormulasState>({ kind: 'choosing' });
  const [asked, choose] = useState<ConversionAsked>(FIRST_ASKED);
  const { formulas } = useActions();
  const { settings } = usePane();

  const preview = useCallback(async () => {
    setState({ kind: 'planning' });
    try {
      setState({ kind: 'asking', plan: await formulas.plan(asked) });
    } catch (error) {
      setState({ kind: 'planFailed', because: sentenceOf(error) });
    }
  }, [formulas, asked]);

  const write = useCallback(
    async (plan: ConversionPlan) => {
      setState({ kind: 'writing', progress: undefined });
      try {
        const result = await formulas.write(plan, {
          who: settings.who,
          onProgress: (progress) => setState({ kind: 'writing', progress }),
        });
        setState({ kind: 'ended', result });
      } catch (error) {
        setState({ kind: 'broke', because: sentenceOf(error) });
      }
    },
    [formulas, settings.who],
  );

  return useMemo<Formulas>(
    () => ({
      state,
      asked,
      choose,
      preview: () => void preview(),
      write: (plan) => void write(plan),
      again: () => setState({ kind: 'choosing' }),
    }),
    [state, asked, preview, write],
  );
}
