/**
 * Everything that the pane can be told by name: each job, view, step of the month, action and page of help. A command is found by the
 * words of any language, for people remember the word that they learnt first.
 */
import type { Intention } from '../../../app/intentions';
import type { View } from '../../paneContext';
import type { Catalogue } from '../../text';
import { JOB_NAMES } from '../Job/jobSpec';
import type { MonthState } from '../Month/monthState';

export type CommandTarget =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'intention'; readonly intention: Intention }
  | { readonly kind: 'step'; readonly step: string }
  /** A page beside the pane: `index.html#keys`. */
  | { readonly kind: 'help'; readonly page: string };

export interface PaneCommand {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly target: CommandTarget;
  /** The same command in the other languages. */
  readonly alsoCalled: readonly string[];
}

type Named = Omit<PaneCommand, 'alsoCalled'>;

const viewCommand = (view: View, title: string, about: string): Named => ({ id: view, title, about, target: { kind: 'view', view } });
const asking = (intention: Intention, title: string, about: string): Named => ({
  id: intention,
  title,
  about,
  target: { kind: 'intention', intention },
});
const help = (page: string, title: string, about: string): Named => ({ id: `help ${page}`, title, about, target: { kind: 'help', page } });

function namedCommands(text: Catalogue): Named[] {
  const { search, tools } = text.cockpit;
  return [
    viewCommand('home', search.month, search.monthAbout),
    viewCommand('month', search.period, search.periodAbout),
    ...JOB_NAMES.map((job) => viewCommand(job, text.jobs[job].title, text.jobs[job].about)),
    viewCommand('review', search.review, search.reviewAbout),
    viewCommand('decisions', search.decisions, search.decisionsAbout),
    viewCommand('cases', search.cases, search.casesAbout),
    viewCommand('ask', tools.ask.title, tools.ask.about),
    asking('askAboutCell', search.askAboutCell, search.askAboutCellAbout),
    asking('whichInvoices', search.whichInvoices, search.whichInvoicesAbout),
    asking('explainCell', tools.cell.title, tools.cell.about),
    viewCommand('trace', text.trace.heading, text.trace.about),
    viewCommand('explain', text.explain.heading, text.explain.about),
    viewCommand('lint', tools.lint.title, tools.lint.about),
    viewCommand('tables', tools.tables.title, tools.tables.about),
    viewCommand('formulas', tools.formulas.title, tools.formulas.about),
    viewCommand('runs', search.runs, search.runsAbout),
    asking('revertLast', search.revertLast, search.revertLastAbout),
    help('index.html', search.help, search.helpAbout),
    help('functions.html', search.helpFunctions, search.helpFunctionsAbout),
    help('index.html#keys', search.helpKeys, search.helpKeysAbout),
  ];
}

function stepCommands(text: Catalogue, month: MonthState): PaneCommand[] {
  if (month.kind !== 'month') return [];
  const { search } = text.cockpit;
  return month.month.steps.map(({ step: { key, title } }) => ({
    id: `step ${key}`,
    title: search.step(title),
    about: search.stepAbout,
    target: { kind: 'step', step: key },
    alsoCalled: [],
  }));
}

/** `others`: the catalogues of the languages that the pane does not speak now. */
export function paneCommands(text: Catalogue, others: readonly Catalogue[], month: MonthState): readonly PaneCommand[] {
  const elsewhere = others.map(namedCommands);
  const named = namedCommands(text).map((command, at) => ({
    ...command,
    alsoCalled: elsewhere.flatMap((commands) => commands[at]?.title ?? []),
  }));
  return [...named, ...stepCommands(text, month)];
}

/** Case, accents and punctuation do not count. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Where every typed word begins a word of the text. */
const begins = (typed: readonly string[], text: string): boolean => {
  const words = wordsOf(text);
  return typed.every((part) => words.some((word) => word.startsWith(part)));
};

/** Those that are called so stand before those that are about it; each in the order of the list. Nothing typed: all of them. */
export function matching(commands: readonly PaneCommand[], typed: string): readonly PaneCommand[] {
  const parts = wordsOf(typed);
  const rank = ({ title, about, alsoCalled }: PaneCommand): number =>
    begins(parts, title) ? 0 : alsoCalled.some((name) => begins(parts, name)) ? 1 : begins(parts, `${title} ${about}`) ? 2 : 3;
  const ranked = commands.map((command) => ({ command, rank: rank(command) })).filter(({ rank: at }) => at < 3);
  return ranked.sort((one, other) => one.rank - other.rank).map(({ command }) => command);
}
