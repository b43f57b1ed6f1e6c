import fc from 'fast-check';
import { Decimal } from '../../../src/domain/money/decimal';
import type { CashDiscount, DueEvent, DuePart, DueStep, PaymentTerms } from '../../../src/domain/terms/paymentTerms';
import { readTerms } from '../../../src/domain/terms/readTerms';
import { KNOWN_WORDS, readAtoms } from '../../../src/domain/terms/termsAtoms';
import { equalShares } from '../../../src/domain/terms/termsLists';
import { termsText } from '../../../src/domain/terms/termsText';
import { IGNORED, type Meaning, MEANINGS, PHRASES } from '../../../src/domain/terms/termsWords';

/** Terms as one line: their kind where it is not net, and our own words for them. */
function spoken(text: string): string {
  const reading = readTerms(text);
  if (reading.kind === 'unreadable') return `unreadable${reading.nearest.length > 0 ? `, near ${reading.nearest.join(' or ')}` : ''}`;
  const { kind } = reading.terms;
  return `${kind === 'net' ? '' : `${kind}: `}${termsText(reading.terms)}`;
}

// prettier-ignore
test.each([
  ['Net 30', 'Net 30'], ['NET30', 'Net 30'], ['n/30', 'Net 30'], ['N30', 'Net 30'], ['net-30', 'Net 30'], ['30 days net', 'Net 30'], ['30 net', 'Net 30'],
  ['Net thirty (30) days', 'Net 30'], ['Net forty-five days', 'Net 45'], ['one hundred and twenty (120) days net', 'Net 120'],
  ['Payment terms: Net 45.', 'Net 45'], ['due in 30 days', 'Net 30'], ['2 weeks', 'Net 14'], ['Net 0', 'Net 0'], ['Net 999', 'Net 999'],
  ['1 month after invoice date', '1 month'], ['5 business days', '5 business days'],
  ['within 10 working days of receipt of invoice', '10 business days from receipt'],
])('a number of days: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['2/10 net 30', '2/10 net 30'], ['2/10,n/30', '2/10 net 30'], ['2% 10 net 30', '2/10 net 30'], ['2%/10 Net 30', '2/10 net 30'], ['net 30, 2% 10', '2/10 net 30'],
  ['1/10, 0.5/20, net 45', '1/10, 0.5/20, net 45'], ['0.5/20, 1/10, net 45', '1/10, 0.5/20, net 45'], ['3/10 2/20 net 30', '3/10, 2/20, net 30'],
  ['2,5/10,1/20 net 30', '2.5/10, 1/20, net 30'],
  ['2% discount if paid within 10 days, net 30 days from invoice date', '2/10 net 30'],
  ['2/10 net 30 from receipt', '2/10 net 30 from receipt'],
  ['2% 10 days from receipt, net 30 days from invoice date', '2/10 from receipt, net 30 from invoice date'],
  ['2/10 EOM net 60', '2/10 EOM, net 60'], ['2% 10th prox, net 30', '2 % 10th of the next month, net 30'],
  ['2/10', 'discountOnly: 2/10'], ['2/10 days', 'discountOnly: 2/10'], ['1/3 net 30', '1/3 net 30'], ['prepaid 2% 10 days', 'prepaid: 2/10 prepaid'], ['2% discount within 10 days', 'discountOnly: 2/10'],
  ['20/180 net 200', '20/180 net 200'], ['21/10 net 30', 'unreadable'], ['2/181 net 200', 'unreadable'], ['0/10 net 30', 'unreadable'],
])('a discount: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['Net 30 EOM', 'Net 30 EOM'], ['30 EOM', 'Net 30 EOM'], ['EOM + 30', 'EOM + 30'], ['30 days after end of month', 'EOM + 30'],
  ['30 days from the end of the month in which the invoice is dated', 'EOM + 30'], ['EOM', 'EOM'],
  ['30 days from the end of the following month', 'End of the next month then 30 days'],
  ['30 days end of month on the 15th', 'Net 30 EOM on the 15th'], ['45 days EOM, on the 10th', 'Net 45 EOM on the 10th'],
  ['15 MFI', '15th of the next month'], ['10th prox', '10th of the next month'], ['15th of the month following the invoice date', '15th of the next month'],
  ['end of the following month', 'End of the next month'], ['Due on the 15th', 'On the 15th'], ['30 days then on the 15th', '30 days then on the 15th'],
  ['EOM 30', 'unreadable, near EOM + 30'],
])('a day of the month: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['due on receipt', 'onReceipt: Due on receipt'], ['Due upon receipt of invoice', 'onReceipt: Due on receipt'], ['payable immediately', 'onReceipt: Due on receipt'],
  ['CIA', 'prepaid: Prepaid'], ['C.I.A.', 'prepaid: Prepaid'], ['prepaid', 'prepaid: Prepaid'], ['cash in advance', 'prepaid: Prepaid'], ['100 % in advance', 'prepaid: Prepaid'],
  ['cash with order', 'prepaid: Prepaid on order'], ['COD', 'onDelivery: Cash on delivery'], ['due on delivery', 'onDelivery: Cash on delivery'],
  ['Net 60 from receipt', 'Net 60 from receipt'], ['within sixty (60) days after receipt of invoice', 'Net 60 from receipt'],
  ['Payment is due within sixty (60) days after receipt of a valid and undisputed invoice.', 'Net 60 from receipt'],
  ['Customer shall pay each invoice within thirty (30) days of the date of the invoice.', 'Net 30'],
  ['within thirty (30) days after Client’s receipt', 'Net 30 from receipt'],
  ['no later than 30 days from receipt of goods', 'Net 30 from delivery'], ['due on acceptance', 'Due on acceptance'],
  ['2/10, due immediately', 'onReceipt: 2/10 due immediately'],
])('an event: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['50 % on signature, 50 % on delivery', 'parts: 50 % on signature, 50 % on delivery'],
  ['50% upfront and 50% on completion', 'parts: 50 % on invoice date, 50 % on delivery'],
  ['30/40/30 on order, delivery and acceptance', 'parts: 30 % on order, 40 % on delivery, 30 % on acceptance'],
  ['30% on order, 40% on delivery, 30% 30 days after acceptance', 'parts: 30 % on order, 40 % on delivery, 30 % net 30 from acceptance'],
  ['30% deposit, balance on delivery', 'parts: 30 % on invoice date, 70 % on delivery'],
  ['3 instalments of 30 days', 'parts: 3 instalments of 30 days'], ['60 instalments of 10 days', 'parts: 60 instalments of 10 days'],
  ['3 instalments of 30, 60 and 90 days', 'parts: 3 instalments of 30 days'], ['three equal monthly instalments', 'parts: 3 instalments of 1 month'],
  ['30/60/90 days', 'parts: 3 instalments of 30 days'], ['30, 60 and 90 days', 'parts: 3 instalments of 30 days'], ['30/45 days', 'parts: 50 % net 30, 50 % net 45'],
  ['50% on signature, 40% on delivery', 'unreadable'], ['30/40/30', 'unreadable'], ['30/40/20 on order, delivery and acceptance', 'unreadable'],
  ['30/40/30 on order and delivery', 'unreadable'], ['50 % 50 %', 'unreadable'], ['120% on order, balance on delivery', 'unreadable'],
])('parts: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

test('thirds make a whole, and the last one takes what division leaves over', () => {
  const reading = readTerms('1/3 on order, 1/3 on delivery, 1/3 net 30');
  const parts = reading.kind === 'read' ? reading.terms.parts : [];
  expect(parts.map(({ from, steps }) => [from, steps.length])).toEqual([['order', 0], ['delivery', 0], ['invoice', 1]]); // prettier-ignore
  expect(parts.reduce((all, { percent }) => all.plus(percent), new Decimal(0)).toString()).toBe('100');
});

// prettier-ignore
test.each([
  ['14 Tage 2 % Skonto, 30 Tage netto', '2/14 net 30'], ['10 Tage 2% 30 Tage netto', '2/10 net 30'], ['8 Tage 3%, 14 Tage 2%, 30 Tage netto', '3/8, 2/14, net 30'],
  ['2 % Skonto bei Zahlung innerhalb von 14 Tagen, sonst 30 Tage netto', '2/14 net 30'], ['zahlbar sofort ohne Abzug', 'onReceipt: Due on receipt'],
  ['vierzehn (14) Tage nach Rechnungseingang netto', 'Net 14 from receipt'], ['zum 15. des Folgemonats', '15th of the next month'], ['30 Tage netto Kasse', 'Net 30'],
  ['Vorkasse', 'prepaid: Prepaid'], ['50 % bei Auftragserteilung, 50 % bei Lieferung', 'parts: 50 % on order, 50 % on delivery'],
  ['zahlbar in 3 Raten zu 30 Tagen', 'parts: 3 instalments of 30 days'], ['fünfundvierzig Tage', 'Net 45'],
  ['30 jours fin de mois', 'Net 30 EOM'], ['45 jours fin de mois le 10', 'Net 45 EOM on the 10th'], ['fin de mois 45 jours', 'EOM + 45'], ['à réception', 'onReceipt: Due on receipt'],
  ['60 jours date de facture', 'Net 60'], ['60 jours nets date de facture', 'Net 60'], ['30 jours à compter de la réception de la facture', 'Net 30 from receipt'],
  ['2 % d’escompte à 10 jours, 30 jours net', '2/10 net 30'], ['30 % d’acompte à la commande, solde à 30 jours', 'parts: 30 % on order, 70 % net 30'],
  ['quarante-cinq (45) jours fin de mois', 'Net 45 EOM'], ['soixante-quinze jours', 'Net 75'], ['le 10 du mois suivant', '10th of the next month'], ['3 fois 30 jours', 'parts: 3 instalments of 30 days'],
  ['a 60 días fecha de factura', 'Net 60'], ['30/60/90 días', 'parts: 3 instalments of 30 days'], ['pago al contado', 'onReceipt: Due on receipt'],
  ['30 dagen na factuurdatum', 'Net 30'], ['2% binnen 10 dagen', 'discountOnly: 2/10'],
])('in other languages: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['', 'unreadable'], ['net', 'unreadable'], ['see contract', 'unreadable'], ['as agreed', 'unreadable'], ['invoice', 'unreadable'], ['30 days after', 'unreadable'],
  ['30', 'unreadable, near Net 30'], ['Net 30 dyas', 'unreadable, near Net 30'], ['30 Tgae netto', 'unreadable, near Net 30'],
  ['Net thirty (60) days', 'unreadable, near Net 30 or Net 60'], ['Net forty-five (54) days', 'unreadable, near Net 45 or Net 54'],
  ['Net 30 unless disputed', 'unreadable, near Net 30'], ['not payable within 30 days', 'unreadable, near Net 30'], ['30 days when customer pays', 'unreadable, near Net 30'],
  ['30 days discount', 'unreadable'], ['100 % discount within 10 days', 'unreadable'], ['cash on delivery from signature', 'unreadable'], ['1.2345/10 net 30', 'unreadable'],
  ['1/10 from receipt, 0.5/20, net 45 from delivery', 'unreadable'], ['50 % balance on delivery', 'unreadable'], ['prepaid COD', 'unreadable'], ['30 days of each month', 'unreadable'],
  ['61 instalments of 10 days', 'unreadable'], ['2 instalments of 30, 60 and 90 days', 'unreadable'], ['3 instalments of 30 dyas', 'unreadable, near 3 instalments of 30 days'],
  ['special written accord Net 30', 'unreadable'], ['special accord Net 30', 'unreadable, near Net 30'],
  ['Net 30 or Net 60', 'unreadable'], ['Net 30 from receipt from delivery', 'unreadable'], ['30 days prepaid', 'unreadable'], ['Net 1000', 'unreadable'], ['Net 2.5', 'unreadable'],
  ['0th of the next month', 'unreadable'], ['32nd of the next month', 'unreadable'], ['Zahlung nach Vereinbarung', 'unreadable'],
])('terms that are not wholly understood: "%s" is %s', (text, expected) => {
  expect(spoken(text)).toBe(expected);
});

