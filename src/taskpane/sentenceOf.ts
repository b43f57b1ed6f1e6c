/** What went wrong, as a sentence: errors of ours and of the Excel room are written for the person who reads them. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
