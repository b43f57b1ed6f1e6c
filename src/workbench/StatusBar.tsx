/** The line at the foot: what the workbook is doing, what could not be carried out, and the figures of the selection. */
import { useState } from 'react';
import type { Host } from '../host/excel';
import type { Sheet } from '../host/book/sheet';
import type { SelectionFigures } from './selectionFigures';

export interface StatusBarProps {
  readonly host: Host;
  readonly sheet: Sheet;
  readonly figures: SelectionFigures;
  readonly editing: boolean;
}

export function StatusBar({ host, sheet, figures, editing }: StatusBarProps) {
  const { calculator, book } = host;
  const format = book.styles.style(figures.numberStyle).numberFormat;
  const shown = (value: number): string => calculator.text(value, format);
  const state = editing ? 'Edit' : calculator.mode === 'manual' ? 'Ready · calculation is manual' : 'Ready';
  return (
    <div className="status-bar">
      <span role="status">{state}</span>
      {sheet.protection.protected && <span>Sheet protected</span>}
      <Findings host={host} />
      <span className="figures" role="group" aria-label="Figures of the selection">
        {figures.count > 1 && figures.average !== undefined && <span>Average: {shown(figures.average)}</span>}
        {figures.count > 1 && <span>Count: {figures.count}</span>}
        {figures.count > 1 && figures.sum !== undefined && <span>Sum: {shown(figures.sum)}</span>}
      </span>
    </div>
  );
}

const SHOWN = 50;

/** What the file or a formula asked for that is not carried out here: said, not hidden. */
function Findings({ host }: { readonly host: Host }) {
  const [open, setOpen] = useState(false);
  const lines = [
    ...host.findings.map(({ message, part }) => `${message} (${part})`),
    ...host.calculator.findings.map(({ sheet, address, message }) => `${sheet}!${address}: ${message}`),
  ];
  if (lines.length === 0) return null;
  return (
    <span className="findings">
      <button aria-expanded={open} onClick={() => setOpen(!open)}>
        {lines.length === 1 ? '1 finding' : `${lines.length} findings`}
      </button>
      {open && (
        <ul aria-label="Findings">
          {lines.slice(0, SHOWN).map((line, n) => (
            <li key={n}>{line}</li>
          ))}
          {lines.length > SHOWN && <li>And {lines.length - SHOWN} more.</li>}
        </ul>
      )}
    </span>
  );
}
