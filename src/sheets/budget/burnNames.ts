/** Names of the sheets and tables of budget burn, and the cells of "Budget burn" that the others look at. */
export const BURN_SHEET = 'Budget burn';
export const BURN_TABLE = 'TieoutBurn';
export const CHART_TABLE = 'TieoutBurnChart';
export const MONTHS_SHEET = 'Budget months';
export const MONTHS_TABLE = 'TieoutBudgetMonths';
export const ITEMS_SHEET = 'Budget items';
export const ITEMS_TABLE = 'TieoutBudgetItems';
export const FORECAST_SHEET = 'Burn forecast';
export const FORECAST_TABLE = 'TieoutBurnForecast';
export const VARIANCE_SHEET = 'Burn variance';
export const VARIANCE_TABLE = 'TieoutBurnVariance';
export const REALLOCATION_SHEET = 'Budget reallocation';
export const REALLOCATION_TABLE = 'TieoutReallocation';
export const SNAPSHOTS_SHEET = 'Burn snapshots';
export const SNAPSHOTS_TABLE = 'TieoutBurnSnapshots';
export const BUDGET_PROOF_SHEET = 'Budget proof';

/** The day of the report. */
export const AS_OF_CELL = `'${BURN_SHEET}'!$B$4`;

/** On "Tieout Rules". */
export const BUDGET_RULES_TABLE = 'TieoutBudgetRules';
