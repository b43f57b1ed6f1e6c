/** All sheets of prepaid deposits, in the order in which they are read: what to do, the ledger it stands on, and how the forecast was made. */
import type { SheetModel } from '../../tables/workbookChange';
import { depositBackTestSheet } from './depositBackTestSheet';
import { depositCalendarSheet } from './depositCalendarSheet';
import { depositForecastSheet } from './depositForecastSheet';
import { depositLedgerSheet } from './depositLedgerSheet';
import type { DepositSheetsRequest } from './depositNames';
import { depositsSheet } from './depositsSheet';
import { depositTopUpsSheet } from './depositTopUpsSheet';

const SHEETS: readonly ((request: DepositSheetsRequest) => SheetModel)[] = [
  ...[depositsSheet, depositLedgerSheet, depositTopUpsSheet, depositForecastSheet, depositBackTestSheet, depositCalendarSheet],
];

export const depositSheets = (request: DepositSheetsRequest): SheetModel[] => SHEETS.map((sheet) => sheet(request));
