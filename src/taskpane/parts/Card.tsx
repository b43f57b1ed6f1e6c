/** One of many things that are alike, at a glance: its name, how it stands, then what is known of it. */
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // The badge takes a line of its own where both do not fit.
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  badge: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  line: { margin: 0, overflowWrap: 'anywhere' },
});

/** Red and filled is kept for what must not be overlooked. */
export type BadgeColour = 'alarm' | 'danger' | 'warning' | 'success' | 'informative';

export function StateBadge({ colour, children }: { readonly colour: BadgeColour; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Badge className={styles.badge} appearance={colour === 'alarm' ? 'filled' : 'tint'} color={colour === 'alarm' ? 'danger' : colour}>
      {children}
    </Badge>
  );
}

interface CardProps {
  readonly title: string;
  /** What it is called among its like, where the title alone does not tell. */
  readonly name?: string;
  readonly badge?: ReactNode;
  readonly children: ReactNode;
}

/** An article, for a landmark each would be a crowd of landmarks. */
export function Card({ title, name = title, badge, children }: CardProps) {
  const styles = useStyles();
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {badge}
      </div>
      {children}
    </article>
  );
}

/** Smaller, in the second colour: what one looks up rather than reads. Empty facts are left out. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  const styles = useStyles();
  const said = facts.filter((fact) => fact !== '');
  return said.length === 0 ? null : <p className={styles.facts}>{said.join(' · ')}</p>;
}

/** A sentence of a card. */
export function Line({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.line}>{children}</p>;
}