// prettier-ignore
test.each([
  ['30 jours fin de mois', ["30 days after the end of the invoice's month"]],
  ['45 jours fin de mois le 10', ["45 days after the end of the invoice's month, then on the 10th"]],
  ['2/10 net 30 EOM', ["30 days after the end of the invoice's month"]],
  ['3 monthly instalments', ['the first instalment on the invoice date']],
  ['fin de mois + 30 jours', []], ['30 days then end of month', []], ['end of the following month', []], ['Net 30', []],
])('"%s" may also be read as %j', (text, also) => {
  const reading = readTerms(text);
  expect(reading.kind === 'read' && reading.alsoReadAs).toEqual(also);
});

test('at most three readings are offered, and none twice', () => {
  const reading = readTerms('Net fourty five (45) days of teh invoice');
  expect(reading.kind === 'unreadable' && reading.nearest).toEqual(
    [...new Set(reading.kind === 'unreadable' ? reading.nearest : [])].slice(0, 3),
  );
});

test('no word is ignored that a phrase begins or ends with, and none that denies or makes a condition', () => {
  const ignored = new Set(Object.values(IGNORED).flatMap((words) => words.split(' ')));
  const denying = 'not no kein keine nicht pas sauf sin niet unless except if when until wenn falls bis si'.split(' ');
  expect(denying.filter((word) => ignored.has(word))).toEqual([]);
  expect(KNOWN_WORDS.filter((word) => ignored.has(word))).toEqual([]);
});

