/** What a clause says, in the few words that stand beside the row's: `Net 60`, `12 % a year`, `3 months`, `yes`. */
import { frequencyText } from '../billing/frequency';
import { formatMoney, money } from '../money/money';
import type { Clause, ClauseValue, Topic } from './clause';

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
export const yesNo = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'yes' : 'no');

export const cappedOrNot = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'capped' : 'uncapped');

/** A cap is there or not; everything else is said in the same words for every topic. */
export function valueText(value: ClauseValue, topic: Topic): string {
  switch (value.kind) {
    case 'terms':
      return value.terms;
    case 'money':
      return formatMoney(money(value.amount, value.currency));
    case 'percent':
      return `${value.percent} %${value.per === undefined ? '' : ` a ${value.per}`}`;
    case 'days':
      return counted(value.days, 'day');
    case 'period':
      return counted(value.count, value.unit);
    case 'day':
      return value.on;
    case 'span':
      return `${value.from} to ${value.to}`;
    case 'frequency':
      return frequencyText(value.frequency) + (value.timing === undefined ? '' : ` in ${value.timing}`);
    case 'currency':
      return value.currency;
    case 'tiers':
      return value.tiers.map(({ from, percent }) => `from ${from}: ${percent} %`).join('; ');
    case 'yesNo':
      return topic === 'liabilityCap' ? cappedOrNot(value.is) : yesNo(value.is);
    case 'words':
      return value.words;
  }
}

export const clauseText = ({ values, certainty, topic }: Clause): string =>
  certainty === 'unsure' || values.length === 0 ? 'not understood' : values.map((value) => valueText(value, topic)).join(', ');
