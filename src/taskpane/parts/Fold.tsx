/** A line that opens what stands below it. Folded away it is not there for anyone. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  fold: { flexShrink: 0, alignSelf: 'flex-start', textAlign: 'left', fontVariantNumeric: 'tabular-nums' },
});

interface FoldProps {
  readonly label: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ label, startsOpen = false, children }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <>
      <Button
        className={styles.fold}
        size="small"
        appearance="subtle"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && children}
    </>
  );
}
