import * as fc from 'fast-check';
import type { Agreement } from '../../../src/domain/contracts/contract';
import type { ReviewRequest, ReviewRule } from '../../../src/domain/contracts/review';
import { reviewContracts } from '../../../src/domain/contracts/reviewContracts';
import { standardRule } from '../../../src/domain/contracts/rulesInForce';
import { CONTRACT_RULES, type RuleId } from '../../../src/domain/contracts/ruleTable';
import { AUTHORITY, clause, CONTRACT, CUSTOMER, documentOf, eur, LINE, on, openItem, percent, SOW, WORLD } from '../../support/reviewWorld';

const reviewOf = (contract: Partial<Agreement>, books: Partial<ReviewRequest> = {}) =>
  reviewContracts({ ...WORLD, agreements: [{ ...CONTRACT, ...contract }, SOW], ...books });

const rule = (id: RuleId, change: Partial<ReviewRule>): ReviewRule => {
  const spec = CONTRACT_RULES.find((candidate) => candidate.id === id);
  if (spec === undefined) throw new Error(`no rule ${id}`);
  return { ...standardRule(spec), ...change };
};

describe('money at risk', () => {
  test('days beyond policy cost their financing: 12,000 for 15 days at 6 % are 29.59', () => {
    const [finding] = reviewOf({ terms: 'Net 60' }, { customers: [{ ...CUSTOMER, terms: 'Net 60' }] }).findings;
    expect(finding).toMatchObject({
      rule: 'terms-over-policy',
      atRisk: eur('29.59'),
      atRiskSays: expect.stringContaining('15 days at 6 %'),
    });
  });

  test('exposure counts open items, what is unbilled elsewhere, and what is left of this contract; ended contracts do not count', () => {
    const other = { ...CONTRACT, id: 'C-2', legalEntity: 'Other', invoiced: eur('2000'), effectiveOn: on('2026-01-02') };
    const ended = { ...CONTRACT, id: 'C-3', effectiveOn: on('2024-01-01'), endsOn: on('2024-12-31') };
    const customers = [{ ...CUSTOMER, creditLimit: eur('20000') }];
    const { findings } = reviewContracts({ ...WORLD, agreements: [{ ...CONTRACT, invoiced: eur('3000') }, other, ended], customers });
    const [exposure] = findings.filter((finding) => finding.agreement === 'C-1' && finding.rule === 'credit-limit-exceeded');
    expect(exposure).toBeUndefined(); // 1,000 open + 10,000 elsewhere + 9,000 here = 20,000
    const tighter = reviewContracts({
      ...WORLD,
      agreements: [{ ...CONTRACT, invoiced: eur('3000') }, other, ended],
      customers,
      openItems: [openItem('1000.01')],
    });
    expect(tighter.findings.filter((finding) => finding.rule === 'credit-limit-exceeded' && finding.agreement === 'C-1')).toMatchObject([
      { atRisk: eur('0.01'), title: expect.stringContaining('10000.00 EUR unbilled in other contracts') },
    ]);
  });

  test('a discount beyond the limit gives away list price times the difference', () => {
    const { findings } = reviewOf({ discountPercent: percent('25'), discountEndsOn: on('2026-06-30') });
    // 12,000 is 75 % of 16,000; at 15 % it would be 13,600.
    expect(findings).toMatchObject([{ rule: 'discount-over-limit', atRisk: eur('1600') }]);
  });

  test('the summary names the largest amount, not a sum of risks that overlap', () => {
    const { summaries } = reviewOf({ totalValue: eur('200000') });
    const [summary] = summaries;
    const amounts = summary?.findings.map(({ atRisk }) => atRisk?.amount.toNumber() ?? 0) ?? [];
    expect(summary?.atRisk?.amount.toNumber()).toBe(Math.max(...amounts));
    expect(amounts.filter((amount) => amount > 0).length).toBeGreaterThan(1);
  });
});

describe('notice and renewal', () => {
  test('90 days before 1 January are 3 October, and the summary says so', () => {
    const { summaries, findings } = reviewOf({ renewsByItself: true, renewsOn: on('2027-01-01'), noticeDays: 90 });
    expect(summaries[0]).toMatchObject({ lastNoticeOn: '2026-10-03', state: 'findings', riskGrade: 'low', notes: 1 });
    expect(findings[0]?.title).toBe('It renews by itself on 2027-01-01; the last day of notice is 2026-10-03.');
  });

  test('without a day of renewal it goes on the day after its end', () => {
    expect(reviewOf({ renewsByItself: true, noticeDays: 30 }).summaries[0]?.lastNoticeOn).toBe('2026-12-02');
  });
});

