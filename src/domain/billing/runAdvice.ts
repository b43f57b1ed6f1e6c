/** What stands in the way of an invoice, one line a code: whether it is held back, what is so, what to do. */
import type { Currency } from '../money/currency';
import { formatMoney, fromMinor } from '../money/money';
import type { RunException, RunExceptionCode } from './billingRun';

/** Figures and names for the sentence; a code uses those it needs. */
export interface RunFacts {
  readonly contract: string;
  readonly line: string;
  readonly currency: Currency;
  readonly minor: number;
  readonly customer?: string;
  readonly on?: string;
  readonly what?: string;
  readonly rows?: number;
  /** Invoiced in all, with this invoice, and what the order allows. */
  readonly invoicedMinor?: number;
  readonly orderedMinor?: number;
}

interface Advice {
  readonly holds: boolean;
  readonly says: (facts: RunFacts) => string;
  readonly remedy: string;
}

const amount = (minor: number | undefined, { currency }: RunFacts): string => formatMoney(fromMinor(minor ?? 0, currency));
const lineOf = ({ contract, line }: RunFacts): string => `Contract ${contract}, line ${line}`;

// prettier-ignore
const RUN_ADVICE: Readonly<Record<RunExceptionCode, Advice>> = {
  'po-missing': {
    holds: true,
    says: ({ contract }) => `Contract ${contract} asks for an order number, and there is none.`,
    remedy: 'Get the number from the customer and enter it in the contract or its line.',
  },
  'po-exceeded': {
    holds: true,
    says: (facts) => `With this invoice ${amount(facts.invoicedMinor, facts)} are invoiced on contract ${facts.contract}; the order is for ${amount(facts.orderedMinor, facts)}.`,
    remedy: 'Have the order raised, or bill what is left of it.',
  },
  'customer-suspended': {
    holds: true,
    says: ({ contract, customer }) => `${customer}, the customer of contract ${contract}, is suspended.`,
    remedy: 'Ask who suspended the customer. If the service went on, it is owed.',
  },
  'customer-unknown': {
    holds: true,
    says: ({ contract, customer }) => `The customer of contract ${contract}, "${customer}", is not in the customer master.`,
    remedy: 'Correct the customer number in the contract, or have the customer set up.',
  },
  'portal-id-missing': {
    holds: false,
    says: ({ customer }) => `${customer} has no portal id, and other customers have one.`,
    remedy: 'Enter it in the customer master, or "none" for a customer without a portal.',
  },
  'terms-unreadable': {
    holds: false,
    says: (facts) => `${lineOf(facts)}: the terms "${facts.what}" cannot be read, so the invoice falls due on its own day.`,
    remedy: 'Write them like "Net 30".',
  },
  'usage-missing': {
    holds: true,
    says: (facts) => `${lineOf(facts)}: there is no usage for the service up to ${facts.on}.`,
    remedy: 'Enter what was used, or 0 when it was nothing.',
  },
  'milestone-not-accepted': {
    holds: true,
    says: (facts) => `${lineOf(facts)}: ${facts.what} was planned for ${facts.on} and is not accepted.`,
    remedy: 'Get the acceptance and enter its day, or plan another day.',
  },
  'contract-not-signed': {
    holds: true,
    says: ({ contract }) => `Contract ${contract} is not signed.`,
    remedy: 'Get the signature and enter its day.',
  },
  'late-invoice': {
    holds: false,
    says: (facts) => `${lineOf(facts)}: ${facts.rows === 1 ? '1 row was' : `${facts.rows} rows were`} to go out before this month, from ${facts.on} on, and there is no invoice number.`,
    remedy: 'What went out: enter its number in the schedule; for everything that another system billed, name the day under "Invoiced before". What did not: issue it now, its terms count from the day it goes out.',
  },
};

export function runException(code: RunExceptionCode, facts: RunFacts): RunException {
  const { holds, says, remedy } = RUN_ADVICE[code];
  const { contract, line, currency, minor } = facts;
  return { code, contract, line, holds, currency, minor, says: says(facts), remedy };
}
