/**
 * The search for a command, over whatever is open: type, choose with the arrows, Enter. A combobox as the ARIA patterns describe it: the
 * focus stays in the field, and the list says which entry is meant. Escape leads back to where the person was.
 */
import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { usePane } from '../../paneContext';
import { type CommandTarget, matching, type PaneCommand } from './paneCommands';

const useStyles = makeStyles({
  box: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalM, flexShrink: 0 },
  field: { flexGrow: 1, minWidth: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
  },
  option: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: '2px solid transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  about: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, padding: `0 ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface SearchProps {
  readonly commands: readonly PaneCommand[];
  readonly choose: (target: CommandTarget) => void;
  readonly close: () => void;
}

export function Search({ commands, choose, close }: SearchProps) {
  const styles = useStyles();
  const { text, announce } = usePane();
  const words = text.cockpit.search;
  const [typed, type] = useState('');
  const [at, move] = useState(0);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = matching(commands, typed);
  const active = Math.min(at, found.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => announce(words.count(found.length)), [announce, words, found.length]);
  useEffect(() => {
    // In braces: browsers begin to answer scrolling with a promise, and an effect may answer nothing but how it ends.
    document.getElementById(`${listId} ${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [listId, active]);

  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) move((active + step + found.length) % found.length);
    else if (event.key === 'Enter') chooseAt(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chooseAt = (index: number) => {
    const command = found[index];
    if (command !== undefined) choose(command.target);
  };
  return (
    <div className={styles.box} role="dialog" aria-modal="true" aria-label={words.open} onKeyDown={onKey}>
      <div className={styles.head}>
        <Input
          className={styles.field}
          input={{
            ref: field,
            role: 'combobox',
            'aria-label': words.label,
            'aria-expanded': found.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            ...(active >= 0 ? { 'aria-activedescendant': `${listId} ${active}` } : {}),
          }}
          placeholder={words.hint}
          value={typed}
          onChange={(_, { value }) => {
            type(value);
            move(0);
          }}
        />
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={words.close} onClick={close} />
      </div>
      {found.length === 0 && <p className={styles.none}>{words.none(typed)}</p>}
      <ul className={styles.list} id={listId} role="listbox" aria-label={words.results}>
        {found.map(({ id, title, about }, index) => (
          // The keys are the field's: an option is pressed by the pointer only.
          <li
            key={id}
            id={`${listId} ${index}`}
            role="option"
            aria-selected={index === active}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onClick={() => chooseAt(index)}
          >
            <span className={styles.title}>{title}</span>
            <span className={styles.about}>{about}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
