import { extractClauses } from '../../../../src/domain/contracts/clauses/extractClauses';
import { goldDocuments } from './gold';
import { scoreClauses } from './score';

const scores = new Map(scoreClauses(goldDocuments(), extractClauses).map((score) => [score.topic, score]));

/** A wrong term is booked, a missed one is asked for: precision comes first. */
const LEAST_PRECISION = 0.95;
const LEAST_RECALL = 0.85;

test.each(['paymentTerms', 'totalValue', 'term', 'renewal'] as const)(
  '%s is read with precision of 0.95 and recall of 0.85, or better',
  (topic) => {
    const { precision = 0, recall = 0, faults = [] } = scores.get(topic) ?? {};
    const good = precision >= LEAST_PRECISION && recall >= LEAST_RECALL;
    expect({ topic, precision, recall, faults: good ? [] : faults }).toEqual({ topic, precision, recall, faults: [] });
  },
);