test('every phrase of the tables is read as what its table says', () => {
  const misread = Object.values(PHRASES).flatMap((table) =>
    Object.entries(table).flatMap(([meaning, phrases]) =>
      phrases.split(', ').flatMap((phrase) => {
        const reading = readAtoms(phrase);
        const said = reading.kind === 'atoms' ? JSON.stringify(reading.atoms) : reading.kind;
        return said === JSON.stringify(MEANINGS[meaning as Meaning]) ? [] : [`${phrase} (${meaning}): ${said}`]; // the keys of the table
      }),
    ),
  );
  expect(misread).toEqual([]);
});

const days = fc.nat(365);
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const step: fc.Arbitrary<DueStep> = fc.oneof(
  days.map((count): DueStep => ({ kind: 'days', days: count })),
  days.map((count): DueStep => ({ kind: 'businessDays', days: count })),
  fc.nat(24).map((months): DueStep => ({ kind: 'months', months })),
  fc.constant<DueStep>({ kind: 'monthEnd' }),
  fc.record({
    kind: fc.constant('dayOfMonth' as const),
    day: dayOfMonth,
    monthsLater: fc.constantFrom(0 as const, 1 as const, 2 as const),
  }),
  dayOfMonth.map((day): DueStep => ({ kind: 'nextDayOfMonth', day })),
);
const from = fc.constantFrom<DueEvent>('invoice', 'receipt', 'delivery', 'signature', 'acceptance', 'order');
const way = fc.record({ from, steps: fc.array(step, { minLength: 1, maxLength: 3 }) });
const hundred = new Decimal(100);

