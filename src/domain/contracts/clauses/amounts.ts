/**
 * Amounts of money and percentages in a text, each with its place: `USD 1,200,000.00`, `€ 12.000,00`, `1,5 Mio. EUR`,
 * `one hundred thousand dollars ($100,000)`, `five percent (5%)`.
 *
 * `$` is a US dollar unless the document speaks of one other dollar only. `€ 1.200` is twelve hundred, `$ 1.200` is doubted.
 */
import { isCurrencyCode, type Currency } from '../../money/currency';
import { Decimal } from '../../money/decimal';
import { numberAtEnd, type NumberAtEnd } from './numberWords';

export interface AmountFigure {
  /** Plain decimal text, `1200000.00` → `1200000`. */
  readonly amount: string;
  readonly currency: Currency;
  readonly at: number;
  readonly end: number;
  /** Why it may be wrong; empty when it is plain. */
  readonly doubt: string;
}

export interface PercentFigure {
  readonly percent: string;
  readonly at: number;
  readonly end: number;
  readonly doubt: string;
}

const SYMBOLS: Readonly<Record<string, Currency>> = {
  $: 'USD', 'us$': 'USD', 'u.s.$': 'USD', 'c$': 'CAD', 'ca$': 'CAD', 'cdn$': 'CAD', 'a$': 'AUD', 'au$': 'AUD', 's$': 'SGD', 'hk$': 'HKD', 'nz$': 'NZD',
  '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', fr: 'CHF', 'fr.': 'CHF', sfr: 'CHF', 'sfr.': 'CHF', rs: 'INR', 'rs.': 'INR', rp: 'IDR',
}; // prettier-ignore
const NAMES: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:u\.?s\.? |united states )dollars?$/i, 'USD'],
  [/^canadian dollars?$/i, 'CAD'],
  [/^australian dollars?$/i, 'AUD'],
  [/^singapore dollars?$/i, 'SGD'],
  [/^dollars?$/i, 'USD'],
  [/^euros?$/i, 'EUR'],
  [/^(?:british )?pounds?(?: sterling)?$/i, 'GBP'],
  [/^(?:swiss francs?|schweizer franken|franken|francs? suisses?)$/i, 'CHF'],
  [/^(?:japanese )?yen$/i, 'JPY'],
];
const NAME = String.raw`(?:u\.?s\.? dollars?|united states dollars?|canadian dollars?|australian dollars?|singapore dollars?|dollars?|euros?|(?:british )?pounds?(?: sterling)?|swiss francs?|schweizer franken|franken|francs? suisses?|(?:japanese )?yen)`;
const SYMBOL = String.raw`(?:(?:u\.s\.|us|cdn|ca|c|au|a|s|hk|nz)?\$|[€£¥₹]|\b(?:sfr\.?|fr\.|rs\.?|rp)(?=\s?\d))`;
const NUMBER = String.raw`\d{1,3}(?:[ '’.,]\d{3}){1,5}(?:[.,]\d{1,3})?(?!\d)|\d{1,15}(?:[.,]\d{1,4})?(?!\d)`;
const SCALE = String.raw`(?:\s?(?:million|mio\.?|millionen|millions(?: d')?|mm|mn|m|thousand|tsd\.?|k|billion|mrd\.?|bn)(?![\p{L}]))?`;
const BEFORE = new RegExp(
  String.raw`(?:(?<code>(?<![\p{L}])[A-Z]{3})\s?(?<sign>[$€£]?)\s?|(?<symbol>${SYMBOL})\s?)(?<number>${NUMBER})(?<scale>${SCALE})`,
  'giu',
);
const BEHIND = new RegExp(
  String.raw`(?<![\d.,\p{L}])(?<number>${NUMBER})(?<scale>${SCALE})(?:,-+|\.-)?\s?(?<currency>€|£|[A-Z]{3}(?![\p{L}])|${NAME})`,
  'giu',
);
const IN_WORDS = new RegExp(String.raw`(?<![\p{L}])(?<currency>${NAME})(?![\p{L}])`, 'giu');

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:million|mio|millionen|millions|mm|mn|m)/i, 1_000_000],
  [/^(?:thousand|tsd|k)/i, 1000],
  [/^(?:billion|mrd|bn)/i, 1_000_000_000],
];

