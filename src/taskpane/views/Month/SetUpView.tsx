/** The head of the month: entity, month and day, set up or changed. Shown before it is written, like everything. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { MonthSetUp } from '../../../app/close/month';
import { Screen } from '../../parts/Screen';
import { isNamed, WhoField } from '../../parts/WhoField';
import { usePane } from '../../paneContext';
import { ActPanel } from './ActPanel';
import { actIn, type MonthState } from './monthState';
import type { MonthDesk } from './useMonth';

/** As it stands; for a first month the month of the day, to its end. */
export function setUpFrom(state: MonthState, today: string): MonthSetUp {
  if (state.kind !== 'month') return { entity: '', period: today.slice(0, 7), asOf: lastDayOf(today.slice(0, 7)) };
  const { entity, name, asOf } = state.month.period;
  return { entity, period: name, asOf };
}

/** `2026-10` → `2026-10-31`. */
export function lastDayOf(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return /^\d{4}-\d{2}$/.test(period) ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : '';
}

export function SetUpView({ desk, today }: { readonly desk: MonthDesk; readonly today: string }) {
  const { text, settings, open, readOnly } = usePane();
  const words = text.month;
  const [setUp, change] = useState(() => setUpFrom(desk.state, today));
  const act = actIn(desk.state);
  const isWhole = setUp.period !== '' && setUp.asOf !== '';
  const ready = isWhole && isNamed(settings) && !readOnly;
  return (
    <Screen
      heading={words.setUpHeading}
      lead={words.setUpLead}
      step="setUp"
      footer={
        <>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => desk.begin({ kind: 'setUp', setUp })}>
            {words.preview}
          </Button>
          <Button onClick={() => open('home')}>{text.back}</Button>
        </>
      }
    >
      <Field label={words.entity} hint={words.entityHint}>
        <Input value={setUp.entity} onChange={(_, { value }) => change({ ...setUp, entity: value })} />
      </Field>
      <Field label={words.period} {...(isWhole ? {} : { validationState: 'error', validationMessage: words.incomplete })}>
        <Input
          type="month"
          value={setUp.period}
          onChange={(_, { value }) => change({ ...setUp, period: value, asOf: lastDayOf(value) || setUp.asOf })}
        />
      </Field>
      <Field label={words.asOfLabel} hint={words.asOfHint}>
        <Input type="date" value={setUp.asOf} onChange={(_, { value }) => change({ ...setUp, asOf: value })} />
      </Field>
      <WhoField />
      {act?.action.kind === 'setUp' && <ActPanel act={act} desk={desk} />}
    </Screen>
  );
}
