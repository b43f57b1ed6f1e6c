/** The add-in's pane as Excel frames it: a title, a border to drag, and in its own iframe the real page on Office.js. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useRef, useState } from 'react';

/** Excel opens a pane at 350 pixels on the web and lets it be drawn between these. */
export const PANE_WIDTH = { least: 320, first: 340, most: 450 } as const;
const STEP = 10;

export interface TaskPaneProps {
  readonly title: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly address: string | undefined;
  readonly onClose: () => void;
}

export function TaskPane({ title, frame, address, onClose }: TaskPaneProps) {
  const [width, setWidth] = useState<number>(PANE_WIDTH.first);
  return (
    <>
      <Splitter width={width} onWidth={(wanted) => setWidth(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted)))} />
      <aside className="pane" style={{ width }} aria-label={`${title} task pane`}>
        <header>
          <h2>{title}</h2>
          <button aria-label="Close the pane" title="Close" onClick={onClose}>
            ✕
          </button>
        </header>
        {address !== undefined && <iframe ref={frame} title={title} src={address} allow="clipboard-read; clipboard-write" />}
      </aside>
    </>
  );
}

function Splitter({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const onPointerDown = (event: ReactPointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the pane"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => drag.current !== undefined && onWidth(drag.current.width + drag.current.x - event.clientX)}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onWidth(width + STEP);
        if (event.key === 'ArrowRight') onWidth(width - STEP);
      }}
    />
  );
}
