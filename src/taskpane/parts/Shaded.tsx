/** Fluent's theme around everything, in the shade that Excel has; without motion where the system asks for none. */
import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Shade } from '../theme';

const useStyles = makeStyles({
  room: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
});

export function Shaded({ shade, children }: { readonly shade: Shade; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <FluentProvider className={styles.room} theme={shade === 'dark' ? webDarkTheme : webLightTheme}>
      {children}
    </FluentProvider>
  );
}
