/**
 * Is a tax id one that its country could have given: shape, parts and check digit. Whether it was given, and to whom, only the
 * country knows. A country that is not in the table is not checked, and the answer says so; nothing passes in silence.
 *
 * The checks are those of the library stdnum, country by country, so that only these are bundled. Its exceptions:
 * Northern Ireland uses British numbers under XI (protocol on Ireland, since 2021); a US EIN has no check digit; an Indonesian NPWP of
 * 16 digits is the one of 15 with a 0 before it, or a person's NIK, which has no check digit (PMK 112/PMK.03/2022).
 */
import { validate as austria } from 'stdnum/lib/cjs/at/uid';
import { validate as belgium } from 'stdnum/lib/cjs/be/vat';
import { validate as bulgaria } from 'stdnum/lib/cjs/bg/vat';
import { validate as switzerland } from 'stdnum/lib/cjs/ch/uid';
import { validate as switzerlandVat } from 'stdnum/lib/cjs/ch/vat';
import { validate as cyprus } from 'stdnum/lib/cjs/cy/vat';
import { validate as czechia } from 'stdnum/lib/cjs/cz/dic';
import { validate as germany } from 'stdnum/lib/cjs/de/vat';
import { validate as denmark } from 'stdnum/lib/cjs/dk/cvr';
import { validate as estonia } from 'stdnum/lib/cjs/ee/kmkr';
import { validate as spain } from 'stdnum/lib/cjs/es/nif';
import { validate as finland } from 'stdnum/lib/cjs/fi/alv';
import { validate as france } from 'stdnum/lib/cjs/fr/tva';
import { validate as britain } from 'stdnum/lib/cjs/gb/vat';
import { validate as greece } from 'stdnum/lib/cjs/gr/vat';
import { validate as croatia } from 'stdnum/lib/cjs/hr/oib';
import { validate as hungary } from 'stdnum/lib/cjs/hu/anum';
import { validate as indonesia } from 'stdnum/lib/cjs/id/npwp';
import { validate as ireland } from 'stdnum/lib/cjs/ie/vat';
import { validate as italy } from 'stdnum/lib/cjs/it/iva';
import { validate as japan } from 'stdnum/lib/cjs/jp/cn';
import { validate as lithuania } from 'stdnum/lib/cjs/lt/pvm';
import { validate as luxembourg } from 'stdnum/lib/cjs/lu/tva';
import { validate as latvia } from 'stdnum/lib/cjs/lv/pvn';
import { validate as malta } from 'stdnum/lib/cjs/mt/vat';
import { validate as netherlands } from 'stdnum/lib/cjs/nl/btw';
import { validate as norway } from 'stdnum/lib/cjs/no/mva';
import { validate as poland } from 'stdnum/lib/cjs/pl/nip';
import { validate as portugal } from 'stdnum/lib/cjs/pt/nif';
import { validate as romania } from 'stdnum/lib/cjs/ro/cui';
import { validate as sweden } from 'stdnum/lib/cjs/se/vat';
import { validate as slovenia } from 'stdnum/lib/cjs/si/ddv';
import { validate as slovakia } from 'stdnum/lib/cjs/sk/dph';
import { validate as unitedStates } from 'stdnum/lib/cjs/us/ein';

export type TaxIdAnswer =
  /** `country`: whose id it was taken for, by its own letters or else by the country of the party. */
  | { readonly kind: 'valid'; readonly country: string }
  | { readonly kind: 'invalid'; readonly country: string; readonly because: string }
  | { readonly kind: 'not checked'; readonly because: string };

type Validate = typeof germany;
type Verdict = ReturnType<Validate>;

/** Swiss ids with and without the suffix MWST, TVA, IVA. */
const swiss: Validate = (id) => (/[A-Z]{3,4}$/.test(id) ? switzerlandVat(id) : switzerland(id));
/** The registration number of invoices is the corporate number behind a T. */
const japanese: Validate = (id) => japan(id.replace(/^T/, ''));

function indonesian(id: string): Verdict {
  const isLong = /^\d{16}$/.test(id);
  if (!isLong || id.startsWith('0')) return indonesia(isLong ? id.slice(1) : id);
  return { isValid: true, compact: id, isIndividual: true, isCompany: false };
}

// prettier-ignore
const COUNTRIES: Readonly<Record<string, Validate>> = {
  AT: austria, BE: belgium, BG: bulgaria, CH: swiss, CY: cyprus, CZ: czechia, DE: germany, DK: denmark, EE: estonia, ES: spain,
  FI: finland, FR: france, GB: britain, GR: greece, HR: croatia, HU: hungary, ID: indonesian, IE: ireland, IT: italy, JP: japanese,
  LT: lithuania, LU: luxembourg, LV: latvia, MT: malta, NL: netherlands, NO: norway, PL: poland, PT: portugal, RO: romania,
  SE: sweden, SI: slovenia, SK: slovakia, US: unitedStates, XI: britain,
};

/** Letters before an id that name its country otherwise than ISO 3166 does. */
const OTHER_PREFIXES: Readonly<Record<string, string>> = { EL: 'GR', CHE: 'CH', UK: 'GB' };
/** Countries whose ids carry no letters of the country. */
const NEVER_PREFIXED: ReadonlySet<string> = new Set(['US', 'ID', 'JP']);

interface Split {
  readonly country: string;
  /** Without the letters of the country, but for CHE, which is part of the number. */
  readonly number: string;
}

function splitOf(id: string): Split | undefined {
  const letters = /^(CHE|[A-Z]{2})/.exec(id)?.[1] ?? '';
  const country = OTHER_PREFIXES[letters] ?? letters;
  if (!(country in COUNTRIES) || NEVER_PREFIXED.has(country)) return undefined;
  return { country, number: letters === 'CHE' ? id : id.slice(letters.length) };
}

/** By the name of the library's error. */
const REASONS: Readonly<Record<string, string>> = {
  InvalidLength: 'it has the wrong length.',
  InvalidFormat: 'it has letters or digits in the wrong places.',
  InvalidChecksum: 'its check digit is wrong.',
  InvalidComponent: 'a part of it is not in use.',
};

function verdictOf(country: string, validate: Validate, number: string): TaxIdAnswer {
  const verdict = validate(number);
  if (verdict.isValid) return { kind: 'valid', country };
  return { kind: 'invalid', country, because: REASONS[verdict.error.name] ?? 'it cannot be read.' };
}

/**
 * `DE 136,695 976`, `CHE-107.787.577 MWST`, `91-1144442`: spaces, points and hyphens do not count.
 * `partyCountry`: two letters; decides where the id has no letters of its own.
 */
export function checkTaxId(taxId: string, partyCountry: string): TaxIdAnswer {
  const id = taxId.toUpperCase().replace(/[\s.,/-]+/g, '');
  const country = partyCountry.trim().toUpperCase();
  const isLocal = country in COUNTRIES && COUNTRIES[country]?.(id).isValid === true;
  const split = isLocal ? undefined : splitOf(id);
  const [of, number] = split === undefined ? [country, id] : [split.country, split.number];
  const validate = COUNTRIES[of];
  if (validate !== undefined) return verdictOf(of, validate, number);
  const because = of === '' ? 'neither it nor the party names a country.' : `ids of ${of} are not checked.`;
  return { kind: 'not checked', because };
}
