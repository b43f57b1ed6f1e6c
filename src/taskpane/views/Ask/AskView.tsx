/** Ask: a question on top, its answer below. Several things are offered and never guessed at. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Answer } from '../../../app/ask/answer';
import type { StorySubject } from '../../../domain/story/story';
import { Empty } from '../../parts/Empty';
import { FirstOf } from '../../parts/FirstOf';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { useText } from '../../paneContext';
import type { AskState } from './askState';
import { InvoiceSets } from './InvoiceSets';
import { StoryOf } from './StoryOf';
import type { Ask } from './useAsk';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  box: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end', '& > :first-child': { flexGrow: 1, minWidth: 0 } },
  input: { minWidth: 0, width: '100%' },
  about: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  lead: { margin: 0 },
  choice: { justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere', width: '100%' },
});

/** Of the state, what the screen calls itself: the heading takes the focus when it changes. */
const stepOf = (state: AskState): string =>
  state.kind === 'answered'
    ? `answered ${state.answer.kind} ${state.answer.kind === 'story' ? state.answer.story.subject.id : state.asked}`
    : state.kind;

export function AskView({ ask }: { readonly ask: Ask }) {
  const words = useText().ask;
  return (
    <Screen heading={words.heading} lead={words.lead} step={stepOf(ask.state)}>
      <Question ask={ask} />
      <Shown ask={ask} />
    </Screen>
  );
}

function Question({ ask }: { readonly ask: Ask }) {
  const styles = useStyles();
  const words = useText().ask;
  const [typed, type] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.ask(typed);
  };
  return (
    <form className={styles.question} onSubmit={submit} role="search" aria-label={words.heading}>
      <div className={styles.box}>
        <Field label={words.box}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={typed}
            maxLength={200}
            placeholder={words.hint}
            onChange={(_, { value }) => type(value)}
          />
        </Field>
        <Button appearance="primary" type="submit">
          {words.ask}
        </Button>
      </div>
      <div className={styles.about}>
        <Button size="small" onClick={ask.aboutCell}>
          {words.aboutCell}
        </Button>
        <Button size="small" onClick={ask.whichInvoices}>
          {words.whichInvoices}
        </Button>
      </div>
    </form>
  );
}

function Shown({ ask }: { readonly ask: Ask }) {
  const text = useText();
  const words = text.ask;
  const { state } = ask;
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'asking':
      return <Working label={words.asking} />;
    case 'failed':
      return (
        <Notice intent="error" title={words.failed} actions={<Button onClick={ask.again}>{text.tryAgain}</Button>}>
          {state.because}
        </Notice>
      );
    case 'sets':
      return <InvoiceSets answer={state.answer} />;
    case 'answered':
      return <Answered answer={state.answer} asked={state.asked} tell={ask.tell} />;
  }
}

interface AnsweredProps {
  readonly answer: Answer;
  readonly asked: string;
  readonly tell: (subject: StorySubject) => void;
}

function Answered({ answer, asked, tell }: AnsweredProps) {
  const words = useText().ask;
  switch (answer.kind) {
    case 'story':
      return <StoryOf story={answer.story} />;
    case 'choose':
      return <Choices lead={words.choose[answer.because](asked)} subjects={answer.subjects} tell={tell} />;
    case 'nothing': {
      const { title, body } = words.nothing[answer.because];
      return <Empty title={title} body={typeof body === 'string' ? body : body(asked)} />;
    }
  }
}

const SHOWN_FIRST = 10;

interface ChoicesProps {
  readonly lead: string;
  readonly subjects: readonly StorySubject[];
  readonly tell: (subject: StorySubject) => void;
}

function Choices({ lead, subjects, tell }: ChoicesProps) {
  const styles = useStyles();
  const words = useText().ask;
  const called = ({ kind, id, name }: StorySubject): string =>
    [words.story.subject(words.told.kinds[kind], id), name === id ? '' : name].filter((part) => part !== '').join(', ');
  return (
    <div className={styles.choices}>
      <p className={styles.lead}>{lead}</p>
      <FirstOf items={subjects} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map((subject) => (
            <Button
              key={`${subject.kind} ${subject.id} ${subject.party}`}
              className={styles.choice}
              appearance="subtle"
              onClick={() => tell(subject)}
            >
              {called(subject)}
            </Button>
          ))
        }
      </FirstOf>
    </div>
  );
}
