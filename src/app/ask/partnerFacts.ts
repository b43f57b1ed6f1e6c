/** What the workbook knows of partners, prepaid balances and budgets. Rows by the thousand are told by the month, from their first cell. */
import { monthOf } from '../../domain/calendar/months';
import type { PlainDate } from '../../domain/calendar/plainDate';
import type { DepositMovement } from '../../domain/deposits/deposit';
import { grouped } from '../../domain/grouped';
import type { Currency } from '../../domain/money/currency';
import { fromMinor, type Money, sum } from '../../domain/money/money';
import { nameKey } from '../../domain/nameKey';
import type { LedgerRecord, Side } from '../../domain/reconciliation/ledgerRecord';
import type { StoryFact, SubjectRef } from '../../domain/story/storyBook';
import { BURN_TABLE, ITEMS_TABLE } from '../../sheets/budget/burnNames';
import { DEPOSITS_TABLE } from '../../sheets/deposits/depositNames';
import { EXCEPTIONS_TABLE } from '../../sheets/reconciliation/exceptionRows';
import { SETTLEMENT_TABLE } from '../../sheets/reconciliation/settlementLinesSheet';
import { depositMovementsFrom, depositStatementsFrom } from '../../tables/deposits/depositTables';
import { recordsFrom } from '../../tables/reconciliation/reconciliationTables';
import { budgetsFrom } from '../../tables/spend/budgetTables';
import type { SourceTable } from '../../tables/sourceTable';
import type { MappedTables } from '../mappedTables';
import { fact, isNothing, type MappedRow, mappedRows, negated, type OwnCells, ownCells } from './placedCells';

export const partnerFacts = (tables: MappedTables, own: readonly SourceTable[]): StoryFact[] => [
  ...monthFacts('sold', mappedRows<Side, LedgerRecord>(tables, 'ours', recordsFrom)),
  ...monthFacts('reported', mappedRows<Side, LedgerRecord>(tables, 'theirs', recordsFrom)),
  ...ownCells(own, EXCEPTIONS_TABLE).flatMap(exceptedFacts),
  ...ownCells(own, SETTLEMENT_TABLE).flatMap(settlementFacts),
  ...depositFacts(tables),
  ...ownCells(own, DEPOSITS_TABLE).flatMap(forecastFacts),
  ...budgetFacts(tables),
  ...ownCells(own, ITEMS_TABLE).map(chargedFact),
  ...ownCells(own, BURN_TABLE).map(availableFact),
];

const ofPartner = (id: string): SubjectRef => ({ kind: 'partner', id });

