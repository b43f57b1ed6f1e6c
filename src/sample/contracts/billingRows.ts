/** The tables that contract lines refer to, and the deals with partners: prices, indices, taxes, holidays, rebates, authority. */
import type { Cells } from './contractPlan';
import { CARD, CARD_NAME } from './sowStories';

// prettier-ignore
export const TIERS: readonly Cells[] = [
  { Name: 'KEYS-2026', From: 0,      To: 1_000, 'Price per unit': 2.5 },
  { Name: 'KEYS-2026', From: 1_000,  To: 2_000, 'Price per unit': 2.25 },
  { Name: 'KEYS-2026', From: 2_000,             'Price per unit': 1.9 },
  { Name: 'REBATE-A',  From: 0,       To: 50_000,  'Rebate %': 0 },
  { Name: 'REBATE-A',  From: 50_000,  To: 120_000, 'Rebate %': 2 },
  { Name: 'REBATE-A',  From: 120_000,              'Rebate %': 3.5 },
  { Name: 'REBATE-B',  From: 0,       To: 50_000,  'Rebate %': 1 },
  { Name: 'REBATE-B',  From: 60_000,               'Rebate %': 3 },
  { Name: 'KEYHARBOUR', From: 0,       To: 100_000, 'Rebate %': 2 },
  { Name: 'KEYHARBOUR', From: 100_000, To: 250_000, 'Rebate %': 4 },
  { Name: 'KEYHARBOUR', From: 250_000,              'Rebate %': 5 },
];

export const INDEX_VALUES: readonly Cells[] = [
  { 'Index name': 'CPI-DE', Month: '2025-01-01', Level: 118 },
  { 'Index name': 'CPI-DE', Month: '2026-01-01', Level: 120.36 },
];

// prettier-ignore
export const TAX_RATES: readonly Cells[] = [
  { 'VAT code': 'DE-STD', 'Rate %': 19,  From: '2021-01-01' },
  { 'VAT code': 'DE-RED', 'Rate %': 7,   From: '2021-01-01' },
  { 'VAT code': 'DE-STD', 'Rate %': 16,  From: '2020-07-01', To: '2020-12-31' }, // The half year of the pandemic.
  { 'VAT code': 'EXPORT', 'Rate %': 0,   From: '2021-01-01' },
];

// prettier-ignore
export const HOLIDAYS: readonly Cells[] = [
  { Date: '2026-12-24', Holiday: 'Office closed: Christmas Eve' },
  { Date: '2026-12-31', Holiday: 'Office closed: year end' },
  { Date: '2027-01-04', Holiday: 'Office closed: stocktaking' },
];

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF'];
export const AUTHORITIES: readonly Cells[] = [
  ...[...CURRENCIES, 'JPY'].map((currency): Cells => ({
    Name: 'J. Brandt',
    'Up to': currency === 'JPY' ? 500_000_000 : 5_000_000,
    Currency: currency,
    From: '2024-01-01',
  })),
  ...CURRENCIES.map((currency): Cells => ({ Name: 'A. Okafor', 'Up to': 50_000, Currency: currency, From: '2025-01-01' })),
  { Name: 'C. Moreau', 'Up to': 50_000, Currency: 'EUR', From: '2025-01-01', To: '2025-12-31' },
];

export const RATE_CARDS: readonly Cells[] = Object.entries(CARD).map(([role, rate]): Cells => ({
  'Rate card': CARD_NAME,
  Role: role,
  'Hourly rate': rate,
  Currency: 'EUR',
  From: '2026-01-01',
  To: '2026-12-31',
}));

// prettier-ignore
export const DEALS: readonly Cells[] = [
  { Deal: 'RB-1', Partner: 'Keyharbour',      Currency: 'USD', From: '2026-01-01', To: '2026-12-31', Method: 'retroactive', Tiers: 'KEYHARBOUR', 'Settlement date': '2027-01-31', 'Expected volume': 240_000 },
  { Deal: 'RB-2', Partner: 'Streamline Plus', Currency: 'EUR', From: '2026-01-01', To: '2026-12-31', Method: 'incremental', Tiers: 'KEYHARBOUR', 'Settlement date': '2027-01-31', 'Expected volume': 150_000 },
];

const MONTHS = Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-28`);
export const VOLUMES: readonly Cells[] = [
  ...MONTHS.map((day): Cells => ({ Deal: 'RB-1', Date: day, Purchases: 20_000 })),
  ...MONTHS.map((day): Cells => ({ Deal: 'RB-2', Date: day, Purchases: 12_500 })),
];

// prettier-ignore
export const CLAIMS: readonly Cells[] = [
  { Deal: 'RB-1', Date: '2026-07-15', Claimed: 4_800, Settled: 4_800 },
  { Deal: 'RB-2', Date: '2026-10-20', Claimed: 3_500 },
];
