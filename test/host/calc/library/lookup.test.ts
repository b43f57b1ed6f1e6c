import { CRITERIA, LOOKUPS, PLACES, SHAPES } from './cases/lookup';
import { checkCases } from './expecting';

describe('criteria', () => checkCases(CRITERIA));
describe('lookups', () => checkCases(LOOKUPS));
describe('places', () => checkCases(PLACES));
describe('arrays', () => checkCases(SHAPES));
