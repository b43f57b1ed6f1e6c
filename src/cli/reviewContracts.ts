/** `review-contracts`: is it safe to sign: contracts and statements of work in a workbook, with their documents. */
import { localDay } from '../app/localDay';
import { planReview } from '../app/contracts/planReview';
import { REVIEW_LOG } from '../app/contracts/reviewContracts';
import { REVIEW_KINDS, type ReviewPlan } from '../app/contracts/reviewPlan';
import { BadInput } from '../domain/badInput';
import { optionalOption, type OptionValues, readOptions } from './arguments';
import type { Command, CommandIo } from './command';
import { chosenJob, JOB_OPTIONS, jobOptionsHelp, listOption, readFiles, runWorkbookJob } from './workbookJob';

const HELP = `tieout review-contracts --workbook FILE --out FILE [options]

Reviews the contracts and statements of work of a workbook by the rules of its sheet Tieout Rules, compares them with their
documents, and writes the sheets Contract review, Contract decisions, Term sheet, Review policy, Tieout Rules and Tieout Log into
a copy of it. Decisions and answers that people have entered stay.

  --workbook FILE    the workbook (.xlsx, .xlsm) with a table of contracts or of statements of work
  --out FILE         where the workbook is written; it may be the same file
  --as-of DAY        the day it is reviewed for: 2026-10-31 (default: today, and then it is said)
  --document FILE    a contract document (.docx, .pdf, .txt); once for each document
  --document-of FILE=CONTRACT
                     which contract a document belongs to, where its text does not tell: its file name without folders
${jobOptionsHelp(REVIEW_KINDS, 'contracts.Total value=TCV')}`;

const OPTIONS = {
  ...JOB_OPTIONS,
  document: { type: 'string', multiple: true },
  'document-of': { type: 'string', multiple: true },
} as const;

export const reviewContractsCommand: Command = {
  name: 'review-contracts',
  summary: 'review contracts and statements of work of a workbook, and compare them with their documents',
  help: HELP,
  run: runReviewContracts,
};

function documentOf(values: OptionValues): Record<string, string> {
  return Object.fromEntries(
    listOption(values, 'document-of').map((said) => {
      const at = said.lastIndexOf('=');
      if (at <= 0 || at === said.length - 1) throw new BadInput(`--document-of ${said}: say it as FILE=CONTRACT.`);
      return [said.slice(0, at), said.slice(at + 1)];
    }),
  );
}

/** The day that counts when none is given. A review stands on it, so it is told. */
function today(values: OptionValues, io: CommandIo): string {
  const day = localDay(io.now());
  if (optionalOption(values, 'as-of') === undefined) io.err(`No --as-of was given: the contracts are reviewed as of ${day}.`);
  return day;
}

async function runReviewContracts(args: readonly string[], io: CommandIo): Promise<number> {
  const values = readOptions('review-contracts', args, OPTIONS);
  const chosen = chosenJob('review-contracts', values, today(values, io));
  const said = documentOf(values);
  const files = await readFiles(listOption(values, 'document'), io);
  return runWorkbookJob(
    {
      kinds: REVIEW_KINDS,
      log: REVIEW_LOG,
      chosen,
      files,
      lines: linesOf,
      plan: (request) => planReview({ ...request, documentOf: said }),
      json: ({ agreements, documents }) => ({ agreements, documents }),
    },
    io,
  );
}

function linesOf({ agreements, documents }: ReviewPlan): string[] {
  const read = documents.map(({ file, agreement, pages, clauses, unsure, problem }) =>
    problem === ''
      ? `  ${file}: ${agreement === '' ? 'belongs to no contract' : agreement}, ${pages} pages, ${clauses} clauses, ${unsure} of them not understood`
      : `  ${file}: not read`,
  );
  const reviewed = agreements.map(({ agreement, party, state, riskGrade, findings }) => {
    const blocking = findings.filter(({ severity, state: is }) => severity === 'blocks' && is === 'breach').length;
    return `  ${agreement.padEnd(12)} ${state.padEnd(18)} risk ${riskGrade.padEnd(6)} ${findings.length} findings, ${blocking} of them block  ${party}`;
  });
  return [...(read.length === 0 ? [] : ['Documents', ...read]), 'Contracts', ...reviewed];
}
