/**
 * Every topic and how it is looked for. Signatures are read from their block, not sentence by sentence, and stand apart.
 */
import type { Topic } from '../clause';
import { BILLING_FREQUENCY, CURRENCY } from './billing';
import { NOTICE } from './notice';
import { RENEWAL } from './renewal';
import { START } from './start';
import { TERM } from './term';
import { LATE_INTEREST } from './interest';
import { LIABILITY_CAP } from './liability';
import { EXPENSES_CAP, MINIMUM_COMMITMENT, NOT_TO_EXCEED, TOTAL_VALUE } from './money';
import { PAYMENT_TERMS } from './paymentTerms';
import { PRICE_UPLIFT, REBATE_RULE } from './priceChange';
import { RIGHT_RULES } from './rights';
import type { TopicRule } from './topicRule';

export const TOPIC_RULES: readonly TopicRule[] = [
  PAYMENT_TERMS,
  LATE_INTEREST,
  BILLING_FREQUENCY,
  CURRENCY,
  TOTAL_VALUE,
  START,
  TERM,
  RENEWAL,
  NOTICE,
  REBATE_RULE,
  PRICE_UPLIFT,
  MINIMUM_COMMITMENT,
  LIABILITY_CAP,
  NOT_TO_EXCEED,
  EXPENSES_CAP,
  ...RIGHT_RULES,
];

export const SINGLE_TOPICS: ReadonlySet<Topic> = new Set(TOPIC_RULES.filter(({ single }) => single).map(({ topic }) => topic));