describe('rules of the sheet', () => {
  const over = { terms: 'Net 60' };
  const customers = [{ ...CUSTOMER, terms: 'Net 60' }];

  test('parameter and severity of the row in force count; another year has other rules', () => {
    const rules = [
      rule('terms-over-policy', { parameter: '* 60', from: on('2025-01-01'), to: on('2026-01-31') }),
      rule('terms-over-policy', { parameter: '* 59', severity: 'note', from: on('2026-02-01') }),
    ];
    expect(reviewOf(over, { customers, rules }).findings).toMatchObject([
      { rule: 'terms-over-policy', severity: 'note', atRisk: undefined },
    ]);
    expect(reviewOf(over, { customers, rules, asOf: on('2026-01-31') }).findings).toEqual([]);
  });

  test('a rule that was ended does not count, and is not in the policy', () => {
    const rules = [rule('terms-over-policy', { to: on('2026-01-31') })];
    const review = reviewOf(over, { customers, rules });
    expect(review.findings).toEqual([]);
    expect(review.policy.map(({ id }) => id)).not.toContain('terms-over-policy');
    expect(review.policy).toHaveLength(CONTRACT_RULES.length - 1);
  });

  test('a rule counts on its first and on its last day', () => {
    const rules = [rule('terms-over-policy', { from: on('2026-01-31'), to: on('2026-02-01') })];
    const countOn = (day: string): number => reviewOf(over, { customers, rules, asOf: on(day) }).findings.length;
    expect(['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02'].map(countOn)).toEqual([0, 1, 1, 0]);
  });

  test('of two rows in force the later one counts, and that is said', () => {
    const rules = [
      rule('terms-over-policy', { parameter: '* 10', from: on('2026-01-01') }),
      rule('terms-over-policy', { parameter: '* 60' }),
    ];
    const review = reviewOf(over, { customers, rules });
    expect(review.findings).toMatchObject([{ title: expect.stringContaining('10 are allowed') }]);
    expect(review.inputFindings).toMatchObject([{ code: 'rule-twice' }]);
  });

  test.each([
    ['terms-over-policy', 'sixty'],
    ['terms-over-policy', ''],
    ['discount-over-limit', '15 %'],
    ['currency-not-allowed', ' ; '],
  ] as const)('a parameter of %s written "%s" is reported, and the standard counts', (id, parameter) => {
    const review = reviewOf({}, { rules: [rule(id, { parameter })] });
    expect(review.inputFindings).toMatchObject([{ code: 'rule-unreadable', title: expect.stringContaining(id) }]);
    expect(review.policy.find((row) => row.id === id)?.parameter).toBe(
      standardRule(CONTRACT_RULES.find((spec) => spec.id === id)!).parameter,
    );
  });

  test('a row that names no rule is reported', () => {
    expect(reviewOf({}, { rules: [{ ...rule('exclusivity', {}), id: 'exclusiv' }] }).inputFindings).toMatchObject([
      { code: 'rule-unknown' },
    ]);
  });
});

