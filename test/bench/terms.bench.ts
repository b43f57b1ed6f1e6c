import { WEEKENDS_ONLY } from '../../src/domain/calendar/businessDays';
import { addDays, date } from '../../src/domain/calendar/plainDate';
import { money } from '../../src/domain/money/money';
import { dueDays } from '../../src/domain/terms/dueDays';
import { readTerms } from '../../src/domain/terms/readTerms';
import type { BenchRow } from './row';

const FORMS = [
  (n: number) => `Net ${n}`,
  (n: number) => `2/${n} net ${n + 20}`,
  (n: number) => `within ${n} (${n}) days after receipt of the invoice`,
  (n: number) => `${n} Tage 2 % Skonto, ${n + 16} Tage netto`,
  (n: number) => `${n} jours fin de mois le 10`,
  (n: number) => `50 % on signature, balance ${n} days after delivery`,
  (n: number) => `3 instalments of ${n} days`,
  (n: number) => `Net ${n} dyas`,
];

/** Every run has texts that were not read before: the reader keeps what it has read. */
let run = 0;

export const rows: BenchRow[] = [
  {
    name: 'read payment terms and give their due days',
    sizes: [1_000, 10_000],
    prepare: async (n) => {
      const amount = money('1234.56', 'EUR');
      return () => {
        run += 1;
        for (let at = 0; at < n; at += 1) {
          const form = FORMS[at % FORMS.length] ?? String;
          const reading = readTerms(`${form(1 + (at % 90))}${' '.repeat(run)}${at >= 720 ? ' '.repeat(at / 720) : ''}`);
          const invoiceOn = addDays(date('2026-01-01'), at % 365);
          if (reading.kind === 'read') dueDays(reading.terms, { invoiceOn, calendar: WEEKENDS_ONLY, roll: 'following', amount });
        }
      };
    },
  },
];
