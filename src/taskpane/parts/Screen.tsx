/**
 * The frame of a view: a heading, content that scrolls, and the main action that never scrolls away.
 * Made for Excel's narrowest pane, 320 × 378. The heading takes the focus when the step changes, so that a
 * keyboard or a screen reader starts at the top of what is new.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll', // WebView2 hides scrollbars that come and go.
    overflowX: 'hidden',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none', // It takes the focus from code only; the eye needs no ring around a heading.
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  footer: {
    display: 'flex',
    flexWrap: 'wrap', // Two German buttons may take a line each.
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
    '& button': { whiteSpace: 'nowrap', minWidth: 'auto' },
  },
});

/**
 * A screen that opens takes the focus only where it was lost, with the button that led here; one that changes takes it
 * in any case. Never while the person is in the grid: their keys belong there.
 */
const takesFocus = (step: string, opened: boolean): boolean =>
  step !== '' && document.hasFocus() && (!opened || document.activeElement === document.body);

interface ScreenProps {
  readonly heading: string;
  readonly lead?: string;
  /** Changes when the content is new: the heading then takes the focus. */
  readonly step?: string;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Screen({ heading, lead, step = '', footer, children }: ScreenProps) {
  const styles = useStyles();
  const headingId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    const opened = shown.current === undefined;
    if (shown.current === step) return;
    shown.current = step;
    if (scroll.current !== null) scroll.current.scrollTop = 0;
    if (takesFocus(step, opened)) title.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className={styles.screen}>
      <div className={styles.scroll} ref={scroll} tabIndex={0} role="region" aria-labelledby={headingId}>
        <h1 className={styles.heading} id={headingId} ref={title} tabIndex={-1}>
          {heading}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
