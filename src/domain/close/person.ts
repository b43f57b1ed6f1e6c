/** Who is who among those that sign. Case, blanks and letters that nobody sees tell no two people apart, and make no name. */
export const samePerson = (one: string, other: string): boolean => personKey(one) === personKey(other);
export const isNameless = (name: string): boolean => personKey(name) === '';

const UNSEEN = /[\s\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu;
const personKey = (name: string): string => name.normalize('NFKC').replace(UNSEEN, '').toLowerCase();
