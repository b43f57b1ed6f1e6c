import { LOGIC, INFORMATION, TEXT } from './cases/logicAndText';
import { checkCases } from './expecting';

describe('decisions, variables and functions as values', () => checkCases(LOGIC));
describe('what kind of value it is', () => checkCases(INFORMATION));
describe('text', () => checkCases(TEXT));
