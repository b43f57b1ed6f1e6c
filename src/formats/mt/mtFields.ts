/**
 * The text of an MT file → its fields, whatever envelope is around them: whole SWIFT blocks, a bank's
 * own header lines, `-` between messages, or nothing.
 *
 * Only the tags that MT940 and MT942 know begin a field: a time such as `:12:11` at the beginning of a
 * wrapped line is text of the field before it.
 */
export interface MtField {
  readonly tag: string;
  readonly line: number;
  /** The first line's content, then the lines that follow until the next field. */
  readonly lines: readonly string[];
}

export interface MtMessageParts {
  readonly fields: readonly MtField[];
  /** Lines outside of any message that are no envelope either. */
  readonly strays: readonly { readonly line: number; readonly text: string }[];
}

const TAG = /^:(20|21|25P?|28C?|13D?|34F|60[FM]|61|62[FM]|64|65|86|90[CD]|NS):/;
/** A tag broken after its first colon, as some line wrappers do. */
const BROKEN_TAG = /^(20|25|28C?|60[FM]|61|62[FM]|64|65|86):/;
/** The end of a message: `-`, with a closing brace, an end-of-text mark, or an ING trailer behind it; or Rabobank's `:940:` before the next. */
const END = /^-(?:[}\x03].*|XXX|Å| å)?$|^XXX$|^:94[02]:$/;
/** Header lines of banks before the first field: a BIC, `940`, `0000 01INGBNL2AXXXX00001`. */
const ENVELOPE = /^(?:[A-Z]{6}\w{2,6}|\d{3,4}( \d\d.*)?|[A-Z]{3}\d{3}|:94[02]:)?$/;

/** What a line holds of block 4: all of it, the rest behind `{4:` (`Ä4:` in a Nordic 7-bit set), or nothing. */
function withoutBlocks(line: string): string {
  if (!/^[{Ää]/.test(line)) return line;
  const block4 = Math.max(line.lastIndexOf('{4:'), line.lastIndexOf('Ä4:'), line.lastIndexOf('ä4:'));
  if (block4 >= 0) return line.slice(block4 + 3);
  return /^\{[1-5S]:/.test(line) ? '' : line;
}

/** Envelope lines are short; a file of one long line must not run the pattern out of stack. */
const LONGEST_ENVELOPE = 200;

function isEnvelope(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_ENVELOPE && ENVELOPE.test(text.replace(/[\x00-\x20]+/g, ' ').trim());
}

export function mtFields(text: string): MtMessageParts {
  const fields: { tag: string; line: number; lines: string[] }[] = [];
  const strays: { line: number; text: string }[] = [];
  let inField = false;
  let broken = false;
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const content = withoutBlocks(raw);
    const startsMessage = content !== raw;
    const tag = (TAG.exec(content) ?? (broken ? BROKEN_TAG.exec(content) : null))?.[1];
    broken = content.trim() === ':';
    if (tag !== undefined) {
      fields.push({ tag, line: index + 1, lines: [content.slice(content.indexOf(`${tag}:`) + tag.length + 1)] });
      inField = true;
    } else if (startsMessage || END.test(content.trimEnd())) {
      inField = false;
    } else if (inField) {
      if (!broken) fields.at(-1)?.lines.push(content);
    } else if (!isEnvelope(content)) {
      strays.push({ line: index + 1, text: content });
    }
  });
  return { fields, strays };
}
