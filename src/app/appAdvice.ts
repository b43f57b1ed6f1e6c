/** Why a job is not done, in words. */
import { type Finding, findingFrom, ofRoom } from '../domain/finding';

type Nothing = Readonly<Record<never, never>>;

export interface AppFacts {
  readonly 'table-missing': Nothing;
  readonly 'workbook-changed': Nothing;
  readonly 'question-gone': Nothing;
  readonly 'alternative-missing': Nothing;
}

const APP_ADVICE = ofRoom<AppFacts>('app', {
  'table-missing': {
    severity: 'warning',
    title: () => 'A table that was chosen is no longer in the workbook.',
    remedy: 'Read the workbook again and choose another.',
  },
  'workbook-changed': {
    severity: 'warning',
    title: () => 'The workbook has changed since the preview.',
    remedy: 'Preview again: what you saw is no longer what would be written.',
  },
  'question-gone': {
    severity: 'warning',
    title: () => 'This receipt is no longer in Cash application.',
    remedy: 'Read the questions again.',
  },
  'alternative-missing': {
    severity: 'warning',
    title: () => 'This receipt has no alternative of that number.',
    remedy: 'Choose one of the numbers that are listed.',
  },
});

export const appFinding = (code: keyof AppFacts): Finding => findingFrom(APP_ADVICE, code, { kind: 'workbook' }, {});
