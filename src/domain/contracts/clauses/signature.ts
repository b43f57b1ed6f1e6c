/**
 * The signature block: who signed, as what, and when. A name without a day is unsure: nobody knows yet whether it was signed.
 *
 * It begins with words such as `IN WITNESS WHEREOF` and ends with the document, or after `BLOCK` paragraphs without a line of it.
 */
import type { Clause, ClauseValue, DocumentText } from '../clause';
import { daysIn } from './calendarDays';
import { plainText, withoutAccents } from './sentences';

const BEGINS =
  /\b(?:in witness whereof|signed (?:by|for and on behalf)|signatures?\b|authori[sz]ed (?:signatory|signature|representative)|have (?:caused|executed|signed)|accepted and agreed|agreed and accepted|signed for|unterschrift\w*|unterzeichn\w*|fait a|signe|pour (?:le client|la societe|et au nom))|^\s*(?:by|name)\s*:/i;
const FIELD =
  /(?:^|[\n|\t]|\s{2,}|\s)(by|signature|name|printed name|print name|title|its|date|date signed|signed on|datum|ort,? datum|titel|funktion|nom|qualite|fonction|titre)\s*:\s*([^\n|\t]*?)(?=\s*(?:$|[\n|\t]|\s{2,}|\s(?:by|signature|name|printed name|print name|title|its|date|date signed|datum|titel|funktion|nom|qualite|fonction|titre)\s*:))/gi;
const begins = (paragraph: string): boolean => BEGINS.test(withoutAccents(paragraph.slice(0, 600)));

/** Paragraphs without a field after which the block is over. */
const BLOCK = 6;

interface Field {
  readonly name: 'name' | 'title' | 'date';
  readonly value: string;
}

// prettier-ignore
const FIELD_NAMES: readonly (readonly [RegExp, Field['name']])[] = [
  [/^(?:date|date signed|signed on|datum|ort,? datum)$/i, 'date'],
  [/^(?:title|its|titel|funktion|qualite|fonction|titre)$/i, 'title'],
  [/^(?:by|signature|name|printed name|print name|nom)$/i, 'name'],
];

interface Signatory {
  name: string;
  title: string;
  date: string;
  page: number;
  paragraph: number;
  quote: string;
}

function fieldsOf(paragraph: string): Field[] {
  return [...withoutAccents(paragraph).matchAll(FIELD)].flatMap(([, label, value]) => {
    const name = FIELD_NAMES.find(([pattern]) => pattern.test(label ?? ''))?.[1];
    return name === undefined ? [] : [{ name, value: cleaned(value ?? '') }];
  });
}

/** `/s/ Jane Doe` → `Jane Doe`; a line to write on is empty. */
const cleaned = (value: string): string =>
  plainText(value.replace(/\/s\//gi, '').replace(/[_.…]{2,}|\[[^\]]*\]/g, ' ')).replace(/[,;:\s-]+$/, '');

/** Fields to signatories: a second name, title or date begins the next, unless it repeats the same person. */
function collect(document: DocumentText): Signatory[] {
  const found: Signatory[] = [];
  let open: Signatory | undefined;
  let silent = BLOCK;
  for (const { page, paragraphs } of document.pages) {
    for (const [index, paragraph] of paragraphs.entries()) {
      const all = fieldsOf(paragraph);
      const fields = silent < BLOCK || begins(paragraph) || new Set(all.map(({ name }) => name)).size > 1 ? all : [];
      if (begins(paragraph) || fields.length > 0) silent = 0;
      else silent += 1;
      for (const { name, value } of fields) {
        if (open === undefined || startsNext(open, name, value)) {
          open = { name: '', title: '', date: '', page, paragraph: index + 1, quote: paragraph.trim() };
          found.push(open);
        }
        if (open[name] === '') open[name] = value;
      }
    }
  }
  return found.filter(({ name, title, date }) => name !== '' || title !== '' || date !== '');
}

function startsNext(open: Signatory, name: Field['name'], value: string): boolean {
  if (open[name] === '' || value === '') return name === 'name' && open.name !== '' && open.title !== '' && value !== '';
  return name === 'name' ? !sameName(open.name, value) || open.title !== '' : true;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A clause a signatory. */
export function signaturesOf(document: DocumentText): Clause[] {
  return collect(document).map(({ name, title, date, page, paragraph, quote }) => {
    const [day] = daysIn(date);
    const who = [name, title].filter((part) => part !== '').join(', ');
    const values: ClauseValue[] = [
      ...(who === '' ? [] : [{ kind: 'words', words: who } as const]),
      ...(day === undefined ? [] : [{ kind: 'day', on: day.on } as const]),
    ];
    const missing = [
      ...(name === '' ? ['the name'] : []),
      ...(day === undefined ? ['the day of signature'] : []),
      ...(day !== undefined && day.doubt !== '' ? ['a day that can be read one way only'] : []),
    ];
    return {
      topic: 'signature',
      values,
      quote,
      document: document.name,
      page,
      paragraph,
      certainty: missing.length === 0 ? 'stated' : 'unsure',
      because:
        missing.length === 0 ? 'The signature block names who signed and when.' : `The signature block lacks ${missing.join(' and ')}.`,
    };
  });
}
