/** Whether a procedure is still the one that somebody acknowledged: its version, and its text, which may change under the same version. */
import { textHash } from '../textHash';
import type { Procedure } from './close';

/** A mark of the words: line ends and blanks at an end say nothing. */
const procedureMark = (text: string): string =>
  textHash(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .join('\n')
      .trim(),
  ).slice(0, 8);

/** Without a mark the version alone counts. */
export const isAcknowledged = ({ version, text, acknowledged, acknowledgedMark = '' }: Procedure): boolean =>
  version === acknowledged && (acknowledgedMark === '' || acknowledgedMark === procedureMark(text));

export const acknowledgedNow = (procedure: Procedure): Procedure => ({
  ...procedure,
  acknowledged: procedure.version,
  acknowledgedMark: procedureMark(procedure.text),
});

/** As it stands in the sheet: `2 · text 3fa9c17b`. */
export const acknowledgedText = ({ acknowledged, acknowledgedMark = '' }: Procedure): string =>
  acknowledgedMark === '' ? acknowledged : `${acknowledged} · text ${acknowledgedMark}`.trim();

export function acknowledgedFrom(cell: string): Pick<Procedure, 'acknowledged' | 'acknowledgedMark'> {
  const [, version, mark] = /^(.*?) ?· text ([0-9a-f]{8})$/s.exec(cell) ?? [];
  return mark === undefined ? { acknowledged: cell } : { acknowledged: version ?? '', acknowledgedMark: mark };
}
