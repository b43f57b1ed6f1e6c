/** A small table of figures: words left, numbers right and tabular, so that digits stand under digits. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    padding: '4px 6px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, overflowWrap: 'normal', verticalAlign: 'bottom' },
  short: { whiteSpace: 'nowrap', overflowWrap: 'normal' },
  figure: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    paddingRight: 0,
    paddingLeft: '6px',
    overflowWrap: 'normal',
  },
});

export interface FigureColumn {
  readonly heading: string;
  readonly figure?: boolean;
  /** A word or a day that stands in one line. */
  readonly short?: boolean;
}

interface FiguresProps {
  readonly caption: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

export function Figures({ caption, columns, rows }: FiguresProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, figure }) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.head, figure === true && styles.figure)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) => (
              <td
                key={columns[at]?.heading ?? at}
                className={mergeClasses(
                  styles.cell,
                  columns[at]?.short === true && styles.short,
                  columns[at]?.figure === true && styles.figure,
                )}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