interface Sum<T> {
  readonly rows: readonly MappedRow<T>[];
  readonly first: MappedRow<T>;
  readonly total: Money;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** Rows added up by a key, in the order of the keys' first rows. */
function sums<T>(
  rows: readonly MappedRow<T>[],
  of: { readonly key: (row: T) => string; readonly worth: (row: T) => Money; readonly on: (row: T) => PlainDate },
): Sum<T>[] {
  return [...grouped(rows, ({ value }) => of.key(value)).values()].flatMap((group): Sum<T>[] => {
    const [first] = group;
    if (first === undefined) return [];
    const days = group.map(({ value }) => of.on(value)).sort();
    const worths = group.map(({ value }) => of.worth(value));
    const [from, until] = [days[0] ?? of.on(first.value), days.at(-1) ?? of.on(first.value)];
    return [{ rows: group, first, total: sum(worths, of.worth(first.value).currency), from, until }];
  });
}

/** Completed sales, refunds and adjustments of a partner's month; what is pending or cancelled is no turnover yet. */
function monthFacts(kind: 'sold' | 'reported', rows: readonly MappedRow<LedgerRecord>[]): StoryFact[] {
  const counted = rows.filter(({ value }) => value.status === 'completed' && value.type !== 'settlement');
  const worth = ({ minor, currency }: LedgerRecord): Money => fromMinor(minor, currency);
  const key = ({ partner, bookedOn, currency }: LedgerRecord): string => `${nameKey(partner)}\n${monthOf(bookedOn)}\n${currency}`;
  return sums(counted, { key, worth, on: ({ bookedOn }) => bookedOn }).map(({ first, total, until }) =>
    fact(kind, {
      day: until,
      money: total,
      facts: { partner: first.value.partner, month: monthOf(first.value.bookedOn) },
      places: [first.place('Amount')],
      about: [ofPartner(first.value.partner)],
    }),
  );
}

function exceptedFacts(row: OwnCells): StoryFact[] {
  const currency = row.text('Currency');
  const partner = row.text('Partner') || row.text('Their partner');
  if (row.text('Status') === 'cleared') return [];
  const facts = { partner, kind: row.text('Kind'), status: row.text('Status'), owner: row.text('Owner'), nextStep: row.text('Next step') };
  return [
    fact('excepted', {
      day: row.day('Booked on'),
      money: { amount: row.amount('Difference', currency), currency },
      facts,
      places: [row.place('Difference'), row.place('Status')],
      about: [ofPartner(partner)],
    }),
  ];
}

function settlementFacts(row: OwnCells): StoryFact[] {
  const [partner, currency, batch] = [row.text('Partner'), row.text('Currency'), row.text('Batch')];
  const money = (heading: string) => ({ amount: row.amount(heading, currency), currency });
  const received = negated(row.amount('Received', currency));
  const about = [ofPartner(partner)];
  const facts = { partner, batch, state: row.text('State'), announced: row.amount('Announced', currency) ?? '' };
  return [
    fact('settlementDue', {
      day: row.day('Expected on'),
      money: money('Expected'),
      facts,
      places: [row.place('Expected'), row.place('State')],
      about,
    }),
    ...(isNothing(received)
      ? []
      : [
          fact('settlementReceived', {
            ...{ day: row.day('Received on'), money: { amount: received, currency } },
            ...{ facts: { partner, batch, receipts: row.text('Receipts') }, places: [row.place('Received')], about },
          }),
        ]),
    fact('stated', { day: undefined, money: money('Outstanding'), facts: { of: partner }, places: [row.place('Outstanding')], about }),
  ];
}

const ofDeposit = (id: string): SubjectRef => ({ kind: 'deposit', id });

/** The latest statement, and what moved since; without a statement, everything that moved. A pending top-up is in no balance yet. */
function depositFacts(tables: MappedTables): StoryFact[] {
  const statements = mappedRows(tables, 'depositStatements', depositStatementsFrom);
  const latest = new Map<string, (typeof statements)[number]>();
  const laneOf = (partner: string, currency: Currency): string => `${nameKey(partner)}\n${currency}`;
  for (const row of statements) {
    const lane = laneOf(row.value.partner, row.value.balance.currency);
    const known = latest.get(lane);
    if (known === undefined || row.value.on > known.value.on) latest.set(lane, row);
  }
  const movements = mappedRows(tables, 'depositMovements', depositMovementsFrom).map(({ value, ...row }) => ({
    ...row,
    value: value.movement,
  }));
  const since = movements.filter(({ value: { partner, amount, on, status } }) => {
    const statement = latest.get(laneOf(partner, amount.currency));
    return status === 'completed' && (statement === undefined || on > statement.value.on);
  });
  const key = ({ partner, type, on, amount }: DepositMovement): string => `${laneOf(partner, amount.currency)}\n${type}\n${monthOf(on)}`;
  return [
    ...[...latest.values()].map(({ value: { partner, on, balance }, place }) =>
      fact('depositStated', { day: on, money: balance, facts: { partner }, places: [place('Balance')], about: [ofDeposit(partner)] }),
    ),
    ...sums(since, { key, worth: ({ amount }) => amount, on: ({ on }) => on }).map(({ first: { value, place }, total, from, until }) =>
      fact('depositMoved', {
        ...{ day: from, money: total, facts: { partner: value.partner, type: value.type, until } },
        ...{ places: [place('Amount')], about: [ofDeposit(value.partner)] },
      }),
    ),
    ...movements
      .filter(({ value }) => value.status === 'pending')
      .map(({ value, place }) =>
        fact('topUpPending', {
          ...{
            day: value.on,
            money: value.amount,
            facts: { partner: value.partner, reference: value.reference, expectedOn: value.expectedOn ?? '' },
          },
          ...{ places: [place('Amount')], about: [ofDeposit(value.partner)] },
        }),
      ),
  ];
}

function forecastFacts(row: OwnCells): StoryFact[] {
  const [partner, currency] = [row.text('Partner'), row.text('Currency')];
  const about = [ofDeposit(partner)];
  const day = (heading: string): string => row.day(heading) ?? '';
  const facts = { partner, runsOut: day('Runs out'), topUpBy: day('Top up by'), topUp: row.amount('Top-up', currency) ?? '' };
  return [
    fact('depositForecast', {
      day: undefined,
      money: undefined,
      facts,
      places: [row.place('Runs out'), row.place('Top up by')],
      about,
    }),
    fact('stated', {
      day: undefined,
      money: { amount: row.amount('Balance', currency), currency },
      facts: { of: partner },
      places: [row.place('Balance')],
      about,
    }),
  ];
}

/** A budget line goes by its owner and its project. */
const budgetId = (owner: string, project: string): string => (project === '' ? owner : `${owner} / ${project}`);
const ofBudget = (owner: string, project: string): SubjectRef => ({ kind: 'budget', id: budgetId(owner, project) });

function budgetFacts(tables: MappedTables): StoryFact[] {
  return mappedRows(tables, 'budgets', budgetsFrom).map(({ value: { owner, project, month, budget }, place: at }) =>
    fact('budgeted', {
      day: undefined,
      money: budget,
      facts: { owner, project, month },
      places: [at('Budget'), at('Month')],
      about: [ofBudget(owner, project)],
    }),
  );
}

function chargedFact(row: OwnCells): StoryFact {
  const [document, owner, project, currency] = [row.text('Document'), row.text('Owner'), row.text('Project'), row.text('Budget currency')];
  const day = row.day('Month');
  const vendor = row.text('Vendor ID');
  return fact('charged', {
    day: undefined,
    money: { amount: negated(row.amount('In budget currency', currency)), currency },
    facts: { document, owner, project, month: day === undefined ? '' : monthOf(day), stands: row.text('Stands') },
    places: [row.place('In budget currency'), row.place('Document')],
    about: [
      ofBudget(owner, project),
      ...(vendor === '' ? [] : [{ kind: 'vendorInvoice', id: document, party: vendor, inPassing: true } as const]),
    ],
  });
}

/** What Budget burn says is left of a line. */
function availableFact(row: OwnCells): StoryFact {
  const [owner, project, currency] = [row.text('Owner'), row.text('Project'), row.text('Currency')];
  return fact('stated', {
    day: undefined,
    money: { amount: row.amount('Available', currency), currency },
    facts: { of: budgetId(owner, project) },
    places: [row.place('Available')],
    about: [ofBudget(owner, project)],
  });
}
