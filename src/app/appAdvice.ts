/** Why a job is not done, in words. */
import type { Finding } from '../domain/finding';

const WORDS = {
  'table-missing': {
    title: 'A table that was chosen is no longer in the workbook.',
    remedy: 'Read the workbook again and choose another.',
  },
  'workbook-changed': {
    title: 'The workbook has changed since the preview.',
    remedy: 'Preview again: what you saw is no longer what would be written.',
  },
  'question-gone': { title: 'This receipt is no longer in Cash application.', remedy: 'Read the questions again.' },
  'alternative-missing': { title: 'This receipt has no alternative of that number.', remedy: 'Choose one of the numbers that are listed.' },
} as const;

export const appFinding = (code: keyof typeof WORDS): Finding => ({
  code,
  severity: 'warning',
  place: { kind: 'workbook' },
  ...WORDS[code],
});
