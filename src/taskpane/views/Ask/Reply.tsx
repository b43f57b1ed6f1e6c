/** The reply, to copy. Where the clipboard is refused, as Excel's web view may, the text is selected and the keys are said. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Section } from '../../parts/Section';
import { usePane } from '../../paneContext';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { width: '100%' },
});

/** Lines that the box shows before it scrolls. */
const MOST_ROWS = 12;
/** Characters of a line at the narrowest pane. */
const WIDTH = 38;

const rowsOf = (text: string): number =>
  Math.min(
    MOST_ROWS,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / WIDTH)), 0),
  );

export function Reply({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { text: catalogue, announce } = usePane();
  const words = catalogue.ask.reply;
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const tell = (sentence: string): void => {
    say(sentence);
    announce(sentence);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(words.copied);
    } catch {
      // Not an error of ours: the web view does not let us. The person's own keys may.
      box.current?.focus();
      box.current?.select();
      tell(words.refused);
    }
  };
  return (
    <Section heading={words.heading}>
      <p className={styles.note}>{words.note}</p>
      <Textarea
        className={styles.text}
        textarea={{ ref: box, rows: rowsOf(text), readOnly: true, 'aria-label': words.label }}
        value={text}
        resize="vertical"
      />
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      {said !== '' && <p className={styles.note}>{said}</p>}
    </Section>
  );
}
