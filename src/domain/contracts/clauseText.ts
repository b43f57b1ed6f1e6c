/** What a clause says, in the few words that stand beside the row's: `Net 60`, `12 % a year`, `3 months`, `yes`. */
import { frequencyText } from '../billing/frequency';
import type { Clause, ClauseValue } from './clause';

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
export const yesNo = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'yes' : 'no');

export function valueText(value: ClauseValue): string {
  switch (value.kind) {
    case 'terms':
      return value.terms;
    case 'money':
      return `${value.amount} ${value.currency}`;
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
      return yesNo(value.is);
    case 'words':
      return value.words;
  }
}

export const clauseText = ({ values, certainty }: Clause): string =>
  certainty === 'unsure' || values.length === 0 ? 'not understood' : values.map(valueText).join(', ');
