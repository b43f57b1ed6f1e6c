import { dateSystemOf } from '../../src/workbook/dateSystem';

test.each([
  ['a serial that shows its own year', [{ serial: 46326, text: '2026-10-31' }], 1900],
  ['a serial that shows four years later', [{ serial: 44864, text: '31.10.2026' }], 1904],
  ['a serial that shows its own year by two digits', [{ serial: 46326, text: '10/31/26' }], 1900],
  ['a serial that shows four years later by two digits', [{ serial: 44864, text: '10/31/26' }], 1904],
  ['a day of the month that reads as the other year settles nothing', [{ serial: 44855, text: '10/22/26' }], 1900],
  ['no dates', [], 1900],
  ['dates that show no year', [{ serial: 44864, text: '31 Oct' }], 1900],
  [
    'most dates decide',
    [
      { serial: 44864, text: '2026-10-31' },
      { serial: 44865, text: '2026-11-01' },
      { serial: 46326, text: '2026-10-31' },
    ],
    1904,
  ],
])('%s', (_, dates, system) => {
  expect(dateSystemOf(dates)).toBe(system);
});
