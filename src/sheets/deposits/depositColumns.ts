/** The columns of the table on "Deposits", first what to do, then what to change, then what it stands on. */
import { column, hiddenColumn } from '../ownTable';

// prettier-ignore
export const DEPOSIT_COLUMNS = [
  column('Partner',         'text',       28),
  column('Currency',        'text',        9),
  column('State',           'status',     18),
  column('Balance',         'money',      15),
  column('On its way',      'money',      14),
  column('Daily use',       'money',      13),
  column('Runs out',        'date',       13),
  column('Runs out early',  'date',       13),
  column('Runs out late',   'date',       13),
  column('Top up by',       'date',       13),
  column('Top-up',          'money',      15),
  column('Idle cash',       'money',      14),
  column('Growth %',        'inputNumber',      10),
  column('Your lead days',  'inputNumber',      10),
  column('Your cover days', 'inputNumber',      10),
  column('Your target',     'inputMoney', 14),
  column('Lead days',       'number',     10),
  column('Cut-off',         'text',        9),
  column('Cover days',      'number',     10),
  column('Minimum',         'money',      14),
  column('Target',          'money',      14),
  column('Smallest top-up', 'money',      14),
  column('Multiple of',     'money',      13),
  column('Idle above',      'money',      14),
  column('Below minimum',   'date',       13),
  column('Credited on',     'date',       13),
  column('Error 28 days',   'percent',    11),
  column('Error by day',    'percent',    11),
  column('Bias',            'percent',     9),
  hiddenColumn('Growth',    'number',     10),
  hiddenColumn('Order day', 'date',       12),
  hiddenColumn('Wanted',    'money',      14),
  hiddenColumn('Missing',   'money',      14),
  hiddenColumn('Key',       'text',       24),
] as const;

export type DepositColumn = (typeof DEPOSIT_COLUMNS)[number]['name'];
