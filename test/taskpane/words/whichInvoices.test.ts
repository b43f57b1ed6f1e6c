import type { AmountAnswer } from '../../../src/app/ask/answer';
import { EN_US } from '../../../src/app/culture';
import { sayIn } from '../../../src/taskpane/words/say';
import { WHICH_INVOICES_WORDS_DE } from '../../../src/taskpane/words/de/whichInvoices';
import { SETS } from '../../support/askSamples';

const german = WHICH_INVOICES_WORDS_DE(sayIn({ ...EN_US, decimal: ',', group: '.' }));
const facts = SETS.facts;

// prettier-ignore
test.each<[Partial<AmountAnswer>, string]>([
  [{},                                                                  'Unter den offenen Posten von Alder Media GmbH: Ein Satz passt, und kein anderer mit bis zu 3 Posten.'],
  [{ customer: undefined, facts: { ...facts, verdict: 'ambiguous', ways: 1000, isMore: true, byChance: 1234, size: 4 } }, 'Unter allen offenen Posten: Mehr als 1.000 Möglichkeiten passen; etwa 1.000 mit 4 Posten gäbe es allein durch Zufall. Ein Mensch wählt.'],
  [{ facts: { ...facts, verdict: 'may be chance', byChance: 0.23 } },    'Unter den offenen Posten von Alder Media GmbH: Ein Satz passt, aber etwa 0,2 mit 2 Posten gäbe es allein durch Zufall. Suchen Sie einen Verwendungszweck, der die Rechnungen nennt.'],
  [{ question: 'no items', currency: 'CHF' },                            'In CHF ist nichts offen.'],
])('in German: %j', (change, sentence) => {
  expect(german.sentence({ ...SETS, ...change })).toBe(sentence);
});
