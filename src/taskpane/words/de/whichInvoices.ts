/** Die Worte zu den Rechnungen, die einen Betrag ergeben. */
import type { AmountAnswer, AmountQuestion } from '../../../app/ask/answer';
import { CHANCE_OF_ONE, type SumFacts, type SumVerdict } from '../../../domain/sums/findInvoices';
import type { Say } from '../say';
import type { WHICH_INVOICES_WORDS } from '../whichInvoices';

export const WHICH_INVOICES_WORDS_DE = (say: Say): ReturnType<typeof WHICH_INVOICES_WORDS> => {
  const items = (count: number): string => say.counted(count, 'Posten', 'Posten');
  const upTo = (count: number): string => `bis zu ${say.count(count)} Posten`;
  /** Eine Ziffer, mehr ist nicht bekannt. */
  const about = (expected: number): string =>
    expected < 0.01 ? `weniger als ${say.amount('0.01')}` : `etwa ${say.amount(plainText(Number(expected.toPrecision(1))))}`;
  const ofThoseSeen = ({ isMore, seenUpTo, mostItems }: SumFacts): string =>
    isMore || seenUpTo === mostItems ? '' : ` mit ${upTo(seenUpTo)}`;
  const byChance = ({ byChance: expected, size }: SumFacts): string =>
    expected < CHANCE_OF_ONE ? '' : `; ${about(expected)} mit ${items(size)} gäbe es allein durch Zufall`;
  // prettier-ignore
  const verdicts: Readonly<Record<SumVerdict, (facts: SumFacts) => string>> = {
    'only answer':       ({ mostItems }) => `Ein Satz passt, und kein anderer mit ${upTo(mostItems)}.`,
    'only small answer': ({ seenUpTo }) => `Ein Satz passt, und kein anderer mit ${upTo(seenUpTo)}. Größere wurden ausgelassen: davon passt fast immer einer durch Zufall.`,
    'may be chance':     (facts) => `Ein Satz${ofThoseSeen(facts)} passt, aber ${about(facts.byChance)} mit ${items(facts.size)} gäbe es allein durch Zufall. Suchen Sie einen Verwendungszweck, der die Rechnungen nennt.`,
    'not proven':        ({ seenUpTo }) => `Ein Satz wurde gefunden. Alle Sätze mit ${upTo(seenUpTo)} wurden geprüft, größere nicht alle: andere können ebenso passen.`,
    ambiguous:           (facts) => `${facts.isMore ? 'Mehr als ' : ''}${say.count(facts.ways)} Möglichkeiten${ofThoseSeen(facts)} passen${byChance(facts)}. Ein Mensch wählt.`,
    none:                ({ mostItems }) => `Kein Satz mit ${upTo(mostItems)} passt.`,
    'none found':        ({ seenUpTo }) => `Kein Satz mit ${upTo(seenUpTo)} passt. Größere wurden nicht alle geprüft, gefunden wurde keiner.`,
  };
  const questions: Readonly<Record<AmountQuestion, (answer: AmountAnswer) => string>> = {
    searched: ({ customer, facts }) =>
      `${customer === undefined ? 'Unter allen offenen Posten' : `Unter den offenen Posten von ${customer}`}: ${verdicts[facts.verdict](facts)}`,
    'no amount': ({ target }) =>
      target === ''
        ? 'Die Zelle enthält keinen Betrag. Wählen Sie eine mit Betrag, oder geben Sie ihn ein.'
        : `„${target}“ ist kein Betrag. Schreiben Sie ihn als 1234,56, mit höchstens so vielen Dezimalstellen, wie seine Währung hat.`,
    'no table': () =>
      'Die Arbeitsmappe enthält keine Tabelle der offenen Posten, oder deren Spalten sind nicht gewählt. Wählen Sie sie unter „Tabellen“.',
    'no items': ({ currency }) => (currency === undefined ? 'Nichts ist offen.' : `In ${currency} ist nichts offen.`),
    'currency unknown': ({ currencies }) =>
      `Offene Posten gibt es in ${currencies.join(', ')}, und nichts sagt, in welcher Währung der Betrag ist. Geben Sie ihn mit seiner Währung ein, etwa EUR 1234,56.`,
  };
  return { sentence: (answer) => questions[answer.question](answer) };
};

/** `1e+21` wird ausgeschrieben. */
const plainText = (value: number): string => (value < 1e21 ? String(value) : BigInt(value).toString());
