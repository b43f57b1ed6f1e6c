/**
 * What people do to the close: set up a month, sign, take a signature back, acknowledge a procedure, lock, reopen, roll on. Each is shown
 * before it is written, is one run in the log, and can be reverted like any other; only a lock goes by reopening.
 */
import type { ActKind, CloseAct, SealedAct } from '../../domain/close/acts';
import { actText } from '../../domain/close/acts';
import { blocks, type Finding } from '../../domain/finding';
import { signOffsSheet, vouchedSheet } from '../../sheets/close/signOffSheets';
import { ACT_STEPS, actLine, type VouchedLine, vouchedText } from '../../tables/close/closeNames';
import type { WorkbookChange } from '../../tables/workbookChange';
import { applyChanges, differencesOf } from '../../workbook/applyChanges';
import { sha256 } from '../../workbook/sha256';
import { appFinding } from '../appAdvice';
import type { WriteResult } from '../jobs';
import { orRefused } from '../orRefused';
import { changesOf, factsText, rulesVersion } from '../runFacts';
import { VERSION } from '../version';
import { mayAct } from './mayAct';
import { readClose } from './closeReading';
import type { CloseAction, CloseOptions, ClosePreview } from './month';
import { afterAction, type NextMonth } from './nextClose';
import { closeSheetOf } from './stampedClose';
import { copiedDigests, copyOf, type TakenArea } from './vouch';
import { vouchedBy } from './vouchedBy';

/** How an action stands in the log where it is no act with a fingerprint. */
const PLAIN_STEPS: Readonly<Record<'setUp' | 'acknowledge' | 'nextMonth' | 'stamp', string>> = {
  setUp: 'close set up',
  acknowledge: 'procedure acknowledged',
  nextMonth: 'close rolled on',
  stamp: 'close looked at',
};
const ACTS: Readonly<Partial<Record<CloseAction['kind'], ActKind>>> = {
  sign: 'signed',
  withdraw: 'withdrawn',
  lock: 'locked',
  reopen: 'reopened',
};

interface Prepared {
  readonly action: CloseAction;
  readonly findings: readonly Finding[];
  readonly next: NextMonth | undefined;
  readonly vouched: readonly VouchedLine[];
  readonly areas: readonly TakenArea[];
  readonly shown: string;
}

async function prepare(action: CloseAction, who: string): Promise<Prepared> {
  const reading = await readClose();
  const next = await afterAction(action, reading);
  const findings = mayAct(action, next, who);
  const signs = action.kind === 'sign' && next?.before !== undefined;
  const { lines, areas } = signs ? await vouchedBy(action.step, next.before) : { lines: [], areas: [] };
  const states = next?.judged.month.steps.map(({ step: { key }, state }) => [key, state]);
  const shown = await sha256(JSON.stringify([action, vouchedText(lines), states, findings.filter(blocks).map(({ code }) => code)]));
  return { action, findings, next, vouched: lines, areas, shown };
}

/** The act of an action; undefined for one that leaves no line on the sheet of sign-offs. */
function actOf({ action, next, vouched }: Prepared, { who, at }: CloseOptions): CloseAct | undefined {
  const act = ACTS[action.kind];
  if (act === undefined || next === undefined) return undefined;
  const isOfStep = action.kind === 'sign' || action.kind === 'withdraw';
  return {
    period: next.judged.month.period.name,
    act,
    step: isOfStep ? action.step : '',
    role: isOfStep ? action.role : '',
    who: who.trim(),
    at,
    note: noteOf(action).trim(),
    vouchesFor: vouchedText(vouched),
  };
}

const noteOf = (action: CloseAction): string => (action.kind === 'sign' ? action.note : 'why' in action ? action.why : '');

const sealed = async (act: CloseAct): Promise<SealedAct> => ({ ...act, fingerprint: await sha256(actText(act)) });

