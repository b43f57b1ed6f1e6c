/** `close`: the monthly close of a workbook file: how each step stands, and what people do to it. */
import { previewClose, writeClose } from '../app/close/closeActions';
import type { CloseAction, ClosePreview, Month, MonthStep } from '../app/close/month';
import { readMonth } from '../app/close/readMonth';
import { BadInput } from '../domain/badInput';
import { type CloseStep, SIGN_ROLES, type SignRole, STATE_WORDS } from '../domain/close/close';
import { blocks, findingText, placeText } from '../domain/finding';
import { type OptionTable, optionalOption, type OptionValues, readOptions, requiredOption } from './arguments';
import type { Command, CommandIo } from './command';
import { openWorkbook, outputFor, saveWorkbook, whoRuns } from './openWorkbook';
import { doneText, spoken } from './writeResult';

const HELP = `tieout close --workbook FILE [what to do] [options]

Without anything to do, or with --status: prints each step with its state, and what it still needs.

  --workbook FILE     the workbook (.xlsx, .xlsm)
  --status            print the steps; nothing is written
  --set-up            set up the month, or change its head: --period 2026-10 [--entity NAME] [--as-of DAY]
  --sign STEP         sign a step: --role ${SIGN_ROLES.join('|')} [--note TEXT]
  --withdraw STEP     take a signature back: --role ${SIGN_ROLES.join('|')} --why TEXT
  --acknowledge STEP  acknowledge the procedure of a step in its present version
  --lock              lock the period; every step must be signed
  --reopen            reopen a locked period; suspends its signatures: --why TEXT
  --next-month        roll the close to the next month
  --stamp             write the states as they are now into the sheet
  --who NAME          who does it (default: your user name)
  --out FILE          where the workbook is written; it may be the same file
  --dry-run           say what would be written, and write nothing
  --json FILE         the month as JSON
  --help              print this

Exit codes: 0 every step is tied or signed, 1 something needs you, 2 could not run.`;

const ACTS = ['set-up', 'sign', 'withdraw', 'acknowledge', 'lock', 'reopen', 'next-month', 'stamp'] as const;

const OPTIONS = {
  workbook: { type: 'string' },
  status: { type: 'boolean' },
  'set-up': { type: 'boolean' },
  sign: { type: 'string' },
  withdraw: { type: 'string' },
  acknowledge: { type: 'string' },
  lock: { type: 'boolean' },
  reopen: { type: 'boolean' },
  'next-month': { type: 'boolean' },
  stamp: { type: 'boolean' },
  entity: { type: 'string' },
  period: { type: 'string' },
  'as-of': { type: 'string' },
  role: { type: 'string' },
  note: { type: 'string' },
  why: { type: 'string' },
  who: { type: 'string' },
  out: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'string' },
} as const satisfies OptionTable;

export const close: Command = {
  name: 'close',
  summary: 'the monthly close of a workbook: states of the steps, signatures, lock',
  help: HELP,
  run: (args, io) => spoken(() => runClose(args, io)),
};

function roleOption(values: OptionValues): SignRole {
  const said = requiredOption('close', values, 'role');
  const role = SIGN_ROLES.find((each) => each === said);
  if (role === undefined) throw new BadInput(`--role ${said}: write ${SIGN_ROLES.join(' or ')}.`);
  return role;
}

function actionFrom(values: OptionValues): CloseAction | undefined {
  const chosen = ACTS.filter((act) => values[act] !== undefined);
  if (chosen.length > 1)
    throw new BadInput(`close does one thing at a time; you asked for ${chosen.map((act) => `--${act}`).join(' and ')}.`);
  const text = (name: string): string => optionalOption(values, name) ?? '';
  switch (chosen[0]) {
    case undefined:
      return undefined;
    case 'set-up':
      return { kind: 'setUp', setUp: { entity: text('entity'), period: requiredOption('close', values, 'period'), asOf: text('as-of') } };
    case 'sign':
      return { kind: 'sign', step: text('sign'), role: roleOption(values), note: text('note') };
    case 'withdraw':
      return { kind: 'withdraw', step: text('withdraw'), role: roleOption(values), why: text('why') };
    case 'acknowledge':
      return { kind: 'acknowledge', step: text('acknowledge') };
    case 'lock':
      return { kind: 'lock' };
    case 'reopen':
      return { kind: 'reopen', why: text('why') };
    case 'next-month':
      return { kind: 'nextMonth' };
    case 'stamp':
      return { kind: 'stamp' };
  }
}

