import { DAYS, MONEY } from './cases/dates';
import { checkCases } from './expecting';

describe('days and times', () => checkCases(DAYS));
describe('time value of money', () => checkCases(MONEY));