describe('the document against the row', () => {
  const read = (...clauses: readonly ReturnType<typeof clause>[]) => ({ documents: [documentOf('C-1', clauses)] });

  test('a difference names both, with quote, page and cell', () => {
    const { findings } = reviewOf(
      {},
      read(clause('paymentTerms', [{ kind: 'terms', terms: 'Net 60' }], 'Invoices are due within 60 days.')),
    );
    expect(findings).toMatchObject([
      {
        rule: 'text-differs-from-row',
        topic: 'paymentTerms',
        title: 'On payment terms the text says Net 60, the table says Net 30.',
        evidence: [
          { kind: 'cell', place: { sheet: 'Contracts', address: 'O2' }, says: 'Terms: Net 30' },
          { kind: 'quote', document: 'signed.pdf', page: 3, quote: 'Invoices are due within 60 days.' },
        ],
      },
    ]);
  });

  // prettier-ignore
  test.each([
    ['term', { kind: 'period', count: 12, unit: 'month' }, true],
    ['term', { kind: 'period', count: 1, unit: 'year' }, true],
    ['term', { kind: 'period', count: 13, unit: 'month' }, false],
    ['term', { kind: 'span', from: on('2026-01-01'), to: on('2026-12-31') }, true],
    ['term', { kind: 'span', from: on('2026-01-02'), to: on('2026-12-31') }, false],
    ['start', { kind: 'day', on: on('2026-01-01') }, true],
    ['start', { kind: 'day', on: on('2026-01-02') }, false],
    ['totalValue', { kind: 'money', amount: '12000', currency: 'EUR' }, true],
    ['totalValue', { kind: 'money', amount: '12000', currency: 'USD' }, false],
    ['lateInterest', { kind: 'percent', percent: '8', per: 'year' }, true],
    ['lateInterest', { kind: 'percent', percent: '1', per: 'month' }, false],
    ['billingFrequency', { kind: 'frequency', frequency: { every: 1, unit: 'month' }, timing: undefined }, true],
    ['billingFrequency', { kind: 'frequency', frequency: { every: 3, unit: 'month' }, timing: 'advance' }, false],
    ['billingFrequency', { kind: 'frequency', frequency: { every: 1, unit: 'month' }, timing: 'arrears' }, false],
    ['renewal', { kind: 'yesNo', is: true }, false],
    ['liabilityCap', { kind: 'money', amount: '1000000', currency: 'EUR' }, true],
    ['mostFavoured', { kind: 'yesNo', is: true }, false],
    ['currency', { kind: 'currency', currency: 'USD' }, false],
    ['signature', { kind: 'words', words: 'ada okoro, CFO' }, true],
    ['signature', { kind: 'words', words: 'B. Somebody' }, false],
  ] as const)('%s: %j agrees with the row: %s', (topic, value, agrees) => {
    const differs = reviewOf({}, read(clause(topic, [value]))).findings.filter(({ rule: id }) => id === 'text-differs-from-row');
    expect(differs).toHaveLength(agrees ? 0 : 1);
  });

  test.each([
    [{ kind: 'period', count: 3, unit: 'month' }, 90, true],
    [{ kind: 'period', count: 3, unit: 'month' }, 92, true],
    [{ kind: 'period', count: 3, unit: 'month' }, 93, false],
    [{ kind: 'period', count: 1, unit: 'month' }, 28, true],
    [{ kind: 'period', count: 1, unit: 'month' }, 27, false],
    [{ kind: 'period', count: 6, unit: 'week' }, 42, true],
    [{ kind: 'days', days: 60 }, 61, false],
  ] as const)('notice: %j against %s days agrees: %s', (value, noticeDays, agrees) => {
    const { findings } = reviewOf({ noticeDays }, read(clause('notice', [value])));
    expect(findings.some(({ rule: id }) => id === 'text-differs-from-row')).toBe(!agrees);
  });

  test('one per cent a month is twelve a year', () => {
    const monthly = read(clause('lateInterest', [{ kind: 'percent', percent: '1', per: 'month' }]));
    expect(reviewOf({ lateInterestPercent: percent('12') }, monthly).findings).toEqual([]);
  });

  test('rebate tiers agree from and rate by rate', () => {
    const row = { rebateTiers: 'Gold', rebateBase: 'net', rebateSettledOn: on('2027-01-31') };
    const said = (second: string) =>
      read(
        clause('rebate', [
          {
            kind: 'tiers',
            tiers: [
              { from: '0', percent: '1' },
              { from: '1000', percent: second },
            ],
          },
        ]),
      );
    expect(reviewOf(row, said('2')).findings).toEqual([]);
    expect(reviewOf(row, said('3')).findings).toMatchObject([{ rule: 'text-differs-from-row', topic: 'rebate' }]);
  });

  test('what the row leaves open, the document fills in', () => {
    const open = { liabilityCapped: undefined, lateInterestPercent: undefined, frequency: undefined, periodPrice: undefined };
    const filled = read(
      clause('liabilityCap', [{ kind: 'yesNo', is: true }]),
      clause('lateInterest', [{ kind: 'percent', percent: '1', per: 'month' }]),
      clause('billingFrequency', [{ kind: 'frequency', frequency: { every: 1, unit: 'month' }, timing: 'advance' }]),
    );
    expect(reviewOf(open).findings).not.toEqual([]);
    expect(reviewOf(open, filled).findings).toEqual([]);
  });

  test('a right that a document read whole does not speak of is not granted; of one with a scanned page nobody knows', () => {
    const open = { mostFavoured: undefined, exclusive: undefined, volumeRestricted: undefined };
    const terms = clause('paymentTerms', [{ kind: 'terms', terms: 'Net 30' }]);
    expect(reviewOf(open, read(terms)).findings).toEqual([]);
    const scanned = {
      ...documentOf('C-1', [terms]),
      text: { name: 'signed.pdf', pages: [{ page: 1, paragraphs: ['x'] }], unreadPages: [2] },
    };
    const { summaries, findings } = reviewOf(open, { documents: [scanned] });
    expect(findings.map(({ rule: id, state }) => `${id} ${state}`)).toEqual([
      'most-favoured not checked',
      'exclusivity not checked',
      'volume-restriction not checked',
      'clause-not-understood not checked',
    ]);
    expect(summaries[0]?.state).toBe('not fully reviewed');
  });

  test('a clause that was not understood keeps the contract from being clean', () => {
    const { summaries, findings } = reviewOf({}, read(clause('renewal', [], 'may renew', 'unsure')));
    expect(summaries[0]).toMatchObject({ state: 'not fully reviewed', notChecked: 1, documents: ['signed.pdf'] });
    expect(findings).toMatchObject([{ rule: 'clause-not-understood', state: 'not checked', topic: 'renewal' }]);
  });

  test('two places that say different terms are a question, and fill in nothing', () => {
    const twice = read(
      clause('paymentTerms', [{ kind: 'terms', terms: 'Net 30' }]),
      clause('paymentTerms', [{ kind: 'terms', terms: 'Net 45' }]),
    );
    expect(reviewOf({ terms: '' }, twice).findings.map(({ rule: id }) => id)).toEqual(['terms-unreadable', 'clause-not-understood']);
  });

  test('a document of a contract that is not there is told', () => {
    expect(reviewOf({}, { documents: [documentOf('C-9', [])] }).inputFindings).toMatchObject([{ code: 'document-without-agreement' }]);
  });
});

