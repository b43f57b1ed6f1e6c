/** Is it there twice: by number, by value and dates, by time. */
import { formatMoney, equals } from '../../money/money';
import { nameKey } from '../../nameKey';
import { partyKey } from '../books';
import type { Agreement } from '../contract';
import { breach, type RuleCheck } from '../outcome';
import { cell, evidence, type ReviewCase } from '../reviewCase';

const OTHERS_NAMED = 3;

const named = (others: readonly Agreement[]): string => {
  const ids = others.slice(0, OTHERS_NAMED).map(({ id }) => id);
  return others.length > OTHERS_NAMED ? `${ids.join(', ')} and ${others.length - OTHERS_NAMED} more` : ids.join(', ');
};
const cellsOf = (others: readonly Agreement[]) => others.slice(0, OTHERS_NAMED).map(({ id, place }) => cell(place, id));

const othersOfParty = ({ row, books }: ReviewCase): Agreement[] =>
  (books.ofParty.get(partyKey(row)) ?? []).filter((other) => other !== row && nameKey(other.id) !== nameKey(row.id));

export const numberTwice: RuleCheck = (c) => {
  const { row, books } = c;
  const others = (books.byNumber.get(nameKey(row.id)) ?? []).filter((other) => other !== row && other.kind === row.kind);
  if (others.length === 0) return [];
  const title = `The number ${row.id} stands ${others.length + 1} times.`;
  return [breach(title, 'Give each its own number, or delete what was entered twice.', [cell(row.place, row.id), ...cellsOf(others)])];
};

export const possibleDuplicate: RuleCheck = (c) => {
  const { totalValue, effectiveOn, endsOn } = c.row;
  if (totalValue === undefined || effectiveOn === undefined) return [];
  const twins = othersOfParty(c).filter(
    (other) =>
      other.effectiveOn === effectiveOn &&
      other.endsOn === endsOn &&
      other.totalValue !== undefined &&
      equals(other.totalValue, totalValue),
  );
  if (twins.length === 0) return [];
  const stands = [...evidence(c, ['Effective', 'End', 'Total value']), ...cellsOf(twins)];
  const risk = { atRisk: totalValue, says: 'value that may be billed twice' };
  const title = `${named(twins)} ${twins.length === 1 ? 'has' : 'have'} the same party, dates and value.`;
  return [breach(title, 'Delete one, or say what tells them apart.', stands, risk)];
};

/** Same currency and same legal entity of ours: contracts of two subsidiaries do not overlap. */
export const overlapsAnother: RuleCheck = (c) => {
  const { effectiveOn, endsOn, currency, legalEntity } = c.row;
  if (effectiveOn === undefined || endsOn === undefined) return [];
  const running = othersOfParty(c).filter(
    (other) =>
      other.effectiveOn !== undefined &&
      other.endsOn !== undefined &&
      other.effectiveOn <= endsOn &&
      other.endsOn >= effectiveOn &&
      other.currency === currency &&
      nameKey(other.legalEntity) === nameKey(legalEntity),
  );
  if (running.length === 0) return [];
  const value = c.row.totalValue === undefined ? '' : ` (${formatMoney(c.row.totalValue)})`;
  const title = `${named(running)} of the same party ${running.length === 1 ? 'runs' : 'run'} at the same time as this one${value}.`;
  return [breach(title, 'Make sure that nothing is billed in both.', [...evidence(c, ['Effective', 'End']), ...cellsOf(running)])];
};
