/** Are the days coherent: term, notice, signature, and the lines within them. */
import { addDays } from '../../calendar/plainDate';
import { goesOnFrom, lastNoticeOn } from '../notice';
import { breach, notChecked, type Outcome, type RuleCheck } from '../outcome';
import { cell, evidence, hasIt } from '../reviewCase';

export const endBeforeStart: RuleCheck = (c) => {
  const { effectiveOn, endsOn } = c.agreement;
  const stands = evidence(c, ['Effective', 'End'], 'term');
  if (effectiveOn === undefined || endsOn === undefined) {
    const missing = effectiveOn === undefined ? (endsOn === undefined ? 'neither start nor end is' : 'no start is') : 'no end is';
    return [notChecked(`${missing} stated.`, 'Enter the first and the last day of the term.', stands)];
  }
  if (effectiveOn <= endsOn) return [];
  return [breach(`It ends on ${endsOn}, before it starts on ${effectiveOn}.`, 'Correct the day that is wrong.', stands)];
};

export const noticeAfterRenewal: RuleCheck = (c) => {
  const [notice, goesOn] = [lastNoticeOn(c.agreement), goesOnFrom(c.agreement)];
  const stands = evidence(c, ['Notice by', 'Notice days', 'Renewal', 'End'], 'notice');
  if (notice === undefined && c.agreement.noticeDays === undefined)
    return hasIt(c, c.agreement.renewsByItself, 'renewal') === true
      ? [notChecked('it renews by itself, and no notice is stated.', 'Enter the last day of notice, or the days of notice.', stands)]
      : [];
  if (goesOn === undefined || notice === undefined)
    return [notChecked('notice is stated, but neither renewal nor end.', 'Enter the day of renewal.', stands)];
  if (notice < goesOn) return [];
  return [
    breach(`Notice may be given until ${notice}, but it goes on from ${goesOn}.`, 'Agree a day of notice before the renewal.', stands),
  ];
};

export const signedAfterStart: RuleCheck = (c, { number: graceDays }) => {
  const { effectiveOn, signedOn } = c.agreement;
  const stands = evidence(c, ['Signed on', 'Effective'], 'signature');
  if (effectiveOn === undefined) return [notChecked('no start is stated.', 'Enter the first day of the term.', stands)];
  if ((signedOn ?? c.books.asOf) <= addDays(effectiveOn, graceDays.toNumber())) return [];
  const title =
    signedOn === undefined
      ? `It is not signed, and started on ${effectiveOn}.`
      : `It was signed on ${signedOn}, after it started on ${effectiveOn}.`;
  return [breach(title, 'Let the start be the day of signature, or have the backdating approved with its reason.', stands)];
};

export const autoRenewal: RuleCheck = (c) => {
  const renews = hasIt(c, c.agreement.renewsByItself, 'renewal');
  const stands = evidence(c, ['Auto-renewal', 'Renewal', 'Notice by', 'Notice days'], 'renewal');
  if (renews === undefined)
    return [notChecked('neither the row nor a document says whether it renews by itself.', 'Enter yes or no under Auto-renewal.', stands)];
  if (!renews) return [];
  const [notice, goesOn] = [lastNoticeOn(c.agreement), goesOnFrom(c.agreement)];
  const title = `It renews by itself${goesOn === undefined ? '' : ` on ${goesOn}`}; ${notice === undefined ? 'no notice is stated' : `the last day of notice is ${notice}`}.`;
  return [breach(title, 'Decide before the last day of notice whether it shall go on.', stands)];
};

export const workBeforeSignature: RuleCheck = (c) => {
  const { signedOn, workStartsOn, effectiveOn } = c.agreement;
  const startsOn = workStartsOn ?? effectiveOn;
  const stands = evidence(c, ['Signed on', 'Work starts', 'Effective'], 'signature');
  if (startsOn === undefined) return [notChecked('the day on which work starts is not stated.', 'Enter it under Work starts.', stands)];
  if ((signedOn ?? c.books.asOf) <= startsOn) return [];
  const title =
    signedOn === undefined
      ? `It is not signed, and work started on ${startsOn}.`
      : `Work started on ${startsOn}, and it was signed on ${signedOn}.`;
  return [breach(title, 'Stop the work until it is signed, or have the work done so far approved.', stands)];
};

export const lineOutsideDates: RuleCheck = (c) => {
  const { effectiveOn, endsOn } = c.agreement;
  return c.lines.flatMap(({ line, from, to, place }): Outcome[] => {
    const early = from !== undefined && effectiveOn !== undefined && from < effectiveOn;
    const late = to !== undefined && endsOn !== undefined && to > endsOn;
    if (!early && !late) return [];
    const runs = `Line ${line} runs from ${from ?? 'an open start'} to ${to ?? 'an open end'}`;
    const stands = [cell(place, `${from ?? ''} to ${to ?? ''}`), ...evidence(c, ['Effective', 'End'])];
    return [
      breach(
        `${runs}, outside of ${effectiveOn ?? 'an open start'} to ${endsOn ?? 'an open end'}.`,
        'Correct the line, or extend the contract.',
        stands,
      ),
    ];
  });
};