describe('the term sheet', () => {
  const rowsOf = (terms: string, clauses: readonly ReturnType<typeof clause>[]) =>
    reviewOf({ terms }, { documents: clauses.length === 0 ? [] : [documentOf('C-1', clauses)] }).termSheet.filter(
      ({ agreement }) => agreement === 'C-1',
    );

  test('policy, master data, row and document stand side by side', () => {
    const [terms] = rowsOf('Net 30', [clause('paymentTerms', [{ kind: 'terms', terms: 'Net 60' }])]);
    expect(terms).toEqual({
      ...{ agreement: 'C-1', topic: 'paymentTerms', policy: 'at most 45 days', master: '30 Tage netto', row: 'Net 30', document: 'Net 60' },
      differs: 'differs',
    });
  });

  test.each([
    ['Net 30', [], 'same'], // as the master data, in other words
    ['Net 31', [], 'differs'],
    ['Net 30', [clause('paymentTerms', [], 'as usual', 'unsure')], 'unsure'],
  ] as const)('%s with %j is %s', (terms, clauses, differs) => {
    expect(rowsOf(terms, clauses)[0]?.differs).toBe(differs);
  });

  test('what two documents say alike stands once', () => {
    const twice = ['Net 60', 'Net 60', 'Net 90'].map((terms) => clause('paymentTerms', [{ kind: 'terms', terms }]));
    expect(rowsOf('Net 30', twice)[0]?.document).toBe('Net 60 / Net 90');
  });

  test('what only the row says is said to be so', () => {
    expect(rowsOf('Net 30', []).find(({ topic }) => topic === 'totalValue')?.differs).toBe('only one says');
  });
});

