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
  /** What it is called among its like, where the label alone does not tell; it has the label's own words in it. */
  readonly name?: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Fold({ label, name, startsOpen = false, children }: FoldProps) {
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
        {...(name === undefined ? {} : { 'aria-label': name })}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && children}
    </>
  );
}
