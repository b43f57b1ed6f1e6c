/**
 * Settings of the add-in, kept in a custom XML part of our own.
 *
 * Excel keeps them in a web-extension part that is bound to the add-in's store id; the stand-in has no store. A
 * custom XML part survives Excel, asks nobody anything when the file is opened, and holds texts of any length.
 */
import type { Book } from '../../book/book';
import { tagText } from '../xml/edit';
import { childrenOf, type XmlElement } from '../xml/parse';

export const SETTINGS_NAMESPACE = 'urn:excel-stand-in:add-in-settings';

export const settingsState = (book: Book): unknown => [...book.settings];

export function readSettings(root: XmlElement, book: Book): void {
  for (const { attributes } of childrenOf(root, 'setting')) {
    book.settings.set(attributes['name'] ?? '', parsed(attributes['value'] ?? 'null'));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function settingsText(book: Book): string {
  const settings = [...book.settings].map(([name, value]) => tagText('setting', { name, value: JSON.stringify(value) }));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tagText('settings', { xmlns: SETTINGS_NAMESPACE }, settings.join(''))}`;
}
