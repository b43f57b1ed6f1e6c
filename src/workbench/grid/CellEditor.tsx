/** The box in which a cell's content is typed, over the cell. It grows with its text. */
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { CellLook } from './look';
import { fontOf } from './paintText';
import type { Box } from './viewport';

export interface CellEditorProps {
  readonly text: string;
  readonly label: string;
  readonly box: Box;
  readonly look: CellLook;
  /** Whether this box has the keyboard, rather than the formula bar. */
  readonly focused: boolean;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly problem: string | undefined;
}

const ROOM_FOR_NEXT_LETTER = 24;

export function CellEditor({ text, label, box, look, focused, onChange, onKeyDown, problem }: CellEditorProps) {
  const input = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = input.current;
    if (!focused || element === null || document.activeElement === element) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [focused]);

  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.style.width = `${box.width + 1}px`;
    element.style.height = `${box.height + 1}px`;
    element.style.width = `${Math.max(box.width + 1, element.scrollWidth + (element.scrollWidth > box.width ? ROOM_FOR_NEXT_LETTER : 0))}px`;
    element.style.height = `${Math.max(box.height + 1, element.scrollHeight)}px`;
  }, [text, box.width, box.height]);

  return (
    <textarea
      ref={input}
      className="cell-editor"
      aria-label={label}
      aria-invalid={problem !== undefined}
      value={text}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      style={{ left: box.left - 1, top: box.top - 1, font: fontOf(look), color: look.color }}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
