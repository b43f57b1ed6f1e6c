/** Converting formulas in two steps, as everything is written: first what would become of each cell; then, on a second word, the write. */
import type { ConversionAsked, ConversionPlan, ConvertedCell } from '../../../app/formulas/conversion';
import type { WriteResult } from '../../../app/jobs';
import type { Progress } from '../Job/jobState';

export type FormulasState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'planning' }
  | { readonly kind: 'planFailed'; readonly because: string }
  | { readonly kind: 'asking'; readonly plan: ConversionPlan }
  | { readonly kind: 'writing'; readonly progress: Progress | undefined }
  | { readonly kind: 'ended'; readonly result: WriteResult }
  /** It stopped halfway with an error nobody foresaw; the log says what is true. */
  | { readonly kind: 'broke'; readonly because: string };

export const FIRST_ASKED: ConversionAsked = { scope: 'selection', to: 'native' };

/** Formulas by what they would become. */
export function countsOf(cells: readonly ConvertedCell[]): Record<ConvertedCell['to'], number> {
  const counts = { native: 0, value: 0, back: 0 };
  for (const { to } of cells) counts[to] += 1;
  return counts;
}
