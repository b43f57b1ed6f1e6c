/** The vocabulary of billing: contract lines and the tables they refer to. See `columns.ts` for how names are written. */
import { column, type TableSpec } from './columnSpec';

export type BillingTableKind =
  | 'contractLines'
  | 'milestones'
  | 'priceTiers'
  | 'usage'
  | 'priceSteps'
  | 'indexValues'
  | 'taxRates'
  | 'amendments'
  | 'holidays'
  | 'rebateDeals'
  | 'rebateVolumes'
  | 'rebateClaims';

// prettier-ignore
export const BILLING_TABLES: Readonly<Record<BillingTableKind, TableSpec>> = {
  contractLines: {
    title: 'contract lines',
    tableNames: ['contract lines', 'contractlines', 'lines', 'order lines'],
    columns: [
      column('Contract', 'id', 'required', ''),
      column('Line', 'id', 'required', ''),
      column('Description', 'text', 'optional', ''),
      column('Kind', 'text', 'optional', ''),
      column('Currency', 'currency', 'required', ''),
      column('Amount', 'amount', 'required', ''),
      column('Quantity', 'number', 'optional', ''),
      column('Start', 'day', 'required', ''),
      column('End', 'day', 'required', ''),
      column('Frequency', 'text', 'optional', ''),
      column('Billing day', 'number', 'optional', ''),
      column('Timing', 'text', 'optional', ''),
      column('Alignment', 'text', 'optional', ''),
      column('Proration', 'text', 'optional', ''),
      column('Terms', 'text', 'optional', ''),
      column('Tax rate', 'number', 'optional', ''),
      column('Tax code', 'text', 'optional', ''),
      column('Free periods', 'number', 'optional', ''),
      column('Tiers', 'text', 'optional', ''),
      column('Tier method', 'text', 'optional', ''),
      column('Index', 'text', 'optional', ''),
      column('Index cap %', 'number', 'optional', ''),
      column('Spend %', 'number', 'optional', ''),
      column('Floor', 'amount', 'optional', ''),
      column('Cap', 'amount', 'optional', ''),
      column('Residue', 'text', 'optional', ''),
      column('Revenue', 'text', 'optional', ''),
      column('PO number', 'id', 'optional', ''),
    ],
  },
  milestones: {
    title: 'milestones and deliverables',
    tableNames: ['milestones', 'deliverables', 'instalments'],
    columns: [
      column('Contract', 'id', 'required', ''),
      column('Line', 'id', 'optional', ''),
      column('Milestone', 'text', 'required', ''),
      column('Percent', 'number', 'optional', ''),
      column('Amount', 'amount', 'optional', ''),
      column('Planned on', 'day', 'optional', ''),
      column('Accepted on', 'day', 'optional', ''),
      column('Acceptance criteria', 'text', 'optional', ''),
    ],
  },
  priceTiers: {
    title: 'tiers',
    tableNames: ['tiers', 'price tiers', 'rebate tiers'],
    columns: [
      column('Table', 'text', 'required', ''),
      column('From', 'number', 'required', ''),
      column('To', 'number', 'optional', ''),
      column('Unit price', 'number', 'optional', ''),
      column('Flat price', 'number', 'optional', ''),
      column('Package size', 'number', 'optional', ''),
      column('Percent', 'number', 'optional', ''),
    ],
  },
  usage: {
    title: 'usage and spend',
    tableNames: ['usage', 'consumption', 'spend', 'meter readings'],
    columns: [
      column('Contract', 'id', 'required', ''),
      column('Line', 'id', 'required', ''),
      column('Date', 'day', 'required', ''),
      column('Quantity', 'number', 'required', ''),
    ],
  },
  priceSteps: {
    title: 'price steps',
    tableNames: ['price steps', 'ramps', 'ramp'],
    columns: [
      column('Contract', 'id', 'required', ''),
      column('Line', 'id', 'required', ''),
      column('From', 'day', 'required', ''),
      column('Amount', 'amount', 'required', ''),
    ],
  },
  indexValues: {
    title: 'index values',
    tableNames: ['index', 'indices', 'index values', 'cpi'],
    columns: [
      column('Index', 'text', 'required', ''),
      column('Date', 'day', 'required', ''),
      column('Value', 'number', 'required', ''),
    ],
  },
  taxRates: {
    title: 'tax rates',
    tableNames: ['tax', 'tax rates', 'vat', 'tax codes'],
    columns: [
      column('Code', 'text', 'required', ''),
      column('Rate', 'number', 'required', ''),
      column('From', 'day', 'optional', ''),
      column('To', 'day', 'optional', ''),
    ],
  },
  amendments: {
    title: 'amendments',
    tableNames: ['amendments', 'changes', 'change orders'],
    columns: [
      column('Amendment', 'id', 'required', ''),
      column('Contract', 'id', 'required', ''),
      column('Line', 'id', 'required', ''),
      column('From', 'day', 'required', ''),
      column('Change', 'text', 'required', ''),
      column('Amount', 'amount', 'optional', ''),
      column('Quantity', 'number', 'optional', ''),
      column('To', 'day', 'optional', ''),
    ],
  },
  holidays: {
    title: 'holidays',
    tableNames: ['holidays', 'bank holidays', 'public holidays'],
    columns: [column('Date', 'day', 'required', ''), column('Name', 'text', 'optional', '')],
  },
  rebateDeals: {
    title: 'rebates and incentive deals',
    tableNames: ['rebates', 'rebate deals', 'incentives', 'deals'],
    columns: [
      column('Deal', 'id', 'required', ''),
      column('Party', 'text', 'required', ''),
      column('Currency', 'currency', 'required', ''),
      column('From', 'day', 'required', ''),
      column('To', 'day', 'required', ''),
      column('Method', 'text', 'optional', ''),
      column('Tiers', 'text', 'required', ''),
      column('Settled on', 'day', 'optional', ''),
      column('Expected volume', 'number', 'optional', ''),
    ],
  },
  rebateVolumes: {
    title: 'volumes of rebates',
    tableNames: ['rebate volumes', 'volumes', 'purchases'],
    columns: [column('Deal', 'id', 'required', ''), column('Date', 'day', 'required', ''), column('Volume', 'number', 'required', '')],
  },
  rebateClaims: {
    title: 'claims and settlements of rebates',
    tableNames: ['rebate claims', 'claims', 'settlements'],
    columns: [
      column('Deal', 'id', 'required', ''),
      column('Date', 'day', 'required', ''),
      column('Claimed', 'amount', 'optional', ''),
      column('Settled', 'amount', 'optional', ''),
    ],
  },
};
