/** What the workbook knows of contracts with customers: what was agreed, the invoice schedule, billing runs, the review, rebates. */
import type { ContractLine } from '../../domain/billing/contractLine';
import type { Agreement } from '../../domain/contracts/contract';
import type { StoryFact, SubjectRef } from '../../domain/story/storyBook';
import { RUN_WORDS } from '../../sheets/billing/billingRunRows';
import { REBATE_SETTLEMENT_TABLE } from '../../sheets/billing/rebateSheets';
import { SCHEDULE_TABLE } from '../../sheets/billing/invoiceScheduleSheet';
import { FINDINGS_TABLE, STATE_WORDS } from '../../sheets/contracts/reviewFindingRows';
import { amendmentsFrom } from '../../tables/billing/billingTables';
import { agreementsFrom } from '../../tables/contracts/agreements';
import { contractLinesFrom } from '../../tables/contracts/contractLines';
import type { SourceTable } from '../../tables/sourceTable';
import { currencyOfLines } from '../billing/readBilling';
import type { MappedTables } from '../mappedTables';
import { isOutsideNumber } from '../../domain/billing/cutOver';
import { fact, type MappedRow, mappedRows, type OwnCells, ownCells } from './placedCells';

export function contractFacts(tables: MappedTables, own: readonly SourceTable[]): StoryFact[] {
  const agreements = mappedRows(tables, 'contracts', agreementsFrom);
  const lines = mappedRows(tables, 'contractLines', contractLinesFrom);
  const currencyOf = currencyOfLines(lines.map(({ value }) => value));
  const amendments = mappedRows(tables, 'amendments', (table, mapping) => amendmentsFrom(table, mapping, currencyOf));
  return [
    ...agreements.map(agreedFact),
    ...lines.map(lineFact),
    ...amendments.map(({ value, place }) => {
      const { contract, line, id, from, change } = value;
      const worth = change === 'price' ? value.amount : undefined;
      const facts = { contract, line, amendment: id, change };
      const places = worth === undefined ? [place('Amendment')] : [place('Amount'), place('Amendment')];
      return fact('amended', { day: from, money: worth, facts, places, about: [ofContract(contract)] });
    }),
    ...ownCells(own, SCHEDULE_TABLE).map(scheduledFact),
    ...ownCells(own, BILLING_RUNS).flatMap(billedFacts),
    ...ownCells(own, FINDINGS_TABLE).flatMap(reviewedFacts),
    ...ownCells(own, REBATE_SETTLEMENT_TABLE).map(rebateFact),
  ];
}

const BILLING_RUNS = /^TieoutRun_/;
const ofContract = (id: string): SubjectRef => ({ kind: 'contract', id });

function agreedFact({ value, place }: MappedRow<Agreement>): StoryFact {
  const { id, partyId, party, effectiveOn, endsOn, signedOn, totalValue, terms } = value;
  return fact('agreed', {
    day: effectiveOn,
    money: totalValue,
    facts: { contract: id, party, to: endsOn ?? '', terms, signedOn: signedOn ?? '' },
    places: [place(totalValue === undefined ? 'Contract' : 'Total value'), place('Contract')],
    about: [ofContract(id), { kind: 'customer', id: partyId }],
  });
}

function lineFact({ value: { contract, line, description, amount, serviceFrom, serviceTo }, place }: MappedRow<ContractLine>): StoryFact {
  return fact('lineAgreed', {
    day: serviceFrom,
    money: amount,
    facts: { contract, line, description, to: serviceTo },
    places: [place('Amount'), place('Line')],
    about: [ofContract(contract)],
  });
}

/** A number that another system gave and nobody here knows makes no invoice of ours. */
const numbered = (number: string): SubjectRef[] => (number === '' || isOutsideNumber(number) ? [] : [{ kind: 'invoice', id: number }]);

function scheduledFact(row: OwnCells): StoryFact {
  const currency = row.text('Currency');
  const invoice = isOutsideNumber(row.text('Invoice no.')) ? '' : row.text('Invoice no.');
  return fact('scheduled', {
    day: row.day('Invoice date'),
    money: { amount: row.amount('Gross', currency), currency },
    facts: {
      ...{ contract: row.text('Contract'), line: row.text('Line'), status: row.text('Status'), invoice },
      ...{ from: row.day('Service from') ?? '', to: row.day('Service to') ?? '', dueOn: row.day('Due date') ?? '' },
    },
    places: [row.place('Gross'), row.place('Contract')],
    about: [ofContract(row.text('Contract')), ...numbered(row.text('Invoice no.'))],
  });
}

/** Accruals and planned invoices stand in the schedule already: a run adds what it issues, credits, or cannot issue. */
function billedFacts(row: OwnCells): StoryFact[] {
  const [what, number, corrects] = [row.text('What'), row.text('Number'), row.text('Corrects')];
  if (what === RUN_WORDS.accrual) return [];
  const currency = row.text('Currency');
  return [
    fact('billed', {
      day: row.day('Date'),
      money: { amount: row.amount('Gross', currency), currency },
      facts: { what, number, corrects, contract: row.text('Contract'), state: row.text('State'), reason: row.text('Reason') },
      places: [row.place('Gross'), row.place('Number')],
      about: [ofContract(row.text('Contract')), ...numbered(what === RUN_WORDS.exception ? '' : number), ...numbered(corrects)],
    }),
  ];
}

/** What the review holds against a contract now; what it no longer finds is told by the review alone. */
function reviewedFacts(row: OwnCells): StoryFact[] {
  if (row.text('State') !== STATE_WORDS.breach || row.text('Contract') === '') return [];
  const currency = row.text('Currency');
  const id = row.text('Contract');
  return [
    fact('reviewed', {
      day: undefined,
      money: { amount: row.amount('At risk', currency), currency },
      facts: { contract: id, finding: row.text('Finding'), answer: row.text('Answer') },
      places: [row.place('Finding'), row.place('At risk')],
      about: [
        { kind: 'contract', id, inPassing: true },
        { kind: 'sow', id, inPassing: true },
      ],
    }),
  ];
}

function rebateFact(row: OwnCells): StoryFact {
  const currency = row.text('Currency');
  const party = row.text('Party');
  const amount = (heading: string): string => row.amount(heading, currency) ?? '';
  return fact('rebate', {
    day: row.day('Settle on'),
    money: { amount: row.amount('Computed', currency), currency },
    facts: { deal: row.text('Deal'), party, claimed: amount('Claimed'), settled: amount('Settled') },
    places: [row.place('Computed'), row.place('Deal')],
    about: [
      { kind: 'customer', id: party, inPassing: true },
      { kind: 'partner', id: party, inPassing: true },
    ],
  });
}