describe('several agreements', () => {
  test('two with one number keep their own findings', () => {
    const { summaries } = reviewContracts({ ...WORLD, agreements: [CONTRACT, { ...CONTRACT, terms: 'as usual' }] });
    expect(summaries.map(({ findings }) => findings.some(({ rule: id }) => id === 'terms-unreadable'))).toEqual([false, true]);
    expect(summaries.every(({ findings }) => findings.some(({ rule: id }) => id === 'number-twice'))).toBe(true);
  });

  const number = fc.integer({ min: 1, max: 4 });
  const contract = fc.record({
    partyId: number.map((index) => `K${index}`),
    terms: fc.constantFrom('Net 30', 'Net 90', 'as usual', ''),
    totalValue: fc.constantFrom(eur('12000'), eur('500000'), undefined),
    renewsByItself: fc.constantFrom(true, false, undefined),
    effectiveOn: fc.constantFrom(on('2026-01-01'), on('2027-01-01'), undefined),
    liabilityCapped: fc.constantFrom(true, false, undefined),
  });
  const contracts = fc
    .array(contract, { minLength: 1, maxLength: 8 })
    .map((rows) => rows.map((row, index): Agreement => ({ ...CONTRACT, ...row, id: `C-${index}` })));
  const findingTexts = (request: ReviewRequest): string[] =>
    reviewContracts(request)
      .findings.map(({ agreement, rule: id, state, title }) => [agreement, id, state, title].join('|'))
      .sort();

  test('property: every agreement comes out once, in the order in which it came in', () => {
    fc.assert(
      fc.property(contracts, (agreements) => {
        const { summaries, findings } = reviewContracts({ ...WORLD, agreements });
        expect(summaries.map(({ agreement }) => agreement)).toEqual(agreements);
        expect(findings).toEqual(summaries.flatMap((summary) => summary.findings));
        for (const { blocks, approvals, notes, notChecked, findings: own } of summaries)
          expect(blocks + approvals + notes + notChecked).toBe(own.length);
      }),
    );
  });

  test('property: a clean contract of another customer changes nothing else', () => {
    fc.assert(
      fc.property(contracts, (agreements) => {
        const clean = { ...CONTRACT, id: 'C-clean', partyId: 'K9' };
        const customers = [CUSTOMER, { ...CUSTOMER, id: 'K9' }];
        const lines = [LINE, { ...LINE, agreement: 'C-clean' }];
        const books = { ...WORLD, customers, lines };
        expect(findingTexts({ ...books, agreements: [...agreements, clean] })).toEqual(findingTexts({ ...books, agreements }));
      }),
    );
  });

  test('property: the order of lines, items and authorities does not matter', () => {
    const authorities = [AUTHORITY, { ...AUTHORITY, limit: eur('10') }, { ...AUTHORITY, to: on('2025-06-30'), limit: eur('900000') }];
    fc.assert(
      fc.property(contracts, fc.shuffledSubarray(authorities, { minLength: 3 }), (agreements, shuffled) => {
        const lines = agreements.flatMap(({ id }) => [
          { ...LINE, agreement: id, line: '1' },
          { ...LINE, agreement: id, line: '2', value: eur('1') },
        ]);
        const items = [openItem('100'), openItem('-20')];
        expect(
          findingTexts({ ...WORLD, agreements, lines: [...lines].reverse(), openItems: [...items].reverse(), authorities: shuffled }),
        ).toEqual(findingTexts({ ...WORLD, agreements, lines, openItems: items, authorities }));
      }),
    );
  });
});

test('lines and milestones of no agreement are told in one finding, whatever their number', () => {
  const stray = ['C-90', 'C-91', 'C-92', 'C-93', 'C-94', 'C-95', 'C-90'].map((agreement) => ({ ...LINE, agreement }));
  const findingsWith = (lines: ReviewRequest['lines']) => reviewContracts({ ...WORLD, lines }).inputFindings;
  expect(findingsWith(WORLD.lines)).toEqual([]);
  expect(findingsWith([...WORLD.lines, ...stray.slice(0, 1)])).toMatchObject([
    {
      code: 'line-without-agreement',
      title: 'One line or milestone belongs to C-90, not among the contracts and statements of work reviewed.',
    },
  ]);
  expect(findingsWith([...stray, ...WORLD.lines]).map(({ title }) => title)).toEqual([
    '7 lines or milestones belong to C-90, C-91, C-92, C-93, C-94 and 1 more, not among the contracts and statements of work reviewed.',
  ]);
});

test('a contract like two others has two twins', () => {
  const agreements = ['C-1', 'C-2', 'C-3'].map((id) => ({ ...CONTRACT, id }));
  const titles = reviewContracts({ ...WORLD, agreements }).findings.filter((finding) => finding.rule === 'possible-duplicate');
  expect(titles[0]?.title).toBe('C-2, C-3 have the same party, dates and value.');
});
