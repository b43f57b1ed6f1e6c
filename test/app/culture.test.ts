import { cultureFrom, EN_US, languageOf } from '../../src/app/culture';
import { workbookCulture } from '../../src/app/workbookCulture';
import { CULTURES } from '../../src/host/objects/culture';
import { sayIn } from '../../src/taskpane/words/say';
import { openExcel } from '../support/excel';

test.each([
  ['en-US', '1,234,567.50', '10/31/2026', '10/2026'],
  ['en-GB', '1,234,567.50', '31/10/2026', '10/2026'],
  ['de-DE', '1.234.567,50', '31.10.2026', '10.2026'],
  ['de-AT', '1\u00a0234\u00a0567,50', '31.10.2026', '10.2026'],
  ['de-CH', '1’234’567.50', '31.10.2026', '10.2026'],
  ['fr-FR', '1\u202f234\u202f567,50', '31/10/2026', '10/2026'],
] as const)('in an Excel that is set for %s the pane says %s, %s and %s', async (name, amount, day, month) => {
  const excel = await openExcel(undefined, { culture: CULTURES[name] });
  const say = sayIn(await workbookCulture());
  excel.close();
  expect([say.amount('1234567.50'), say.day('2026-10-31'), say.month('2026-10')]).toEqual([amount, day, month]);
});

test.each([
  ['d/M/yy', '5/3/2026'],
  ['dd-MMM-yy', '05-03-2026'],
  ['ddd d.M.yyyy', '5.3.2026'],
  ["d.M.yyyy 'г.'", '5.3.2026'],
  ['yyyy. MM. dd.', '2026. 03. 05.'],
  ['yyyy/MM/dd', '2026/03/05'],
  ['gg yy/M/d', '2026/3/5'],
  ['MMMM yyyy', '2026-03-05'],
  ['dd/MM', '2026-03-05'],
  ['', '2026-03-05'],
])('a short date of %s shows 5 March 2026 as %s', (shortDate, shown) => {
  expect(sayIn(cultureFrom({ decimal: '.', group: ',', shortDate })).day('2026-03-05')).toBe(shown);
});

test.each([
  ['the same mark for both', ',', ',', EN_US],
  ['no decimal mark', '', '.', EN_US],
  ['a figure for a mark', '0', '.', EN_US],
  ['no grouping', ',', '', { decimal: ',', group: '' }],
])('%s: the marks are %j and %j', (_, decimal, group, marks) => {
  const culture = cultureFrom({ decimal, group, shortDate: 'dd.MM.yyyy' });
  expect([culture.decimal, culture.group]).toEqual([marks.decimal, marks.group]);
});

test('an Excel that is too old to say how it writes gets the pane’s own culture', async () => {
  const excel = await openExcel(undefined, { culture: CULTURES['de-DE'] });
  const { requirements } = Office.context;
  const said = jest.spyOn(requirements, 'isSetSupported').mockReturnValue(false);
  const culture = await workbookCulture();
  said.mockRestore();
  excel.close();
  expect(culture).toEqual(EN_US);
});

test.each([
  ['auto', 'de', 'de'],
  ['auto', 'de-CH', 'de'],
  ['auto', 'DE-at', 'de'],
  ['auto', 'den-CA', 'en'],
  ['auto', 'fr-FR', 'en'],
  ['auto', '', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'en-US', 'de'],
] as const)('a choice of %s in an Excel of %j is %s', (choice, display, language) => {
  expect(languageOf(choice, display)).toBe(language);
});
