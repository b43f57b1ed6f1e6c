/** A story: what happened, each figure with its cell; what is left; what is missing; and a reply made of nothing else. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Place } from '../../../domain/finding';
import { missingSentences, replyOf } from '../../../domain/story/reply';
import type { Story, ToldEvent } from '../../../domain/story/story';
import { eventSentence } from '../../../domain/story/storyWords';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Section } from '../../parts/Section';
import { usePane, useText } from '../../paneContext';
import { Reply } from './Reply';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  events: { listStyleType: 'none', margin: 0, padding: 0 },
  event: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  head: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  aside: { color: tokens.colorNeutralForeground2 },
  says: { gridColumn: '1 / -1', margin: 0, overflowWrap: 'anywhere' },
  places: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  last: { borderLeftColor: tokens.colorCompoundBrandStroke, fontWeight: tokens.fontWeightSemibold },
  missing: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

const SHOWN_FIRST = 40;

export function StoryOf({ story }: { readonly story: Story }) {
  const styles = useStyles();
  const { text, say } = usePane();
  const words = text.ask;
  const { subject, events } = story;
  const missing = missingSentences(story, words.told);
  const hasAside = events.some(({ counts, amount, kind }) => !counts && amount !== undefined && kind !== 'balance');
  return (
    <>
      <h2 className={styles.title}>
        {words.story.subject(words.told.kinds[subject.kind], subject.id)}
        {subject.name === '' || subject.name === subject.id ? '' : `, ${subject.name}`}
      </h2>
      <Section heading={words.story.events}>
        {hasAside && <p className={styles.note}>{words.story.asideNote}</p>}
        <FirstOf items={events} shownFirst={SHOWN_FIRST}>
          {(shown) => (
            <ol className={styles.events}>
              {shown.map((event, at) => (
                <Event key={`${event.kind} ${at}`} event={event} />
              ))}
            </ol>
          )}
        </FirstOf>
      </Section>
      {missing.length > 0 && (
        <Section heading={words.story.missing}>
          <FirstOf items={missing} shownFirst={SHOWN_FIRST}>
            {(shown) => (
              <ul className={styles.missing}>
                {shown.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </FirstOf>
        </Section>
      )}
      <Reply text={replyOf(story, words.told, say)} />
    </>
  );
}

const cellsOf = (places: readonly Place[]): Extract<Place, { kind: 'cell' }>[] =>
  places.filter((place): place is Extract<Place, { kind: 'cell' }> => place.kind === 'cell');

function Event({ event }: { readonly event: ToldEvent }) {
  const styles = useStyles();
  const words = useText().ask;
  const { kind, day, amount, currency = '', counts, places } = event;
  const isLast = kind === 'balance';
  const say = counts || isLast ? words.story.counts : words.story.aside;
  return (
    <li className={mergeClasses(styles.event, isLast && styles.last)}>
      <span className={styles.head}>
        <span className={styles.name}>{words.told.titles[kind]}</span>
        {day !== undefined && ` · ${words.story.day(day)}`}
      </span>
      <span className={mergeClasses(styles.amount, !counts && !isLast && styles.aside)}>
        {amount === undefined ? '' : say(amount, currency)}
      </span>
      <p className={styles.says}>{eventSentence(words.told, event)}</p>
      <span className={styles.places}>
        {cellsOf(places).map((place) => (
          <GoTo key={`${place.sheet} ${place.address}`} cell={place} />
        ))}
      </span>
    </li>
  );
}
