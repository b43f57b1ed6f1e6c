/** The one sentence about a run that Excel stopped and that could not be put back at once. */
import type { Finding } from '../domain/finding';

export const halfDoneFinding = (runId: string): Finding => ({
  code: 'run-half-done',
  severity: 'blocking',
  place: { kind: 'workbook' },
  title: `Run ${runId} stopped halfway.`,
  remedy: 'Revert that run: the journal has what stood there before.',
});
