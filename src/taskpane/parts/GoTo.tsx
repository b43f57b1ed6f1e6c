/** A cell by its name, as a link that takes the grid there. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placeText } from '../../domain/finding';
import { useActions } from '../actions';
import { usePane } from '../paneContext';
import { sentenceOf } from '../sentenceOf';

const useStyles = makeStyles({
  place: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    // Fluent's own mark, a doubled underline, is lost on small type.
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 },
  },
});

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** Takes the grid to a cell; where that is refused, the reason is said. */
export function useGoTo(): (cell: CellPlace) => void {
  const { announce } = usePane();
  const { goTo } = useActions();
  return ({ sheet, address }) => void goTo(sheet, address).catch((error: unknown) => announce(sentenceOf(error)));
}

export function GoTo({ cell, children }: { readonly cell: CellPlace; readonly children?: ReactNode }) {
  const styles = useStyles();
  const { text } = usePane();
  const go = useGoTo();
  const words = placeText({ kind: 'cell', ...cell });
  return (
    <Link as="button" className={styles.place} aria-label={text.job.check.goTo(words)} onClick={() => go(cell)}>
      {children ?? words}
    </Link>
  );
}
