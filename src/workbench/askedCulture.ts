/**
 * `?culture=de-CH&lang=de`: the country that the page's Excel says it is set for, and the language of its own words.
 *
 * Unasked it is set as Windows in US English with days year first, which reads the same in every country.
 */
import { CULTURES, isCultureName, type HostCulture } from '../host/objects/culture';

const UNASKED: HostCulture = { ...CULTURES['en-US'], shortDate: 'yyyy-MM-dd' };

export function askedCulture(search: string): { readonly culture: HostCulture; readonly displayLanguage: string } {
  const asked = new URLSearchParams(search);
  const culture = asked.get('culture') ?? '';
  return { culture: isCultureName(culture) ? CULTURES[culture] : UNASKED, displayLanguage: asked.get('lang') ?? 'en-US' };
}