/** `1.200.000,50` → `1200000.5`. One separator with three digits behind it is a thousands separator, doubted for a point without a European currency. */
export function readNumber(text: string, currency: Currency | undefined): { value: Decimal; doubt: string } {
  const digits = text.replace(/[ '’]/g, '');
  const [points, commas] = [(digits.match(/\./g) ?? []).length, (digits.match(/,/g) ?? []).length];
  const decimal =
    points > 0 && commas > 0 ? (digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',') : lonelySeparator(digits, points, commas);
  const plain = [...digits].map((character) => (character === decimal ? '.' : /\d/.test(character) ? character : '')).join('');
  const european = currency === 'EUR' || currency === 'CHF' || currency === 'IDR';
  const doubt = points === 1 && commas === 0 && decimal === '' && !european ? `${text} may be read with a decimal point` : '';
  return { value: new Decimal(plain), doubt };
}

function lonelySeparator(digits: string, points: number, commas: number): string {
  if (points + commas !== 1) return '';
  const mark = points === 1 ? '.' : ',';
  return digits.length - digits.indexOf(mark) - 1 === 3 && digits.indexOf(mark) <= 3 && !digits.startsWith('0') ? '' : mark;
}

const scaleOf = (text: string): number => SCALES.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? 1;

function currencyOf(text: string, dollar: Currency): Currency | undefined {
  const word = text.trim();
  if (word === '$' || /^dollars?$/i.test(word)) return dollar;
  const code = word.toUpperCase();
  if (/^[A-Z]{3}$/.test(word) && isCurrencyCode(code)) return code;
  return SYMBOLS[word.toLowerCase()] ?? NAMES.find(([pattern]) => pattern.test(word))?.[1];
}

function amountOf(match: RegExpExecArray, currencyText: string, dollar: Currency, sign = ''): AmountFigure[] {
  // Three letters before a sign may be a word: `are £84,500`.
  const currency = currencyOf(currencyText, dollar) ?? currencyOf(sign, dollar);
  if (currency === undefined) return [];
  const { value, doubt } = readNumber(match.groups?.number ?? '', currency);
  const amount = value.times(scaleOf(match.groups?.scale ?? '')).toString();
  return [{ amount, currency, at: match.index, end: match.index + match[0].length, doubt }];
}

/** The number in words right before a place, `one hundred thousand` before `dollars`. */
function wordsBefore(text: string, at: number): NumberAtEnd | undefined {
  const from = Math.max(0, at - 120);
  const said = numberAtEnd(text.slice(from, at).replace(/[\s(]+$/, ''));
  return said === undefined || said.value === 0 ? undefined : { value: said.value, at: from + said.at };
}

/** Every amount with its currency, from left to right. `dollar` is what `$` stands for. */
export function amountsIn(text: string, dollar: Currency = 'USD'): AmountFigure[] {
  const found = [...text.matchAll(BEFORE)].flatMap((match) =>
    amountOf(match, match.groups?.code ?? match.groups?.symbol ?? '', dollar, match.groups?.sign ?? ''),
  );
  const taken = (at: number, end: number): boolean => found.some((figure) => at < figure.end && end > figure.at);
  for (const match of text.matchAll(BEHIND)) {
    if (!taken(match.index, match.index + match[0].length)) found.push(...amountOf(match, match.groups?.currency ?? '', dollar));
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const said = wordsBefore(text, match.index);
    const currency = currencyOf(match.groups?.currency ?? '', dollar);
    if (said === undefined || currency === undefined || said.value < 2) continue;
    const end = match.index + match[0].length;
    const figure = found.findIndex((candidate) => candidate.at >= end && candidate.at <= end + 4);
    const inFigures = found[figure];
    if (inFigures === undefined) {
      if (!taken(said.at, end)) found.push({ amount: String(said.value), currency, at: said.at, end, doubt: '' });
    } else if (!new Decimal(inFigures.amount).floor().equals(said.value)) {
      found[figure] = { ...inFigures, doubt: `the words say ${said.value}, the figure says ${inFigures.amount}` };
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** `1.5 %`, `1 1/2 %`, `1½ %`. */
const PERCENT =
  /(?<![\d.,/])(?!\d\/)(\d{1,3}(?:[.,]\d{1,4})?)(?:[\s-]?(½|¼|¾)|[\s-](\d)\/(\d))?\s?[)\]]?\s?(?:%|percent(?:age points?)?(?![a-z])|per cent(?:um)?(?![a-z])|prozent(?:punkten?)?(?![a-z])|v\.\s?h\.|pour cent|points? de pourcentage)/gi;
const PERCENT_WORDS = /(?<![\p{L}])(?:percent(?:age points?)?|per cent|prozent(?:punkten?)?|pour cent)(?![\p{L}])(?!\s?[([]?\s?\d)/giu;
/** `one and a half percent (1.5%)`: words that cannot be compared with the figure. */
const BROKEN_NUMBER = /point|half|quarter|komma|virgule|demi|halb/i;

const FRACTIONS: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };

function percentOf([, figure = '0', sign, above, below]: readonly (string | undefined)[]): Decimal {
  const whole = new Decimal(figure.replace(',', '.'));
  if (sign !== undefined) return whole.plus(FRACTIONS[sign] ?? 0);
  return above === undefined || below === undefined || below === '0' ? whole : whole.plus(new Decimal(above).dividedBy(below));
}

/** Words in front of a figure in brackets, `five percent (5%)`, that say another number. */
function doubtOfWords(text: string, at: number, percent: Decimal): string {
  const ahead = text.slice(Math.max(0, at - 60), at);
  if (!/[([]\s?$/.test(ahead) || BROKEN_NUMBER.test(ahead)) return '';
  const said = numberAtEnd(ahead.replace(/(?:percent|per cent|prozent|pour cent)?\s?[([]\s?$/i, ''));
  return said === undefined || said.value === 0 || percent.equals(said.value)
    ? ''
    : `the words say ${said.value} %, the figure says ${percent.toString()} %`;
}

/** Every percentage, from left to right. */
export function percentsIn(text: string): PercentFigure[] {
  const found: PercentFigure[] = [...text.matchAll(PERCENT)].map((match) => {
    const percent = percentOf(match);
    return {
      percent: percent.toString(),
      at: match.index,
      end: match.index + match[0].length,
      doubt: doubtOfWords(text, match.index, percent),
    };
  });
  for (const match of text.matchAll(PERCENT_WORDS)) {
    const said = wordsBefore(text, match.index);
    const end = match.index + match[0].length;
    if (said === undefined || found.some((figure) => figure.end >= match.index && figure.at <= end)) continue;
    found.push({ percent: String(said.value), at: said.at, end, doubt: '' });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Currencies by name or code that stand without an amount: `in US Dollars`, `in EUR`. */
export function currenciesNamed(text: string, dollar: Currency): { readonly currency: Currency; readonly at: number }[] {
  const codes = [...text.matchAll(/(?<![\p{L}])[A-Z]{3}(?![\p{L}])/gu)].filter((match) => isCurrencyCode(match[0]));
  const names = [...text.matchAll(IN_WORDS)];
  return [...codes, ...names]
    .flatMap((match) => {
      const currency = currencyOf(match.groups?.currency ?? match[0], dollar);
      return currency === undefined ? [] : [{ currency, at: match.index }];
    })
    .sort((a, b) => a.at - b.at);
}

const OTHER_DOLLARS: readonly (readonly [RegExp, Currency])[] = [
  [/\b(?:CAD|canadian dollars?)\b|\b(?:CA|C|CDN)\$/i, 'CAD'],
  [/\b(?:AUD|australian dollars?)\b|\b(?:AU|A)\$/i, 'AUD'],
  [/\b(?:SGD|singapore dollars?)\b|\bS\$/i, 'SGD'],
  [/\b(?:HKD|hong kong dollars?)\b|\bHK\$/i, 'HKD'],
  [/\b(?:NZD|new zealand dollars?)\b|\bNZ\$/i, 'NZD'],
];

/** What `$` stands for in a document: the one other dollar that it names, when it never names the American one. */
export function dollarOf(text: string): Currency {
  if (/\b(?:USD|U\.?S\.? dollars?|united states dollars?)\b|\bUS\$/i.test(text)) return 'USD';
  const named = OTHER_DOLLARS.filter(([pattern]) => pattern.test(text));
  return named.length === 1 ? (named[0]?.[1] ?? 'USD') : 'USD';
}
