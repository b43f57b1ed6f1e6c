/** Deutsch: wie ein Befund gesagt wird. Jeder Raum hat seine Liste, typisiert über dessen eigene Tatsachen. */
import type { SaidFact } from '../../../../domain/finding';

type Said<Facts> = { readonly [Name in keyof Facts]: SaidFact<Facts[Name]> };

export type GermanAdvice<Facts> = {
  readonly [Code in keyof Facts]: {
    readonly title: (facts: Said<Facts[Code]>) => string;
    readonly remedy: string | ((facts: Said<Facts[Code]>) => string);
  };
};
