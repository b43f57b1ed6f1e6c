/** How each state of a step looks: a word and a picture, for colour alone says nothing to many. */
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFillRegular } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { PersonAlertRegular } from '@fluentui/react-icons/svg/person-alert';
import { SignatureRegular } from '@fluentui/react-icons/svg/signature';
import type { ReactElement } from 'react';
import type { StepTest, StepState } from '../../../domain/close/close';
import type { BadgeColour } from '../../parts/Card';
import type { View } from '../../paneContext';

export const STEP_LOOK: Readonly<Record<StepState, { readonly colour: BadgeColour; readonly icon: ReactElement }>> = {
  notStarted: { colour: 'informative', icon: <CircleRegular /> },
  inProgress: { colour: 'informative', icon: <CircleHalfFillRegular /> },
  needsYou: { colour: 'warning', icon: <PersonAlertRegular /> },
  tied: { colour: 'success', icon: <CheckmarkCircleRegular /> },
  signed: { colour: 'success', icon: <SignatureRegular /> },
  reopened: { colour: 'danger', icon: <ArrowUndoRegular /> },
};

/** Where a step is worked on. What only a person can tell, and what the other steps tell, is worked on nowhere. */
export const JOB_OF = {
  bank: 'cash',
  cash: 'cash',
  contracts: 'contracts',
  billing: 'schedules',
  accruals: 'schedules',
  partners: 'reconciliation',
  deposits: 'deposits',
  payments: 'payments',
  burn: 'burn',
  reports: undefined,
  signOff: undefined,
  manual: undefined,
} as const satisfies Record<StepTest, View | undefined>;

/** Nothing is left to do in it for now. */
export const isDone = (state: StepState): boolean => state === 'tied' || state === 'signed';