const wholes: fc.Arbitrary<Pick<PaymentTerms, 'kind' | 'parts'>> = fc.oneof(
  way.map(({ from, steps }) => ({ kind: 'net' as const, parts: [{ percent: hundred, from, steps }] })),
  fc.constantFrom<DueEvent>('signature', 'acceptance', 'order').map((event) => ({ kind: 'net' as const, parts: [{ percent: hundred, from: event, steps: [] }] })), // prettier-ignore
  fc.constant({ kind: 'onReceipt' as const, parts: [{ percent: hundred, from: 'invoice' as const, steps: [] }] }),
  fc.constant({ kind: 'onDelivery' as const, parts: [{ percent: hundred, from: 'delivery' as const, steps: [] }] }),
  fc.constantFrom<DueEvent>('invoice', 'order', 'signature').map((event) => ({ kind: 'prepaid' as const, parts: [{ percent: hundred, from: event, steps: [] }] })), // prettier-ignore
);
const discount: fc.Arbitrary<CashDiscount> = fc
  .record({ thousandths: fc.integer({ min: 1, max: 20_000 }), way })
  .filter(({ way: { steps } }) => steps.reduce((all, each) => all + (each.kind === 'days' ? each.days : 0), 0) <= 180)
  .map(({ thousandths, way: { from, steps } }) => ({ percent: new Decimal(thousandths).div(1000), from, steps }));
