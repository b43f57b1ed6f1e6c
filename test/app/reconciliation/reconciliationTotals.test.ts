import { totalProofs } from '../../../src/app/reconciliation/reconciliationTotals';
import type { ControlTotal } from '../../../src/domain/reconciliation/control/control';

const total = (partner: string, minorStated: number | undefined): ControlTotal => ({
  ...{ side: 'theirs', source: 'PartnerReports', partner, currency: 'EUR' },
  ...{ rowsStated: undefined, minorStated, rows: 12, minor: 525_131, malformed: 0 },
});

test('two partners of one report have a proof each, by their names', () => {
  const proofs = totalProofs([total('Arcade Avenue', 525_131), total('Streamline Plus', 525_130), total('', 525_131)]);
  expect(proofs.map(({ name, difference }) => [name, difference])).toEqual([
    ['PartnerReports, Arcade Avenue: control total = rows read', '0.00'],
    ['PartnerReports, Streamline Plus: control total = rows read', '-0.01'],
    ['PartnerReports: control total = rows read', '0.00'],
  ]);
});

test('where no amount was stated there is nothing to prove', () => {
  expect(totalProofs([total('Arcade Avenue', undefined)])).toEqual([]);
});
