import { ROUNDING, ARITHMETIC, STATISTICS } from './cases/math';
import { checkCases } from './expecting';

describe('rounding goes by the digits one sees, halves away from zero', () => checkCases(ROUNDING));
describe('arithmetic and sums', () => checkCases(ARITHMETIC));
describe('counts, ranks and spreads', () => checkCases(STATISTICS));
