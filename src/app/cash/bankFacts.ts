/** What findings about bank files are made of: the pane says them in other languages, and may not look into formats/ itself. */
export type { BankFacts } from '../../formats/advice';
