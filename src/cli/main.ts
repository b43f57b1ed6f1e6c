/**
 * The command line: finds the command, prints help, and turns bad input into one sentence.
 *
 * Only the command that was asked for is loaded, so that a pipeline's step does not wait for the
 * stand-in of Excel.
 */
import { BadInput } from '../domain/badInput';
import type { Command, CommandIo } from './command';

/** Every command by its name, in the order in which help lists them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  'apply-cash': async () => (await import('./applyCash')).applyCash,
  'build-schedule': async () => (await import('./buildSchedule')).buildScheduleCommand,
  'review-contracts': async () => (await import('./reviewContracts')).reviewContractsCommand,
  'track-payments': async () => (await import('./trackPayments')).trackPaymentsCommand,
  'match-cash': async () => (await import('./matchCash')).matchCashCommand,
  schedule: async () => (await import('./schedule')).scheduleCommand,
  reconcile: async () => (await import('./reconcile')).reconcileCommand,
  'reconcile-partner': async () => (await import('./reconcilePartner')).reconcilePartnerCommand,
  'report-deposits': async () => (await import('./reportDeposits')).reportDepositsCommand,
  'report-burn': async () => (await import('./reportBurn')).reportBurnCommand,
  ask: async () => (await import('./ask')).askCommand,
  'read-bank': async () => (await import('./readBank')).readBank,
  lint: async () => (await import('./lint')).lint,
  'convert-formulas': async () => (await import('./convertFormulas')).convertFormulasCommand,
  revert: async () => (await import('./revert')).revert,
  close: async () => (await import('./close')).close,
  log: async () => (await import('./log')).log,
};

const HELP_WORDS = ['--help', '-h', 'help'];
const COULD_NOT_RUN = 2;

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 done with blocking findings, 2 could not run.
 */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || HELP_WORDS.includes(name)) {
    const text = await overview();
    if (name === undefined) io.err(text);
    else io.out(text);
    return name === undefined ? COULD_NOT_RUN : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.err(`There is no command "${name}". The commands are: ${Object.keys(COMMANDS).join(', ')}. Add --help to one to read about it.`);
    return COULD_NOT_RUN;
  }
  try {
    const command = await load();
    if (rest.some((word) => word === '--help' || word === '-h')) {
      io.out(command.help);
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    io.err(sentenceOf(name, error));
    if (process.env.TIEOUT_DEBUG !== undefined && error instanceof Error && error.stack !== undefined) io.err(error.stack);
    return COULD_NOT_RUN;
  }
}

function sentenceOf(name: string, error: unknown): string {
  if (error instanceof BadInput) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return `${name} stopped on an error of its own, and wrote nothing: ${said} Set TIEOUT_DEBUG=1 to see where, and report it.`;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'npm run --silent tieout -- COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'COMMAND --help says more. Exit codes: 0 done, 1 done with blocking findings, 2 could not run.',
  ].join('\n');
}
