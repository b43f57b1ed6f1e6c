/** Whom a contract is with, as far as the workbook knows: its row, and its customer in the master data. */
import type { Agreement, Party } from '../contracts/contract';
import { nameKey } from '../nameKey';
import type { RunRequest } from './billingRun';

export interface RunParties {
  agreementOf(contract: string): Agreement | undefined;
  customerOf(contract: string): Party | undefined;
  /** Is there a customer master at all? */
  readonly hasCustomers: boolean;
  /** Some customer has a portal id: the column is in use. */
  readonly usesPortals: boolean;
}

export function runParties({ agreements, customers }: Pick<RunRequest, 'agreements' | 'customers'>): RunParties {
  const contracts = new Map(agreements.filter(({ kind }) => kind === 'contract').map((agreement) => [nameKey(agreement.id), agreement]));
  const parties = new Map(customers.map((customer) => [nameKey(customer.id), customer]));
  const agreementOf = (contract: string): Agreement | undefined => contracts.get(nameKey(contract));
  return {
    agreementOf,
    customerOf: (contract) => parties.get(nameKey(agreementOf(contract)?.partyId ?? '')),
    hasCustomers: customers.length > 0,
    usesPortals: customers.some(({ portalId }) => portalId !== ''),
  };
}

/** The customer's name as the master data or the contract has it; empty when neither does. */
export const customerName = (parties: RunParties, contract: string): string =>
  parties.customerOf(contract)?.name ?? (parties.agreementOf(contract)?.party || (parties.agreementOf(contract)?.partyId ?? ''));
