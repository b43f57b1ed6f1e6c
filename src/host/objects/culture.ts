/**
 * What the host says of the country that numbers and days are written for. It says so and no more: its own cells are shown in US
 * English whatever the culture.
 */
export interface HostCulture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly shortDate: string;
  readonly longDate: string;
}

/** As Windows and Excel on the web have them (Unicode CLDR 44, except that Windows writes the apostrophe of Switzerland as U+2019). */
// prettier-ignore
export const CULTURES = {
  'en-US': { name: 'en-US', decimal: '.', group: ',', shortDate: 'M/d/yyyy',   longDate: 'dddd, MMMM d, yyyy' },
  'en-GB': { name: 'en-GB', decimal: '.', group: ',', shortDate: 'dd/MM/yyyy', longDate: 'dddd, d MMMM yyyy' },
  'de-DE': { name: 'de-DE', decimal: ',', group: '.', shortDate: 'dd.MM.yyyy', longDate: 'dddd, d. MMMM yyyy' },
  'de-AT': { name: 'de-AT', decimal: ',', group: '\u00a0', shortDate: 'dd.MM.yyyy', longDate: 'dddd, d. MMMM yyyy' },
  'de-CH': { name: 'de-CH', decimal: '.', group: '\u2019', shortDate: 'dd.MM.yyyy', longDate: 'dddd, d. MMMM yyyy' },
  'fr-FR': { name: 'fr-FR', decimal: ',', group: '\u202f', shortDate: 'dd/MM/yyyy', longDate: 'dddd d MMMM yyyy' },
} as const satisfies Readonly<Record<string, HostCulture>>;

export type CultureName = keyof typeof CULTURES;
export const isCultureName = (name: string): name is CultureName => Object.hasOwn(CULTURES, name);
