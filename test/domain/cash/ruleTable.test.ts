import { readFileSync } from 'node:fs';
import { AMOUNT_STATES, type PayerState, type ReferenceState } from '../../../src/domain/cash/proposal';
import { MATCHING_RULES, ruleIndex } from '../../../src/domain/cash/ruleTable';
import { CASH_RULES, STANDARD_CASH_RULES } from '../../../src/domain/cash/rules';
import { ruleMinor } from '../../../src/domain/policy/policyFigure';

const PAGE = readFileSync('docs/rules/cash-matching.md', 'utf8');
const PAYERS: readonly PayerState[] = ['certain', 'likely', 'unknown', 'other'];
const REFERENCES: readonly ReferenceState[] = ['advised', 'named', 'partly', 'not', 'elsewhere'];
const everyCase = PAYERS.flatMap((payer) =>
  REFERENCES.flatMap((reference) => AMOUNT_STATES.map((amount) => ({ payer, reference, amount }))),
);

test('every line of the table decides something: none is hidden by the lines above it', () => {
  const deciding = new Set(everyCase.map(ruleIndex));
  expect(MATCHING_RULES.filter((_, line) => !deciding.has(line)).map(({ name }) => name)).toEqual([]);
});

test('nothing posts by itself for a payer of another customer, by a reference that points elsewhere, or with a discount taken late', () => {
  const posting = everyCase.filter((each) => MATCHING_RULES[ruleIndex(each)]?.mayApply === true);
  expect(posting.filter(({ payer }) => payer === 'other')).toEqual([]);
  expect(posting.filter(({ reference }) => reference === 'elsewhere')).toEqual([]);
  expect(posting.filter(({ amount }) => amount === 'discount late' || amount === 'discount granted' || amount === 'no rate')).toEqual([]);
});

test('an unknown payer posts only what is named, or advised', () => {
  const posting = everyCase.filter((each) => each.payer === 'unknown' && MATCHING_RULES[ruleIndex(each)]?.mayApply === true);
  expect(new Set(posting.map(({ reference }) => reference))).toEqual(new Set(['advised', 'named']));
  expect(posting.filter(({ reference }) => reference === 'named').map(({ amount }) => amount)).toEqual(['equal']);
});

test('the controller’s page has every line of the table, in its order, and every figure', () => {
  const printed = [...PAGE.matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \| [^|]+ \| (yes|no) \| (certain|likely|guess) \|$/gm)].map(
    ([, name, posts, confidence]) => [name, posts, confidence],
  );
  expect(printed).toEqual(MATCHING_RULES.map(({ name, mayApply, confidence }) => [name, mayApply ? 'yes' : 'no', confidence]));
  const figures = CASH_RULES.filter(({ rule, says }) => !PAGE.includes(`| ${rule} |`) || !PAGE.includes(says));
  expect(figures).toEqual([]);
});

test('amounts of the rules are by currency, in its minor units', () => {
  expect(ruleMinor(STANDARD_CASH_RULES.toleranceAmount, 'EUR')).toBe(100);
  expect(ruleMinor(STANDARD_CASH_RULES.toleranceAmount, 'JPY')).toBe(100);
  expect(ruleMinor(STANDARD_CASH_RULES.toleranceAmount, 'BHD')).toBe(1000);
  expect(Object.keys(STANDARD_CASH_RULES)).toEqual(CASH_RULES.map(({ rule }) => rule));
});
