/** The drop-down of a cell with a list of allowed values: opened by its button or Alt+Down, used by arrows and Enter. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Box } from './viewport';

export interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly box: Box;
  readonly label: string;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

export function ChoiceList({ choices, current, box, label, onChoose, onClose }: ChoiceListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [marked, setMarked] = useState(Math.max(0, choices.indexOf(current)));

  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = choices.length - 1;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setMarked(Math.min(last, marked + 1)),
      ArrowUp: () => setMarked(Math.max(0, marked - 1)),
      Home: () => setMarked(0),
      End: () => setMarked(last),
      Enter: () => onChoose(choices[marked] ?? current),
      Tab: onClose,
      Escape: onClose,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };

  return (
    <ul
      ref={list}
      className="choices"
      role="listbox"
      aria-label={label}
      aria-activedescendant={`choice-${marked}`}
      tabIndex={0}
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, n) => (
        <li
          key={n}
          id={`choice-${n}`}
          role="option"
          aria-selected={n === marked}
          onPointerEnter={() => setMarked(n)}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
