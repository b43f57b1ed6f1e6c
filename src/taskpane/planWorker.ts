/** The worker that reads bank files and matches: minutes of arithmetic that must not hold up the pane. */
import { expose } from 'comlink';
import { describeBankFile } from '../app/describeBankFile';
import { planCash } from '../app/planCash';

const planner = { planCash, describeBankFile };
export type Planner = typeof planner;

expose(planner);
