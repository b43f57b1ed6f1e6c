/**
 * Reads everything that a story may be told from: the analyst's tables by their mappings, and our own sheets. All kinds are looked for at
 * once, each table serves one of them: a list of vendor invoices, read as open items as well, would owe us what we owe.
 */
import type { Customer } from '../../domain/cash/ledger';
import type { EventKind, StorySubject, SubjectKind } from '../../domain/story/story';
import { type Alias, type Resolver, storyResolver } from '../../domain/story/resolve';
import { type StoryBook, storyBook, type StoryFact, type StorySource } from '../../domain/story/storyBook';
import { CASH_TABLE } from '../../sheets/cash/cashRows';
import { RECEIPTS_TABLE } from '../../sheets/cash/bankSheets';
import { SCHEDULE_TABLE } from '../../sheets/billing/invoiceScheduleSheet';
import { type TableKind, TABLES } from '../../tables/columns';
import { mappingFrom, type TableMapping } from '../../tables/mapping';
import { customersFrom } from '../../tables/cash/customers';
import type { SourceTable } from '../../tables/sourceTable';
import { readTables } from '../../workbook/readTables';
import { type MappedTables, mappedTables } from '../mappedTables';
import { proposalsFor } from '../rememberedTables';
import { contractFacts } from './contractFacts';
import { customerFacts } from './customerFacts';
import { partnerFacts } from './partnerFacts';
import { vendorFacts } from './vendorFacts';

/** Everything that was read, ready to be asked. Plain data but for the book and the resolver, which are made from it. */
export interface StoryReading {
  readonly tables: readonly SourceTable[];
  readonly own: readonly SourceTable[];
  readonly mappings: readonly TableMapping[];
  readonly book: StoryBook;
  readonly resolve: Resolver;
}

/** Kinds that another kind of ours reads from the same table. */
const SAME_TABLE: readonly TableKind[] = ['customerMaster', 'receipts'];
// The keys of TABLES and no others.
const STORY_KINDS = (Object.keys(TABLES) as TableKind[]).filter((kind) => !SAME_TABLE.includes(kind));

function mappingsOf(tables: readonly SourceTable[], own: readonly SourceTable[]): TableMapping[] {
  return proposalsFor(STORY_KINDS, tables, own)
    .filter(({ problems }) => problems.length === 0)
    .map((proposal) => mappingFrom(proposal));
}

/** Throws a Refusal when Excel does not let us read. */
export async function readStoryBook(): Promise<StoryReading> {
  const { tables, own } = await readTables(() => undefined);
  return storyReading(tables, own);
}

/** The reading of tables that are in hand. */
export function storyReading(tables: readonly SourceTable[], own: readonly SourceTable[]): StoryReading {
  const mappings = mappingsOf(tables, own);
  const mapped = mappedTables(tables, mappings);
  const customers = mapped.read('customers', customersFrom);
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  const facts = [
    ...contractFacts(mapped, own),
    ...customerFacts(mapped, own, (customer) => names.get(customer) ?? customer),
    ...vendorFacts(mapped, own),
    ...partnerFacts(mapped, own),
  ];
  const book = storyBook(facts, namedSubjects(customers, facts), sourcesOf(mapped, own));
  return { tables, own, mappings, book, resolve: storyResolver(book, aliasesOf(customers, book)) };
}

/** Which fact of an event is the name of which thing. */
const NAMES: { readonly [Kind in EventKind]?: Readonly<Partial<Record<SubjectKind, string>>> } = {
  invoiced: { invoice: 'party', customer: 'party' },
  credited: { invoice: 'party', customer: 'party' },
  invoicedEarlier: { invoice: 'party' },
  agreed: { contract: 'party', customer: 'party' },
  commissioned: { sow: 'party', vendor: 'party' },
  vendorInvoiced: { vendorInvoice: 'party', vendor: 'party' },
  banked: { receipt: 'payer' },
};

/** Customers by their list, and everything else by the first row that names it. */
function namedSubjects(customers: readonly Customer[], facts: readonly StoryFact[]): StorySubject[] {
  const listed = customers.map(({ id, name }): StorySubject => ({ kind: 'customer', id, name, party: '' }));
  const told = facts.flatMap(({ kind, about, facts: words }) => {
    const naming = NAMES[kind];
    if (naming === undefined) return [];
    return about.flatMap(({ kind: of, id, party = '' }): StorySubject[] => {
      const word = naming[of];
      const name = word === undefined ? undefined : (words as Readonly<Record<string, unknown>>)[word];
      return typeof name === 'string' ? [{ kind: of, id, name, party }] : [];
    });
  });
  return [...listed, ...told];
}

const aliasesOf = (customers: readonly Customer[], book: StoryBook): Alias[] =>
  customers.flatMap(({ id, aliases }) =>
    aliases.flatMap((name) => book.meant({ kind: 'customer', id }).map((subject) => ({ subject, name }))),
  );

/** Where the workbook keeps such evidence at all. */
function sourcesOf(tables: MappedTables, own: readonly SourceTable[]): Set<StorySource> {
  const kinds = (['contracts', 'remittance', 'theirs', 'depositStatements'] as const).filter((kind) => tables.chosen(kind) !== undefined);
  const sheets: readonly (readonly [StorySource, string])[] = [
    ['schedule', SCHEDULE_TABLE],
    ['bank', RECEIPTS_TABLE],
    ['cash', CASH_TABLE],
  ];
  return new Set([...kinds, ...sheets.filter(([, name]) => own.some((table) => table.name === name)).map(([source]) => source)]);
}
