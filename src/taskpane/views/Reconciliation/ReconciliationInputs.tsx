/** What a reconciliation asks: whose each file is, the first day of the period, and how many matches the workbook is to receive. */
import { Field, Input, Select } from '@fluentui/react-components';
import type { ReconciliationPlan } from '../../../app/reconciliation/reconciliationPlan';
import type { ReconciliationChoices } from '../../actions';
import { Fold } from '../../parts/Fold';
import { Notice } from '../../parts/Notice';
import { useText } from '../../paneContext';
import { type ChosenFile, givenIn, type Setup } from '../Job/jobState';
import type { Job } from '../Job/useJob';
import { FILE_SIDES, filesOfNoSide, isCount, missingSides, periodProblem, sideOfFile } from './reconciliationJob';

interface AsksProps {
  readonly job: Job<ReconciliationPlan, ReconciliationChoices>;
  readonly setup: Setup<ReconciliationChoices>;
}

export function ReconciliationInputs({ job, setup }: AsksProps) {
  const words = useText().reconciliation;
  const { choices, asOf } = setup;
  const change = (changed: Partial<ReconciliationChoices>) => job.choose({ ...choices, ...changed });
  const problem = periodProblem(choices.periodFrom, asOf);
  return (
    <>
      <Missing setup={setup} />
      <Field
        label={words.periodFrom}
        hint={words.periodFromHint}
        {...(problem === undefined ? {} : { validationState: 'error', validationMessage: words.periodProblems[problem] })}
      >
        <Input type="date" value={choices.periodFrom} onChange={(_, { value }) => change({ periodFrom: value })} />
      </Field>
      <Fold label={words.more} startsOpen={!isCount(choices.mostMatches)}>
        <Field
          label={words.mostMatches}
          hint={words.mostMatchesHint}
          {...(isCount(choices.mostMatches) ? {} : { validationState: 'error', validationMessage: words.mostMatchesWrong })}
        >
          <Input
            type="number"
            min={0}
            value={Number.isNaN(choices.mostMatches) ? '' : String(choices.mostMatches)}
            onChange={(_, { value }) => change({ mostMatches: value === '' ? Number.NaN : Number(value) })}
          />
        </Field>
      </Fold>
    </>
  );
}

/** What stands in the way of reconciling, said where it can be mended. */
function Missing({ setup }: { readonly setup: Setup<ReconciliationChoices> }) {
  const words = useText().reconciliation;
  const given = givenIn(setup);
  const unknown = filesOfNoSide(setup.choices, given);
  const sentences = [
    ...(unknown.length > 0 ? [words.missing.sides(unknown)] : []),
    ...missingSides(setup.choices, given).map((side) => words.missing[side]),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notice intent="warning">
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Notice>
  );
}

/** Below a file that could be read: whose it is, proposed by its columns and its name. */
export function SideOfFile({ job, setup: { choices }, file }: AsksProps & { readonly file: ChosenFile }) {
  const words = useText().reconciliation;
  if (file.description?.kind !== 'readable') return null;
  const side = sideOfFile(choices, file);
  return (
    <Field label={words.belongsShort} orientation="horizontal" validationState={side === undefined ? 'warning' : 'none'}>
      <Select
        aria-label={words.belongsTo(file.name)}
        value={side ?? ''}
        onChange={(_, { value }) => {
          const chosen = FILE_SIDES.find((one) => one === value);
          if (chosen !== undefined) job.choose({ ...choices, sideOf: { ...choices.sideOf, [file.name]: chosen } });
        }}
      >
        {side === undefined && <option value="">{words.sideUnknown}</option>}
        {FILE_SIDES.map((one) => (
          <option key={one} value={one}>
            {words.sides[one]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
