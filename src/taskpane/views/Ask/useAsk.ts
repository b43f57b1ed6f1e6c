import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Answer } from '../../../app/ask/answer';
import type { StorySubject } from '../../../domain/story/story';
import { useActions } from '../../actions';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import { askReducer, type AskState, START } from './askState';

export interface Ask {
  readonly state: AskState;
  ask(text: string): void;
  aboutCell(): void;
  tell(subject: StorySubject): void;
  whichInvoices(): void;
  again(): void;
}

/** Answers what is typed, chosen or selected, and what the cell's menu asked before the view was open. */
export function useAsk(): Ask {
  const [state, dispatch] = useReducer(askReducer, START);
  const { ask: actions } = useActions();
  const { asked, taken } = usePane();
  const questions = useRef(0);
  const last = useRef<() => void>(() => undefined);

  const answer = useCallback((text: string, answering: () => Promise<Answer>) => {
    const put = (): void => {
      const question = (questions.current += 1);
      dispatch({ kind: 'asked', question, asked: text });
      answering().then(
        (found) => dispatch({ kind: 'answered', question, answer: found }),
        (error: unknown) => dispatch({ kind: 'failed', question, because: sentenceOf(error) }),
      );
    };
    last.current = put;
    put();
  }, []);
  const whichInvoices = useCallback(() => {
    const put = (): void => {
      const question = (questions.current += 1);
      dispatch({ kind: 'asked', question, asked: '' });
      actions.whichInvoices().then(
        (found) => dispatch({ kind: 'sets', question, answer: found }),
        (error: unknown) => dispatch({ kind: 'failed', question, because: sentenceOf(error) }),
      );
    };
    last.current = put;
    put();
  }, [actions]);
  const aboutCell = useCallback(() => answer('', () => actions.aboutSelection()), [answer, actions]);

  useEffect(() => {
    if (asked !== 'askAboutCell' && asked !== 'whichInvoices' && asked !== 'openAsk') return;
    taken();
    if (asked === 'askAboutCell') aboutCell();
    if (asked === 'whichInvoices') whichInvoices();
  }, [asked, taken, aboutCell, whichInvoices]);

  return useMemo<Ask>(
    () => ({
      state,
      ask: (text) => answer(text, () => actions.ask(text)),
      aboutCell,
      tell: (subject) => answer(subject.id, () => actions.tell(subject)),
      whichInvoices,
      again: () => last.current(),
    }),
    [state, answer, actions, aboutCell, whichInvoices],
  );
}