const inParts: fc.Arbitrary<Pick<PaymentTerms, 'kind' | 'parts'>> = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), from, steps: fc.array(step, { maxLength: 3 }) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((shares) => {
    const whole = shares.reduce((all, { weight }) => all + weight, 0);
    const parts: DuePart[] = shares.map(({ weight, from, steps }) => ({
      percent: hundred.times(weight).div(whole).toDecimalPlaces(20),
      from,
      steps,
    }));
    const others = parts.slice(0, -1).reduce((all, { percent }) => all.plus(percent), new Decimal(0));
    return {
      kind: 'parts',
      parts: parts.map((part, at) => (at === parts.length - 1 ? { ...part, percent: hundred.minus(others) } : part)),
    };
  });
const byDiscount = (a: CashDiscount, b: CashDiscount): number => b.percent.comparedTo(a.percent);
const anyTerms: fc.Arbitrary<Omit<PaymentTerms, 'text'>> = fc.oneof(
  fc.record({ whole: wholes, discounts: fc.array(discount, { maxLength: 3 }) }).map(({ whole, discounts }) => ({ ...whole, discounts: discounts.sort(byDiscount) })), // prettier-ignore
  inParts.map((parts) => ({ ...parts, discounts: [] })),
  fc.array(discount, { minLength: 1, maxLength: 3 }).map((discounts) => ({ kind: 'discountOnly' as const, parts: [], discounts: discounts.sort(byDiscount) })), // prettier-ignore
  fc.record({ count: fc.integer({ min: 2, max: 12 }), pace: fc.integer({ min: 1, max: 80 }), from }).map(({ count, pace, from }) => ({
    kind: 'parts' as const,
    parts: equalShares(count).map((percent, at): DuePart => ({ percent, from, steps: [{ kind: 'days', days: pace * (at + 1) }] })),
    discounts: [],
  })),
);

test('property: terms have words of their own, and reading these gives the terms back', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const text = termsText(terms);
      const reading = readTerms(text);
      expect(reading.kind === 'read' ? reading.terms : `"${text}" is ${JSON.stringify(reading)}`).toEqual({ text, ...terms });
    }),
    { numRuns: 500 },
  );
});

test('property: whatever is typed is read or not, and never throws', () => {
  const words = fc.constantFrom('net', '30', '2', '/', '%', 'EOM', 'days', ',', 'on', 'from', 'receipt', '(', ')', 'thirty', '+', 'then', 'balance', 'le', '15th', 'MFI', 'instalments'); // prettier-ignore
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        const reading = readTerms(text);
        if (reading.kind === 'read') expect(readTerms(termsText(reading.terms)).kind).toBe('read');
        else expect(reading.nearest.every((near) => readTerms(near).kind === 'read')).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
