/**
 * The worker that plans: reading bank files and contracts, matching, scheduling. Minutes of arithmetic that must not hold up
 * the pane. Each job is a chunk of its own, fetched when it is first asked for.
 */
import { expose } from 'comlink';
import { jobsOnDemand } from './jobsOnDemand';
import { inPieces } from './planPieces';

expose(inPieces(jobsOnDemand));
