/** A part of what is known of a step, under its heading. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </div>
  );
}
