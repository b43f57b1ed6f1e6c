/** The review queue: one question, its evidence, its alternatives, and an answer by one key. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { KeyboardEvent } from 'react';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Notice } from '../../parts/Notice';
import { QueueSwitch } from '../../parts/QueueSwitch';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import { Question } from './Question';
import { hasProposal, intentOfKey, type ReviewState } from './reviewState';
import type { Review } from './useReview';

const useStyles = makeStyles({
  keys: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  position: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  spring: { marginLeft: 'auto' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function ReviewView({ review }: { readonly review: Review }) {
  return (
    <>
      <QueueSwitch view="review" />
      <ReviewScreen review={review} />
    </>
  );
}

function ReviewScreen({ review }: { readonly review: Review }) {
  const { text, open } = usePane();
  const words = text.review;
  const { state } = review;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={words.heading} step="reading">
          <Working label={words.reading} />
        </Screen>
      );
    case 'readFailed':
      return <Failed title={words.readFailed} because={state.because} again={review.read} />;
    case 'none':
      return (
        <Screen heading={words.heading} step="none">
          <Empty title={words.none.title} body={words.none.body}>
            <Button onClick={() => open('cash')}>{text.jobs.cash.title}</Button>
          </Empty>
        </Screen>
      );
    case 'questions':
      return <Queue review={review} state={state} />;
  }
}

interface QueueProps {
  readonly review: Review;
  readonly state: Extract<ReviewState, { kind: 'questions' }>;
}

function Queue({ review, state }: QueueProps) {
  const styles = useStyles();
  const { text, readOnly } = usePane();
  const words = text.review;
  const line = state.lines[state.at];
  if (line === undefined) throw new Error(`The queue has no question ${state.at}.`);
  const closed = state.deciding || readOnly;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || state.deciding) return;
    const intent = intentOfKey(event.key, line);
    if (intent === undefined || (intent.kind === 'decide' && readOnly)) return;
    event.preventDefault();
    if (intent.kind === 'decide') review.decide(intent.decision);
    else review.move(intent.by);
  };
  return (
    <div className={styles.keys} onKeyDown={onKeyDown} role="group" aria-label={words.heading}>
      <Screen
        heading={words.receipt(line.receipt)}
        step={line.receipt}
        footer={
          <>
            <Button
              appearance="primary"
              disabledFocusable={closed || !hasProposal(line)}
              aria-keyshortcuts="A"
              onClick={() => review.decide({ receipt: line.receipt, kind: 'accept' })}
            >
              {words.accept}
            </Button>
            <Button
              disabledFocusable={closed}
              aria-keyshortcuts="R"
              onClick={() => review.decide({ receipt: line.receipt, kind: 'reject' })}
            >
              {words.reject}
            </Button>
            <Position review={review} state={state} />
          </>
        }
      >
        {state.deciding && <Working label={words.deciding} />}
        {state.refused !== undefined && (
          <Notice intent="error" title={words.notDecided}>
            {state.refused}
          </Notice>
        )}
        <Question line={line} closed={closed} show={review.show} decide={review.decide} />
        <p className={styles.hint}>{words.keys}</p>
      </Screen>
    </div>
  );
}

function Position({ review, state }: QueueProps) {
  const styles = useStyles();
  const words = useText().review;
  const { at, lines } = state;
  return (
    <div className={`${styles.position} ${styles.spring}`}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={words.previous}
        disabledFocusable={at === 0}
        onClick={() => review.move(-1)}
      />
      {words.position(at + 1, lines.length)}
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={words.next}
        disabledFocusable={at === lines.length - 1}
        onClick={() => review.move(1)}
      />
    </div>
  );
}
