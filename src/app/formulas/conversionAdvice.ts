/** Why a formula stays as it is, and what a conversion that came out wrong says: every sentence once. */
import { type Advice, type Finding, findingFrom, ofRoom, type Place } from '../../domain/finding';

export interface ConversionFacts {
  readonly 'formula-reads-error': { readonly reads: string };
  readonly 'formula-still-calculates': Readonly<Record<never, never>>;
  readonly 'formula-on-protected-sheet': { readonly sheet: string };
  readonly 'native-reads-otherwise': { readonly was: string; readonly now: string };
  readonly 'converted-cell-gone': { readonly cell: string; readonly formula: string };
  readonly 'converted-cell-changed': { readonly cell: string };
}

export const CONVERSION_ADVICE: Advice<ConversionFacts> = ofRoom<ConversionFacts>('formulas', {
  'formula-reads-error': {
    severity: 'note',
    title: ({ reads }) => `The formula reads ${reads}, and stays.`,
    remedy: 'Correct what it is given, then convert it.',
  },
  'formula-still-calculates': {
    severity: 'note',
    title: () => 'The formula is still calculating, and stays.',
    remedy: 'Wait until it shows its answer, then convert it.',
  },
  'formula-on-protected-sheet': {
    severity: 'note',
    title: ({ sheet }) => `The sheet "${sheet}" is protected, and the formula stays.`,
    remedy: 'Unprotect it under Review, then convert it.',
  },
  'native-reads-otherwise': {
    severity: 'blocking',
    title: ({ was, now }) => `As a native formula the cell would read ${now} instead of ${was}, so everything was put back.`,
    remedy: 'Convert this cell into its value: what it is given is text, or empty.',
  },
  'converted-cell-gone': {
    severity: 'note',
    title: ({ cell, formula }) => `The cell that was ${cell} is gone; its formula was ${formula}.`,
    remedy: 'Enter the formula where it belongs, if it is still needed.',
  },
  'converted-cell-changed': {
    severity: 'note',
    title: ({ cell }) => `What stood in ${cell} was changed since it was converted, and stays.`,
    remedy: 'Copy the formula from the sheet "Tieout Formulas", if you want it back.',
  },
});

export const conversionFinding = <Code extends keyof ConversionFacts>(code: Code, place: Place, facts: ConversionFacts[Code]): Finding =>
  findingFrom(CONVERSION_ADVICE, code, place, facts);
