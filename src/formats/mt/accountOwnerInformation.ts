/**
 * Field :86:, information to the account owner: who paid and what for. SWIFT leaves its structure to
 * the banks, so there are dialects, tried from the top; what fits none is kept as text.
 */
import { givenReference, joined } from '../bankText';

export interface OwnerInformation {
  readonly payer: string;
  readonly payerAccount: string;
  readonly reference: string;
}

interface Dialect {
  readonly name: string;
  readonly read: (lines: readonly string[]) => OwnerInformation | undefined;
}

const DIALECTS: readonly Dialect[] = [
  { name: 'numbered subfields (DE, AT, PL, HU, Triodos)', read: numberedSubfields },
  { name: 'slash codes (NL, BE)', read: slashCodes },
  { name: 'labelled text (CH, PL)', read: labelledText },
];

/** The lines of a field 86 → its meaning. */
export function ownerInformation(lines: readonly string[]): OwnerInformation {
  for (const { read } of DIALECTS) {
    const information = read(lines);
    if (information !== undefined) return information;
  }
  return { payer: '', payerAccount: '', reference: joined([joinWrapped(lines)]) };
}

/** SWIFT's line length. A full line was cut anywhere, even inside a word; a shorter one ended where it wanted to. */
const FULL_LINE = 64;

function joinWrapped(lines: readonly string[]): string {
  return lines.reduce((text, line, index) => {
    const previous = lines[index - 1] ?? '';
    return index === 0 || previous.length >= FULL_LINE ? text + line : `${text} ${line}`;
  }, '');
}

/** A subfield of this length was full: its text goes on in the next without a space. */
const FULL_SUBFIELD = 27;

// prettier-ignore
const SUBFIELDS = {
  purpose: ['20', '21', '22', '23', '24', '25', '26', '27', '28', '29', '60', '61', '62', '63'],
  name:    ['32', '33'],
  account: ['38', '31'], // the IBAN where there is one
};

/**
 * `166?00GUTSCHRIFT?20EREF+…?31DE89…?32NAME`: three digits of a business code, then subfields. The mark
 * before each number is whatever follows the code: `?` in Germany and Austria, `^` and `<` in Poland, `>`.
 */
function numberedSubfields(lines: readonly string[]): OwnerInformation | undefined {
  const text = lines.join('');
  const mark = /^\s*\d{3}([?^<>~@])\d\d/.exec(text)?.[1] ?? /^\s*([?^<>~@])(?:00|20)/.exec(text)?.[1];
  if (mark === undefined) return undefined;
  const subfields = new Map<string, string>();
  for (const part of text.split(mark).slice(1)) {
    const number = part.slice(0, 2);
    if (/^\d\d$/.test(number)) subfields.set(number, (subfields.get(number) ?? '') + part.slice(2));
  }
  const together = (numbers: readonly string[]): string =>
    numbers.reduce((whole, number) => {
      const part = subfields.get(number) ?? '';
      return whole + (part.length >= FULL_SUBFIELD ? part : `${part} `);
    }, '');
  const purpose = together(SUBFIELDS.purpose);
  const account = SUBFIELDS.account.map((number) => subfields.get(number)?.trim() ?? '').find((value) => value !== '') ?? '';
  const reference = sepaReference(purpose);
  return {
    payer: joined([together(SUBFIELDS.name)]),
    payerAccount: account,
    reference: reference === '' ? joined([subfields.get('00') ?? '']) : reference,
  };
}

/** Key words of the SEPA purpose in the order we keep them: what identifies first, the free text after it. Source: DFÜ-Abkommen, Anlage 3. */
const SEPA_REFERENCES = ['EREF', 'KREF', 'MREF', 'CRED', 'SVWZ', 'ABWA', 'ABWE'];
const SEPA_KEYWORD = /\b(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|RCUR|IBAN|BIC)\+/;

function sepaReference(purpose: string): string {
  const [before = '', ...parts] = purpose.split(SEPA_KEYWORD);
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const key = parts[index] ?? '';
    if (!values.has(key)) values.set(key, parts[index + 1] ?? '');
  }
  return joined([...SEPA_REFERENCES.map((key) => values.get(key) ?? ''), before]);
}

/** Codes between slashes, as the Dutch and Belgian banks write them. */
const SLASH_CODE =
  /\/(TRTP|IBAN|BBAN|BIC|NAME|REMI|EREF|PREF|MARF|CSID|ISDT|ORDP|BENM|ULTD|ULTC|CNTP|ADDR|ID|RTRN|PURP|SVCL|NRTX|TRCD|OCMT|CHGS|EXCH|INDX)(?=\/)/;
const SLASH_REFERENCES = ['EREF', 'PREF', 'REMI', 'MARF', 'RTRN'];

function slashCodes(lines: readonly string[]): OwnerInformation | undefined {
  const text = joinWrapped(lines);
  const [before = '', ...parts] = text.split(SLASH_CODE);
  if (parts.length < 4 || before.trim() !== '') return undefined;
  const values = new Map<string, string>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const key = parts[index] ?? '';
    if (!values.has(key)) values.set(key, (parts[index + 1] ?? '').trim().replace(/^\//, '').replace(/\/$/, ''));
  }
  const value = (key: string): string => values.get(key)?.trim() ?? '';
  const [counterAccount = '', , counterName = ''] = value('CNTP').split('/'); // /CNTP/account/BIC/name/city
  const remittance = value('REMI').replace(/^(?:USTD\/\/|STRD\/(?:CUR|ISO)\/)/, '');
  return {
    payer: joined([value('NAME') || counterName]),
    payerAccount: value('IBAN') || value('BBAN') || counterAccount.trim(),
    reference: joined(SLASH_REFERENCES.map((key) => givenReference(key === 'REMI' ? remittance : value(key)))),
  };
}

/** Words before the payer's name and the marks that end it. */
const PAYER_LABELS: readonly RegExp[] = [
  /\b(?:AUFTRAGGEBER|DONNEUR D'ORDRE|ORDINANTE):\s*(.+?)(?=\s+(?:MITTEILUNGEN|REFERENZEN|COMMUNICATIONS|COMUNICAZIONI):|$)/,
  /\bOD:\s*(.+?)\s*;\s*TYT\./,
];

function labelledText(lines: readonly string[]): OwnerInformation | undefined {
  const text = joinWrapped(lines);
  const payer = PAYER_LABELS.map((label) => label.exec(text)?.[1]).find((found) => found !== undefined);
  return payer === undefined ? undefined : { payer: joined([payer]), payerAccount: '', reference: joined([text]) };
}

/** Lines of the `:NS:` field (Raiffeisen, Sberbank): 01–14 purpose, 15–16 name, 17 account or text. */
export function nonSwiftInformation(lines: readonly string[]): OwnerInformation {
  const part = (from: number, to: number): string =>
    joined(lines.filter((line) => Number(line.slice(0, 2)) >= from && Number(line.slice(0, 2)) <= to).map((line) => line.slice(2)));
  return { payer: part(15, 16), payerAccount: '', reference: part(1, 14) };
}
