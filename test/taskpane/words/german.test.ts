/** German is whole: no English sentence is left in it, every count has its form, and what the rooms find is said from its facts. */
import { deserialize, serialize } from 'node:v8';
import { EN_US, type Culture } from '../../../src/app/culture';
import { BANK_ADVICE } from '../../../src/formats/advice';
import { CASH_ADVICE } from '../../../src/app/cash/cashAdvice';
import { findingFrom, type Finding } from '../../../src/domain/finding';
import { MATCHING_RULES } from '../../../src/domain/cash/ruleTable';
import { money } from '../../../src/domain/money/money';
import { TABLE_ADVICE } from '../../../src/tables/tableAdvice';
import { TEXT, catalogueFor } from '../../../src/taskpane/text';
import { ROOMS_DE } from '../../../src/taskpane/words/de/findings/findings';
import { BURN_LOG } from '../../../src/app/budget/reportBurn';
import { SCHEDULE_LOG } from '../../../src/app/billing/buildSchedule';
import { CASH_LOG } from '../../../src/app/cash/applyCash';
import { REVIEW_LOG } from '../../../src/app/contracts/reviewContracts';
import { DEPOSITS_LOG } from '../../../src/app/deposits/reportDeposits';
import { CONVERSION_STEP } from '../../../src/app/formulas/writeConversion';
import { LINT_STEP } from '../../../src/app/lint/fixes';
import { MAPPING_LOG } from '../../../src/app/mapping/mapTables';
import { PAYMENTS_LOG } from '../../../src/app/payables/trackPayments';
import { RECONCILIATION_LOG } from '../../../src/app/reconciliation/reconcilePartner';
import { ACT_STEPS } from '../../../src/tables/close/closeNames';
import { CASH_RULES_DE, named } from '../../../src/taskpane/words/de/names';
import { sayIn } from '../../../src/taskpane/words/say';

const GERMANY: Culture = { decimal: ',', group: '.', shortDate: 'dd.MM.yyyy' };
const german = catalogueFor('de', GERMANY);

type Maker = (...given: unknown[]) => unknown;
const isMaker = (part: unknown): part is Maker => typeof part === 'function';

/** Arguments that words are made of; one of these suits every function of a catalogue. */
const GIVEN: readonly unknown[][] = [
  [['a', 'b']],
  ['a', ['b', 'c'], 2],
  ['a', 1, 2],
  [2, ['a', 'b'], 3],
  [2, 3, 'a'],
  [{ sheets: 1, tables: 2, cells: 3 }],
  [3, { sheets: 1, tables: 2, cells: 3 }],
];

