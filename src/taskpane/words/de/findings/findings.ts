/**
 * Deutsch: ein Befund, gesagt aus seinen Tatsachen. Beträge und Tage darin schreibt die Kultur; was jemand in eine Zelle geschrieben hat,
 * bleibt buchstäblich. Ein Befund ohne Tatsachen bleibt in der Sprache seines Raums.
 */
import type { Finding } from '../../../../domain/finding';
import type { Say } from '../../say';
import { APP_FINDINGS_DE, EXCEL_FINDINGS_DE } from './app';
import { BANK_FINDINGS_DE } from './bank';
import { BILLING_FINDINGS_DE, SCHEDULE_FINDINGS_DE } from './billing';
import { BUDGET_FINDINGS_DE } from './budget';
import { CASH_FINDINGS_DE } from './cash';
import { CLOSE_FINDINGS_DE } from './close';
import { DEPOSIT_FINDINGS_DE } from './deposits';
import { DOCUMENT_FINDINGS_DE } from './documents';
import { CONVERSION_FINDINGS_DE } from './formulas';
import { LINT_FINDINGS_DE } from './lint';
import { PAYABLES_FINDINGS_DE } from './payables';
import { CONTROL_FINDINGS_DE, RECONCILIATION_FINDINGS_DE, SETTLEMENT_FINDINGS_DE, SIDE_FINDINGS_DE } from './reconciliation';
import { TABLE_FINDINGS_DE } from './tables';

export interface FindingWords {
  readonly title: string;
  readonly remedy: string;
}

type AnyAdvice = Readonly<
  Record<string, { readonly title: (facts: never) => string; readonly remedy: string | ((facts: never) => string) }>
>;

/** Die Listen nach den Räumen, deren Befunde sie sagen. */
export const ROOMS_DE = {
  tables: TABLE_FINDINGS_DE,
  bank: BANK_FINDINGS_DE,
  cash: CASH_FINDINGS_DE,
  documents: () => DOCUMENT_FINDINGS_DE,
  billing: BILLING_FINDINGS_DE,
  schedules: SCHEDULE_FINDINGS_DE,
  sides: SIDE_FINDINGS_DE,
  reconciliation: RECONCILIATION_FINDINGS_DE,
  control: CONTROL_FINDINGS_DE,
  settlements: SETTLEMENT_FINDINGS_DE,
  deposits: DEPOSIT_FINDINGS_DE,
  payables: () => PAYABLES_FINDINGS_DE,
  budget: BUDGET_FINDINGS_DE,
  close: CLOSE_FINDINGS_DE,
  lint: LINT_FINDINGS_DE,
  app: () => APP_FINDINGS_DE,
  formulas: () => CONVERSION_FINDINGS_DE,
  excel: () => EXCEL_FINDINGS_DE,
} satisfies Readonly<Record<string, (say: Say) => unknown>>;

/** Wie es in der Zelle steht. */
const VERBATIM: ReadonlySet<string> = new Set(['text', 'extra', 'terms', 'because', 'says', 'formula', 'usual', 'number', 'key', 'twin']);

export function findingsInGerman(say: Say): (finding: Finding) => FindingWords {
  // Each list is typed over its room's own facts, which the finding carries; here they meet as what they are made of.
  const rooms = new Map(Object.entries(ROOMS_DE).map(([room, list]) => [room, list(say) as AnyAdvice]));
  return ({ room = '', code, facts = {}, title, remedy }) => {
    const said = rooms.get(room)?.[code];
    if (said === undefined) return { title, remedy };
    const spoken = Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' && !VERBATIM.has(name) ? say.figures(fact) : fact]),
    ) as never; // The facts that the room's own type asks for, by the finding's room and code.
    return { title: said.title(spoken), remedy: typeof said.remedy === 'string' ? said.remedy : said.remedy(spoken) };
  };
}