async function runClose(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('close', args, OPTIONS);
  const path = requiredOption('close', values, 'workbook');
  const action = actionFrom(values);
  const isDry = values['dry-run'] === true;
  const out = action === undefined || isDry ? undefined : outputFor(path, requiredOption('close', values, 'out'));
  const who = whoRuns(optionalOption(values, 'who'));
  const workbook = await openWorkbook(path, io);
  try {
    if (action !== undefined) await act(action, who, isDry, io);
    if (out !== undefined) await saveWorkbook(workbook, out, io);
    const month = await readMonth(io.now().toISOString().slice(0, 10));
    const json = optionalOption(values, 'json');
    if (json !== undefined) await io.writeFile(json, `${JSON.stringify(month ?? null, null, 2)}\n`);
    if (out !== undefined) io.out(`Saved to ${out}.`);
    return tell(month, io);
  } finally {
    workbook.close();
  }
}

/** Throws BadInput with the sentences when it may not be done. */
async function act(action: CloseAction, who: string, isDry: boolean, io: CommandIo): Promise<void> {
  const preview = await previewClose(action, who);
  if (!preview.mayWrite) throw new BadInput(preview.findings.map(findingText).join('\n'));
  for (const finding of preview.findings) io.err(`${finding.severity}: ${findingText(finding)}`);
  for (const { name, rows, sha256 } of preview.vouched) io.out(`Vouches for ${name}, ${rows} rows, ${sha256.slice(0, 12)}`);
  io.out(
    isDry
      ? `Dry run: nothing was written. ${wouldText(preview)}`
      : doneText(await writeClose(preview, { who, at: io.now().toISOString() })),
  );
}

const wouldText = ({ differences }: ClosePreview): string =>
  `It would write: ${differences.map(({ sheet, added, changed }) => `${sheet}: ${added} added, ${changed} changed`).join('; ')}.`;

const titleWidth = (steps: readonly { readonly step: CloseStep }[]): number => Math.max(0, ...steps.map(({ step }) => step.title.length));

function stepLines({ step, state, due, overdue, reasons, signatures, lastRun }: MonthStep, width: number): string[] {
  const ran = lastRun === undefined ? '' : `  ${lastRun.runId}`;
  const head = `  ${step.title.padEnd(width)}  ${STATE_WORDS[state].padEnd(11)}  due ${due}${overdue ? ', overdue' : ''}${ran}`;
  const signed = signatures
    .filter(({ withdrawn }) => withdrawn === '')
    .map(
      ({ who, role, at, movedCount }) => `      ${role} ${who}, ${at.slice(0, 10)}${movedCount === 0 ? '' : `: ${movedCount} cells moved`}`,
    );
  const moved = signatures.flatMap(({ moved: cells, withdrawn }) => (withdrawn === '' ? cells : []));
  const cells = moved
    .slice(0, SHOWN_CELLS)
    .map(({ sheet, address, was, now }) => `        ${placeText({ kind: 'cell', sheet, address })}: ${was} → ${now}`);
  const why = reasons.map(
    ({ sentence, cell }) => `      - ${sentence}${cell === undefined ? '' : ` (${placeText({ kind: 'cell', ...cell })})`}`,
  );
  return [head, ...signed, ...cells, ...why];
}
/** A list that scrolls away is no list: the pane and --json have them all. */
const SHOWN_CELLS = 10;

function tell(month: Month | undefined, io: CommandIo): number {
  if (month === undefined) {
    io.out('No month is set up in this workbook. Set one up: --set-up --period 2026-10 --out FILE.');
    return 1;
  }
  const { period, steps, findings } = month;
  for (const finding of findings) io.err(`${finding.severity}: ${findingText(finding)}`);
  const locked = period.locked ? `, locked by ${period.lockedBy} on ${period.lockedAt.slice(0, 10)}` : '';
  io.out(`${period.entity === '' ? '' : `${period.entity}, `}${period.name}, as of ${period.asOf}${locked}`);
  const width = titleWidth(steps);
  for (const step of steps) io.out(stepLines(step, width).join('\n'));
  const isDone = steps.every(({ state }) => state === 'tied' || state === 'signed');
  return isDone && !findings.some(blocks) ? 0 : 1;
}
