/** The queues of what waits for a person: receipts, answered here; contracts and exceptions, decided in their sheets. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../paneContext';

const useStyles = makeStyles({
  switch: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    flexShrink: 0,
  },
});

const QUEUES = ['review', 'decisions', 'cases'] as const;
export type Queue = (typeof QUEUES)[number];

export function QueueSwitch({ view }: { readonly view: Queue }) {
  const styles = useStyles();
  const { text, open } = usePane();
  return (
    <nav className={styles.switch} aria-label={text.queues.label}>
      {QUEUES.map((queue) => (
        <Button
          key={queue}
          size="small"
          shape="circular"
          appearance={queue === view ? 'primary' : 'secondary'}
          aria-current={queue === view ? 'page' : undefined}
          onClick={() => open(queue)}
        >
          {text.queues[queue]}
        </Button>
      ))}
    </nav>
  );
}
