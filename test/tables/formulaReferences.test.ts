import { formulaReferences } from '../../src/tables/formulaReferences';

const spoken = (formula: string) =>
  formulaReferences(formula).map((reference) =>
    reference.kind === 'cells' ? `${reference.sheet ?? 'here'} ${reference.address}` : `${reference.table}: ${reference.column || 'all'}`,
  );

// prettier-ignore
test.each([
  ['=A1+$B$2',                            ['here A1', 'here B2']],
  ['=SUM(A1:B7)',                         ['here A1:B7']],
  ["='Cash proof'!J8*2",                  ['Cash proof J8']],
  ["='Ann''s'!A1",                        ["Ann's A1"]],
  ['=Aging!C3',                           ['Aging C3']],
  ['=SUMIFS(Items[Amount],Items[Due],A2)', ['Items: Amount', 'Items: Due', 'here A2']],
  ['=[@Amount]*2',                        []],
  ['=Items[[#This Row],[Open amount]]',   ['Items: Open amount']],
  ['=ROWS(Items[#All])',                  ['Items: all']],
  ['="A1 is text"&B1',                    ['here B1']],
  ['=LOG10(A1)+Q1_TOTAL',                 ['here A1']],
  ['=A1+A1',                              ['here A1']],
  ['=1+2',                                []],
])('%s reads %j', (formula, reads) => {
  expect(spoken(formula)).toEqual(reads);
});
