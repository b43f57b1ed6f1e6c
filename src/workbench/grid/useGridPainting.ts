/** Paints the grid's canvas after every render, at the screen's own resolution. */
import { type RefObject, useLayoutEffect } from 'react';
import type { Area } from '../../host/book/area';
import { paintCells, type Scene } from './paint';
import { paintHeadings, paintSelection } from './paintMarks';
import type { GridSelection } from './selection';

export function useGridPainting(
  canvas: RefObject<HTMLCanvasElement | null>,
  scene: Scene,
  selection: GridSelection,
  activeArea: Area,
): void {
  useLayoutEffect(() => {
    const context = canvas.current === null ? null : fitted(canvas.current, scene.view.width, scene.view.height);
    if (context === null) return;
    paintCells(context, scene);
    paintSelection(context, scene.view, selection, activeArea);
    paintHeadings(context, scene.view, selection);
  });
}

/** One canvas dot for each dot of the screen, drawn on in CSS pixels. */
function fitted(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const dots = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * dots) || canvas.height !== Math.round(height * dots)) {
    canvas.width = Math.round(width * dots);
    canvas.height = Math.round(height * dots);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d', { alpha: false });
  context?.setTransform(dots, 0, 0, dots, 0, 0);
  return context;
}
