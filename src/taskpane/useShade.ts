import { useEffect, useState } from 'react';
import type { ThemeChoice } from '../app/paneMemory';
import { type OfficeColours, type Shade, shadeOf } from './theme';

const officeColours = (): OfficeColours | undefined =>
  typeof Office === 'undefined' ? undefined : (Office.context?.officeTheme ?? undefined);
const darkQuery = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** The shade to show now. Asked again when the pane gets the focus, because Excel does not always tell of a change. */
export function useShade(choice: ThemeChoice): Shade {
  const [asked, setAsked] = useState(() => ({ office: officeColours(), system: darkQuery().matches }));
  useEffect(() => {
    const ask = () => setAsked({ office: officeColours(), system: darkQuery().matches });
    const query = darkQuery();
    query.addEventListener('change', ask);
    window.addEventListener('focus', ask);
    return () => {
      query.removeEventListener('change', ask);
      window.removeEventListener('focus', ask);
    };
  }, []);
  return shadeOf(choice, asked.office, asked.system);
}
