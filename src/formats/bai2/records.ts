/**
 * BAI2 text → logical records: each with its fields, continuations (88) joined to what they continue.
 *
 * A slash ends a record, but text may hold slashes too, so only a slash before the end of the line, or
 * before blanks and the next record's code, counts. A line that begins with no record code is the rest
 * of the line before it: some banks break long texts.
 */
export interface BaiRecord {
  readonly code: string;
  readonly line: number;
  /** Without the code. Empty fields are kept: they have places. */
  readonly fields: readonly string[];
  /** 88 records that follow, as written. */
  readonly continuations: readonly string[];
}

const CODES = '01|02|03|16|49|88|98|99';
const NEXT_RECORD = new RegExp(`/\\s+(?=(?:${CODES}),)`);
const RECORD = new RegExp(`^\\s*(${CODES})[,:]`);

interface OpenRecord {
  readonly code: string;
  readonly line: number;
  content: string;
  readonly continuations: string[];
}

export function baiRecords(text: string): { records: BaiRecord[]; strays: { line: number; text: string }[]; physicalRecords: number[] } {
  const open: OpenRecord[] = [];
  const strays: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    for (const piece of raw.split(NEXT_RECORD)) addPiece(piece, index + 1, open, strays);
  });
  const records = open.map(({ code, line, content, continuations }) => ({
    code,
    line,
    fields: withoutSlash(content).split(','),
    continuations: continuations.map(withoutSlash),
  }));
  return { records, strays, physicalRecords: open.map(({ continuations }) => 1 + continuations.length) };
}

function addPiece(piece: string, line: number, open: OpenRecord[], strays: { line: number; text: string }[]): void {
  if (piece.trim() === '') return;
  const code = RECORD.exec(piece)?.[1];
  const last = open.at(-1);
  const content = piece.trimStart().slice(3);
  if (code === '88' && last !== undefined) last.continuations.push(content);
  else if (code !== undefined && code !== '88') open.push({ code, line, content, continuations: [] });
  else if (last === undefined || last.code !== '16') strays.push({ line, text: piece });
  else if (last.continuations.length > 0) last.continuations.push(`${last.continuations.pop() ?? ''} ${piece}`);
  else last.content += ` ${piece}`;
}

function withoutSlash(content: string): string {
  const trimmed = content.trimEnd();
  return trimmed.endsWith('/') ? trimmed.slice(0, -1).trimEnd() : content;
}

/** How many fields the funds type at a place adds behind itself: V a day and a time, S three amounts, D a list. */
export function fundsFields(fields: readonly string[], at: number): number {
  switch (fields[at]?.trim().toUpperCase()) {
    case 'V':
      return 2;
    case 'S':
      return 3;
    case 'D':
      return 1 + 2 * Math.max(0, Math.min(99, Number(fields[at + 1] ?? 0) || 0));
    default:
      return 0;
  }
}

/** The summaries of an account (03 and its 88): type code, amount, item count, funds type, and what that adds. */
export function accountSummaries(record: BaiRecord): { code: string; amount: string }[] {
  const fields = [...record.fields.slice(2), ...record.continuations.flatMap((continuation) => continuation.split(','))];
  const summaries: { code: string; amount: string }[] = [];
  for (let at = 0; at + 1 < fields.length; at += 4 + fundsFields(fields, at + 3)) {
    summaries.push({ code: fields[at]?.trim() ?? '', amount: fields[at + 1]?.trim() ?? '' });
  }
  return summaries;
}
