/**
 * The formulas of a deposit's row: by when to top up and by how much, out of the days of "Deposit forecast", the terms and what a person
 * entered. They say what `topUpPlan` says; a test holds both against each other.
 */
import type { DepositReport } from '../../domain/deposits/depositReport';
import type { DepositRules } from '../../domain/deposits/depositRules';
import { MEAN_DAYS } from '../../domain/deposits/topUpPlan';
import { exponentOf } from '../../domain/money/currency';
import { tableFormula } from '../cells';
import { quotedKey } from '../criterionKeys';
import type { DepositColumn } from './depositColumns';
import { AS_OF_CELL } from './depositLedgerSheet';
import { DEPOSIT_DAYS_TABLE, DEPOSIT_TOP_UPS_TABLE, DEPOSITS_TABLE } from './depositNames';

const own = tableFormula(DEPOSITS_TABLE);
const days = tableFormula(DEPOSIT_DAYS_TABLE);
const topUps = tableFormula(DEPOSIT_TOP_UPS_TABLE);
const here = (heading: DepositColumn): string => own.here(heading);

export interface RowContext {
  readonly deposit: DepositReport;
  readonly key: string;
  readonly rules: DepositRules;
  /** `"0000011",'Deposit calendar'!$B$5:$B$9` */
  readonly workdays: string;
}

const ofKey = (key: string): string => `${days.all('Key')},${quotedKey(key)}`;

/** The first day on which a balance meets a condition; words where there is none, or no forecast. */
function firstDay({ key, deposit, rules }: RowContext, balance: 'Expected' | 'With high use' | 'With low use', condition: string): string {
  if (deposit.days === undefined) return '"not known"';
  const where = `${ofKey(key)},${days.all(balance)},${condition}`;
  return `IF(COUNTIFS(${where})=0,"not in ${rules.horizonDays} days",MINIFS(${days.all('Day')},${where}))`;
}

const EMPTIED = '"<=0"';

export const runsOut = (context: RowContext): string => firstDay(context, 'Expected', EMPTIED);
const spreadKnown = ({ deposit }: RowContext): boolean => deposit.forecast?.factors !== undefined;
export const runsOutEarly = (context: RowContext): string =>
  spreadKnown(context) ? firstDay(context, 'With high use', EMPTIED) : '"not known"';
export const runsOutLate = (context: RowContext): string =>
  spreadKnown(context) ? firstDay(context, 'With low use', EMPTIED) : '"not known"';
export const belowMinimum = (context: RowContext): string => firstDay(context, 'With high use', `"<"&N(${here('Minimum')})`);

/** The last business day on which an order is credited in time. */
export const topUpBy = ({ rules, workdays }: RowContext): string =>
  `IF(ISNUMBER(${here('Below minimum')}),WORKDAY.INTL(${here('Below minimum')}-${rules.safetyDays}+1,-(1+${here('Lead days')}),${workdays}),"")`;

export const creditedOn = ({ workdays }: RowContext): string =>
  `IF(ISNUMBER(${here('Top up by')}),WORKDAY.INTL(MAX(${here('Top up by')},${here('Order day')}),${here('Lead days')},${workdays}),"")`;

export const onItsWay = ({ key }: RowContext): string =>
  `SUMIFS(${topUps.all('Amount')},${topUps.all('Key')},${quotedKey(key)},${topUps.all('Counts on')},">0")`;

export const dailyUse = ({ key, deposit }: RowContext): string => {
  if (deposit.days === undefined) return '"not known"';
  const mean = Math.min(MEAN_DAYS, deposit.days.length - 1);
  return `SUMIFS(${days.all('Use')},${ofKey(key)},${days.all('Day')},"<="&${AS_OF_CELL}+${mean})/${Math.max(1, mean)}`;
};

const horizonEnd = ({ rules }: RowContext): string => `(${AS_OF_CELL}+${rules.horizonDays})`;

/** What the balance should be after a top-up on a day: the target, or the cover over the minimum, the larger of both. */
function wanted(context: RowContext, on: string): string {
  const end = horizonEnd(context);
  const use = `SUMIFS(${days.all('Use')},${ofKey(context.key)},${days.all('Day')},">"&${on},${days.all('Day')},"<="&${on}+${here('Cover days')})`;
  const beyond = `MAX(0,${on}+${here('Cover days')}-MAX(${end},${on}))*${here('Daily use')}`;
  const cover = `IF(ISNUMBER(${here('Cover days')}),N(${here('Minimum')})+${use}+${beyond},0)`;
  return `MAX(N(${here('Target')}),${cover})`;
}

const whenCredited = ({ deposit }: RowContext, then: string): string =>
  deposit.days === undefined ? '""' : `IF(ISNUMBER(${here('Credited on')}),${then},"")`;

/** What the balance should be on the day of the credit. */
export const wantedThen = (context: RowContext): string => whenCredited(context, wanted(context, here('Credited on')));

/** What it lacks by expected use on that day; by high use where expected use would leave enough. */
export function missingThen(context: RowContext): string {
  const on = `MIN(${here('Credited on')},${horizonEnd(context)})`;
  const lacks = (heading: 'Expected' | 'With high use'): string =>
    `${here('Wanted')}-SUMIFS(${days.all(heading)},${ofKey(context.key)},${days.all('Day')},${on})`;
  return whenCredited(context, `IF(${lacks('Expected')}>0,${lacks('Expected')},${lacks('With high use')})`);
}

/** Rounded up to the multiple, and at least the smallest that the partner takes. */
export function topUpAmount(context: RowContext): string {
  const smallestUnit = 1 / 10 ** exponentOf(context.deposit.currency);
  const multiple = `IF(N(${here('Multiple of')})>0,${here('Multiple of')},${smallestUnit})`;
  const rounded = `ROUNDUP(ROUND(MAX(${here('Missing')},N(${here('Smallest top-up')}))/${multiple},6),0)*${multiple}`;
  return whenCredited(context, `IF(${here('Missing')}<=0,0,${rounded})`);
}

const held = `${here('Balance')}+${here('On its way')}`;

export function idleCash(context: RowContext): string {
  const decimals = exponentOf(context.deposit.currency);
  const overLimit = `MAX(0,${held}-${here('Idle above')})`;
  const overCover = context.deposit.days === undefined ? '""' : `MAX(0,ROUND(${held}-${wanted(context, AS_OF_CELL)},${decimals}))`;
  return `IF(ISNUMBER(${here('Idle above')}),${overLimit},${overCover})`;
}

export function state(context: RowContext): string {
  const { deposit, rules } = context;
  if (deposit.days === undefined) return `IF(${held}<N(${here('Minimum')}),"top up now","not enough history")`;
  const cover = `(${wanted(context, AS_OF_CELL)}-N(${here('Minimum')}))`;
  const isMuch = `IF(ISNUMBER(${here('Idle above')}),TRUE,${here('Idle cash')}>=${cover}*${rules.idlePercent}/100)`;
  const calm = `IF(${here('Idle cash')}>0,IF(${isMuch},"idle cash","fine"),"fine")`;
  const by = here('Top up by');
  const soon = `IF(${by}-${AS_OF_CELL}<=${rules.soonDays},"top up soon",${calm})`;
  return `IF(ISNUMBER(${by}),IF(${by}<${here('Order day')},"too late",IF(${by}=${here('Order day')},"top up now",${soon})),${calm})`;
}