function spoken(make: Maker): string {
  for (const given of GIVEN) {
    try {
      const said = make(...given);
      if (typeof said === 'string' && !/undefined|NaN|\[object/.test(said)) return said;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // these arguments do not suit; the next may
    }
  }
  return '';
}

function words(part: unknown, at: string): [string, string][] {
  if (typeof part === 'string') return [[at, part]];
  if (isMaker(part)) return [[at, spoken(part)]];
  return Object.entries((part ?? {}) as object).flatMap(([key, inner]) => words(inner, at === '' ? key : `${at}.${key}`));
}

/** Said the same in both languages: names, signs, and words that German has taken over. Whole paths, so that no sentence hides here. */
const SAME: ReadonlySet<string> = new Set([
  'tabs.burn',
  'home.languages.en',
  'home.languages.de',
  'burn.terms.budget',
  'kinds.budgets',
  'ask.told.kinds.partner',
  'ask.told.titles.budgeted',
  'ask.told.titles.banked',
  'cases.partner',
  'cases.all.status',
]);

/** From the rooms: tested below, or the same by what they are (a place in a cell). */
const FROM_ROOMS = /^(finding|named|place)$/;
/** What is left of it when the arguments are taken out is no word. */
const hasNoWord = (said: string): boolean => !/[a-zäöüß]{2}/i.test(said.replace(/\b[abc]\b|UTC|kB/g, ''));

test('nothing that is said in German is the English of it', () => {
  const english = new Map(words(TEXT.en, ''));
  const same = words(TEXT.de, '').filter(
    ([at, word]) => word !== '' && english.get(at) === word && !SAME.has(at) && !FROM_ROOMS.test(at) && !hasNoWord(word),
  );
  expect(same).toEqual([]);
});

test('German has every word that English has, and no other', () => {
  const places = (language: 'en' | 'de'): string[] =>
    words(TEXT[language], '')
      .map(([at]) => at)
      .sort();
  expect(places('de')).toEqual(places('en'));
});

/** Words that no German sentence of ours holds. Names of sheets and columns stand in „…“ and are left out of the look. */
const ENGLISH_WORDS = /\b(the|and|not|with|from|this|that|your|yours|rows?|write|choose|nothing|were|has|have|is|are|of)\b/i;

test('no English word is left in a German sentence', () => {
  const left = words(german, '')
    .filter(([at]) => !FROM_ROOMS.test(at))
    .map(([at, word]) => [at, word.replace(/„[^“]*“/g, '')] as const)
    .filter(([, word]) => ENGLISH_WORDS.test(word));
  expect(left).toEqual([]);
});

test.each([
  [0, '0 Kontoauszüge', '0 Umsätze', '0 Befunde müssen'],
  [1, '1 Kontoauszug', '1 Umsatz', '1 Befund muss'],
  [2, '2 Kontoauszüge', '2 Umsätze', '2 Befunde müssen'],
  [1204, '1.204 Kontoauszüge', '1.204 Umsätze', '1.204 Befunde müssen'],
])('%i: %s, %s, %s', (count, statements, transactions, findings) => {
  expect(german.job.inputs.statements(count)).toBe(statements);
  expect(german.job.inputs.transactions(count)).toBe(transactions);
  expect(german.job.check.blocked(count)).toContain(findings);
});

test.each([
  ['decisions', german.decisions.open(1, 1), '1 von 1 Vertrag braucht eine Entscheidung'],
  ['decisions', german.decisions.open(1, 2), '1 von 2 Verträgen brauchen eine Entscheidung'],
  ['a stage', german.payments.stage('Einkauf', 1), 'seit 1 Tag bei Einkauf'],
  ['a stage', german.payments.stage('Einkauf', 2), 'seit 2 Tagen bei Einkauf'],
  [
    'what goes back',
    german.runs.conflicts(1),
    '1 Zelle wurde seither von Hand geändert und bleibt, wie sie ist, außer Sie bestimmen es anders.',
  ],
  ['money and a day', german.deposits.topUp('1234.50', 'EUR', '2026-10-31'), '1.234,50 EUR bis 31.10.2026 nachzahlen.'],
  ['a month', german.schedules.run('2026-10'), 'Fakturalauf 10.2026'],
])('%s: %s', (_, said, wanted) => {
  expect(said).toBe(wanted);
});

const AT = { kind: 'file', file: 'auszug.sta', line: 3 } as const;

test.each<[string, Finding, string]>([
  [
    'money of the domain',
    findingFrom(BANK_ADVICE, 'balance-differs', AT, { statement: '44', stated: money('1204.10', 'EUR'), computed: money('1194.1', 'EUR') }),
    'Auszug 44 schließt mit 1.204,10 EUR, Anfangssaldo und Umsätze ergeben aber 1.194,10 EUR.',
  ],
  [
    'what stands in a cell, to the letter',
    findingFrom(TABLE_ADVICE, 'day-unreadable', AT, { text: '2026-02-31', column: 'Due date' }),
    '„2026-02-31“ in Spalte Due date ist kein Kalendertag; die Zeile wurde ohne ihn gelesen.',
  ],
  [
    'one',
    findingFrom(TABLE_ADVICE, 'rows-hidden', AT, { count: 1 }),
    '1 Zeile ist ausgeblendet oder weggefiltert; sie wurde trotzdem gelesen.',
  ],
  [
    'many',
    findingFrom(TABLE_ADVICE, 'rows-hidden', AT, { count: 1200 }),
    '1.200 Zeilen sind ausgeblendet oder weggefiltert; sie wurden trotzdem gelesen.',
  ],
  [
    'days between others',
    findingFrom(TABLE_ADVICE, 'end-before-start', AT, { from: '2026-10-31', to: '2026-10-01' }),
    'Das Ende 01.10.2026 liegt vor dem Beginn 31.10.2026; die Zeile wurde nicht gelesen.',
  ],
  [
    'an amount and a number of a document',
    findingFrom(CASH_ADVICE, 'document-overdrawn', AT, { document: '4711', taken: '1204.10 EUR', open: '1000.00 EUR' }),
    'Entschiedene Zeilen nehmen 1.204,10 EUR von 4711, wovon 1.000,00 EUR offen waren.',
  ],
  ['a word of the rooms', findingFrom(BANK_ADVICE, 'day-missing', AT, { what: 'booking day' }), 'Es fehlt: Buchungstag.'],
])('a finding is said in German from its facts: %s', (_, finding, title) => {
  expect(german.finding(finding).title).toBe(title);
  expect(TEXT.en.finding(finding).title).toBe(finding.title);
});

test('findings come through the worker’s door with their facts', () => {
  const finding = findingFrom(BANK_ADVICE, 'foreign-entry', AT, { booked: money('90', 'EUR'), instructed: money('100', 'USD') });
  expect(german.finding(deserialize(serialize(finding)) as Finding).title).toBe('100,00 USD waren beauftragt, gebucht wurden 90,00 EUR.');
});

test('a finding without facts is said as its room says it', () => {
  const finding: Finding = {
    code: 'excel-busy',
    severity: 'blocking',
    place: { kind: 'workbook' },
    title: 'Excel is busy.',
    remedy: 'Wait.',
  };
  expect(german.finding(finding)).toEqual({ title: 'Excel is busy.', remedy: 'Wait.' });
});

/** Any fact, asked for by any name. */
const FACTS: readonly (readonly [names: RegExp, fact: unknown])[] = [
  [/^(count|days?|rows|waiting|periods|copies|cells|columns)$/, 2],
  [/^nearest$/, ['x']],
  [/^why$/, 'mark'],
  [/^text$/, '0.5'],
  [/./, 'x'],
];
const anyFacts = new Proxy({}, { get: (_, name) => FACTS.find(([names]) => names.test(String(name)))?.[1] });

test('every sentence about a finding is whole, and German', () => {
  type AnyAdvice = Readonly<Record<string, { title: (facts: unknown) => string; remedy: string | ((facts: unknown) => string) }>>;
  const wrong = Object.entries(ROOMS_DE).flatMap(([room, list]) =>
    Object.entries(list(sayIn(EN_US)) as unknown as AnyAdvice).flatMap(([code, { title, remedy }]) => {
      const said = [title(anyFacts), typeof remedy === 'string' ? remedy : remedy(anyFacts)];
      return said
        .filter((sentence) => /undefined|NaN|\[object/.test(sentence) || ENGLISH_WORDS.test(sentence.replace(/„[^“]*“/g, '')))
        .map((sentence) => `${room} ${code}: ${sentence}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('every rule of cash application has its German name, and no rule that is gone has one', () => {
  const rules = MATCHING_RULES.map(({ name }) => name);
  expect(rules.filter((name) => CASH_RULES_DE[name] === undefined)).toEqual([]);
  expect(rules.filter((name) => named(name) === name)).toEqual([]);
});

test('every run of the log has its German name', () => {
  const jobs = [CASH_LOG, REVIEW_LOG, SCHEDULE_LOG, RECONCILIATION_LOG, DEPOSITS_LOG, PAYMENTS_LOG, BURN_LOG, MAPPING_LOG].map(
    ({ step }) => step,
  );
  const steps = [...jobs, ...Object.values(ACT_STEPS), LINT_STEP, CONVERSION_STEP];
  expect(steps.filter((step) => named(step) === step)).toEqual([]);
});

test.each([
  ['contract C-7, line 2: contract value = invoiced + remaining', 'Vertrag C-7, Position 2: Vertragswert = berechnet + verbleibend'],
  ['Bank DE89 3704: opening + movements = closing', 'Bank DE89 3704: Anfang + Umsätze = Ende'],
  ['ours: rows in = matched + exceptions (10 = 8 + 2)', 'unsere: Zeilen = zugeordnet + Abweichungen (10 = 8 + 2)'],
  ['issued', 'berechnet'],
  ['revert of R0007', 'Lauf R0007 zurückgenommen'],
  ['Müller GmbH', 'Müller GmbH'],
])('the name %s is %s', (english, said) => {
  expect(named(english)).toBe(said);
});