function changesFor({ next, areas }: Prepared, act: SealedAct | undefined): WorkbookChange[] {
  if (next === undefined) return [];
  const { own } = next.judged.reading;
  const copied = copiedDigests(own);
  const fresh = [...new Map(areas.filter((area) => !copied.has(area.sha256)).map((area) => [area.sha256, area])).values()];
  const sheets = [
    closeSheetOf(next, act?.act === 'locked' ? act : undefined),
    ...(act === undefined ? [] : [signOffsSheet(own, [act])]),
    ...(fresh.length === 0 ? [] : [vouchedSheet(own, fresh.flatMap(copyOf))]),
  ];
  return sheets.map((sheet): WorkbookChange => ({ kind: 'writeSheet', sheet }));
}

/** What is not said yet when an action is shown. */
const NOT_YET = '';

/** What an action would do, and why it may not be done. Nothing is written. Throws a Refusal when the sheets could not be written. */
export async function previewClose(action: CloseAction, who: string): Promise<ClosePreview> {
  const prepared = await prepare(action, who);
  const act = actOf(prepared, { who, at: NOT_YET });
  const { findings, vouched, shown } = prepared;
  const mayWrite = !findings.some(blocks);
  const differences = mayWrite ? await differencesOf(changesFor(prepared, act && (await sealed(act)))) : [];
  return { action, findings, mayWrite, differences, vouched, shown };
}

const stepIn = (action: CloseAction): string => ('step' in action ? action.step : '');

function plainLine({ action, next }: Prepared): string {
  const { period } = next?.judged.month ?? {};
  const head = `${period?.name ?? ''}${period?.entity === undefined || period.entity === '' ? '' : `, ${period.entity}`}, as of ${period?.asOf ?? ''}`;
  const step = next?.judged.month.steps.find(({ step: { key } }) => key === stepIn(action))?.step;
  return step === undefined ? head : `${head}: ${step.key} v${step.procedure.version}`;
}

async function logLine(prepared: Prepared, act: SealedAct | undefined, options: CloseOptions, begun: number, changes: readonly string[]) {
  const { action, next } = prepared;
  const month = next?.judged.month;
  const signed = month?.steps.find(({ step: { key } }) => key === stepIn(action));
  const plain = action.kind in PLAIN_STEPS ? PLAIN_STEPS[action.kind as keyof typeof PLAIN_STEPS] : ''; // It is one of them.
  const facts = factsText({
    rules: await rulesVersion(next?.judged.reading.own ?? []),
    procedure: signed === undefined ? undefined : `${signed.step.key} v${signed.step.procedure.version}`,
    tookMs: performance.now() - begun,
    changes,
  });
  return {
    ...options,
    step: act === undefined ? plain : ACT_STEPS[act.act],
    inputs: [],
    rows: act === undefined ? plainLine(prepared) : actLine(act),
    proofs:
      action.kind === 'sign'
        ? (signed?.proofs.map(({ name, difference, currency }) => `${name}: ${difference} ${currency}`).join('\n') ?? '')
        : '',
    version: VERSION,
    facts,
  };
}

const refusedBy = (findings: readonly Finding[]): WriteResult => ({
  kind: 'refused',
  because: findings.some(({ code }) => code === 'period-is-locked') ? 'periodLocked' : 'blockingFindings',
  findings,
});

/** Writes what was shown. Refused when it may not be done, or is no longer what was shown. */
export async function writeClose(preview: Pick<ClosePreview, 'action' | 'shown'>, options: CloseOptions): Promise<WriteResult> {
  const begun = performance.now();
  return orRefused(async () => {
    const prepared = await prepare(preview.action, options.who);
    const blocking = prepared.findings.filter(blocks);
    if (blocking.length > 0) return refusedBy(blocking);
    if (prepared.findings.some(({ code }) => code === 'already-signed' || code === 'procedure-is-acknowledged'))
      return { kind: 'alreadyDone' };
    if (prepared.shown !== preview.shown)
      return { kind: 'refused', because: 'workbookChanged', findings: [appFinding('workbook-changed')] };
    const plain = actOf(prepared, options);
    const act = plain && (await sealed(plain));
    const changes = changesFor(prepared, act);
    const { facts, ...line } = await logLine(prepared, act, options, begun, changesOf(await differencesOf(changes)));
    return applyChanges(changes, { ...line, version: facts });
  });
}
