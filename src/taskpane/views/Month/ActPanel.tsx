/** Something a person does to the month, from the question to the result: what it needs, what would be written, and a second word. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CloseAction, ClosePreview, VouchedFor } from '../../../app/close/month';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Outcome } from '../../parts/Outcome';
import { isNamed, WhoField } from '../../parts/WhoField';
import { Working } from '../../parts/Working';
import { usePane, useText } from '../../paneContext';
import { Sheets } from '../Job/Differences';
import { RowChanges } from '../Job/RowChanges';
import { type ActState, isReady, stepOfAct } from './monthState';
import { Part } from './Part';
import type { MonthDesk } from './useMonth';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function ActPanel({ act, desk }: { readonly act: ActState; readonly desk: MonthDesk }) {
  const styles = useStyles();
  const words = useText().month;
  const panel = useRef<HTMLDivElement>(null);
  const { kind } = act.action;
  const Heading = stepOfAct(act.action) === undefined ? 'h2' : 'h3'; // Below the step's own, or beside the steps.
  // The focus goes to what the button opened, and so into sight.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div className={styles.panel} ref={panel} tabIndex={-1} role="group" aria-label={words.acts[kind]}>
      <Heading className={styles.heading}>{words.acts[kind]}</Heading>
      {act.kind !== 'ended' && <p className={styles.line}>{words.says[kind]}</p>}
      <ActContent act={act} desk={desk} />
    </div>
  );
}

function ActContent({ act, desk }: { readonly act: ActState; readonly desk: MonthDesk }) {
  const words = useText().month;
  switch (act.kind) {
    case 'asking':
      return <Asking action={act.action} desk={desk} />;
    case 'previewing':
      return <Working label={words.previewing} />;
    case 'previewed':
      return <Previewed action={act.action} preview={act.preview} desk={desk} />;
    case 'writing':
      return <Working label={words.writing} />;
    case 'ended':
      return <Ended act={act} desk={desk} />;
    case 'broke':
      return (
        <>
          <Notice intent="error" title={words.broke}>
            {act.because}
          </Notice>
          <Leave desk={desk} />
        </>
      );
  }
}

function Asking({ action, desk }: { readonly action: CloseAction; readonly desk: MonthDesk }) {
  const styles = useStyles();
  const { text, settings } = usePane();
  const words = text.month;
  const ready = isReady(action) && isNamed(settings);
  return (
    <>
      {action.kind === 'sign' && (
        <Field label={words.note}>
          <Textarea value={action.note} onChange={(_, { value }) => desk.change({ ...action, note: value })} />
        </Field>
      )}
      {'why' in action && (
        <Field label={words.why} required hint={words.whyMissing}>
          <Textarea value={action.why} onChange={(_, { value }) => desk.change({ ...action, why: value })} />
        </Field>
      )}
      <WhoField />
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={!ready} onClick={desk.preview}>
          {words.preview}
        </Button>
        <Leave desk={desk} />
      </div>
    </>
  );
}

/** A finding that stands in the way is said with the others; without one the second word is asked for. */
function Previewed({ action, preview, desk }: { readonly action: CloseAction; readonly preview: ClosePreview; readonly desk: MonthDesk }) {
  const styles = useStyles();
  const words = useText().month;
  const { mayWrite, findings, vouched, differences } = preview;
  return (
    <>
      {!mayWrite && <Notice intent="error" title={words.mayNot} />}
      <FindingList findings={findings} />
      {vouched.length > 0 && <Vouched vouched={vouched} />}
      {mayWrite && differences.length > 0 && <Sheets differences={differences} />}
      {mayWrite && <RowChanges differences={differences} />}
      <div className={styles.actions}>
        {mayWrite && (
          <Button size="small" appearance="primary" onClick={desk.confirm}>
            {words.confirm[action.kind]}
          </Button>
        )}
        <Leave desk={desk} />
      </div>
    </>
  );
}

function Vouched({ vouched }: { readonly vouched: readonly VouchedFor[] }) {
  const styles = useStyles();
  const words = useText().month;
  return (
    <Part heading={words.vouched}>
      <ul className={styles.list}>
        {vouched.map(({ name, rows }) => (
          <li key={name}>
            {name}, {words.vouchedRows(rows)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Ended({ act: { result }, desk }: { readonly act: Extract<ActState, { kind: 'ended' }>; readonly desk: MonthDesk }) {
  return (
    <>
      <Outcome result={result} />
      <Leave desk={desk} close />
    </>
  );
}

function Leave({ desk, close = false }: { readonly desk: MonthDesk; readonly close?: boolean }) {
  const text = useText();
  return (
    <Button size="small" onClick={desk.leave}>
      {close ? text.close : text.cancel}
    </Button>
  );
}
