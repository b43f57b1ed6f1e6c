/**
 * Light or dark, as Excel is. Excel says it in three ways, none of them everywhere: `isDarkTheme` may be undefined on
 * the web, colours may be stale on the desktop. So: what the user chose → isDarkTheme → how light the pane's own
 * background is → what the system prefers. Forced colours need nothing: the browser overrides both themes.
 */
import type { ThemeChoice } from '../app/paneMemory';

export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

export type Shade = 'light' | 'dark';

/** Relative luminance, 0 black to 1 white, of `#rrggbb`; undefined for anything else. Source: WCAG 2.2, relative luminance. */
export function luminanceOf(colour: string): number | undefined {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim())?.slice(1);
  if (channels === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Below this the background takes light text: the luminance at which black and white text have the same contrast. */
const DARK_BELOW = 0.179;

export function shadeOf(choice: ThemeChoice, office: OfficeColours | undefined, systemPrefersDark: boolean): Shade {
  if (choice !== 'auto') return choice;
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? 'dark' : 'light';
  const luminance = luminanceOf(office?.bodyBackgroundColor ?? '');
  if (luminance !== undefined) return luminance < DARK_BELOW ? 'dark' : 'light';
  return systemPrefersDark ? 'dark' : 'light';
}
