/** Step 2: the bank files, by button or by dropping them; each is read at once and says what it holds. */
import { Button, Field, Input, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type DragEvent, useRef, useState } from 'react';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { useText } from '../../paneContext';
import { type ChosenFile, filesReady, type Setup } from './cashState';
import type { Cash } from './useCash';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  file: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  input: { display: 'none' },
});

export function FilesStep({ cash, setup }: { readonly cash: Cash; readonly setup: Setup }) {
  const styles = useStyles();
  const text = useText();
  const { files } = text.cash;
  return (
    <Screen
      heading={files.heading}
      lead={files.lead}
      step="files"
      footer={
        <>
          <Button appearance="primary" disabledFocusable={!filesReady(setup)} onClick={cash.plan}>
            {files.next}
          </Button>
          <Button onClick={cash.back}>{text.back}</Button>
        </>
      }
    >
      <DropArea add={cash.addFiles} />
      {setup.files.length === 0 ? (
        <p className={styles.facts}>{files.none}</p>
      ) : (
        <ul className={styles.list} aria-label={files.list}>
          {setup.files.map((file) => (
            <FileItem key={file.name} file={file} remove={cash.removeFile} />
          ))}
        </ul>
      )}
      <Field
        label={files.asOf}
        hint={files.asOfHint}
        {...(setup.asOf === '' ? { validationState: 'error', validationMessage: files.asOfMissing } : {})}
      >
        <Input type="date" value={setup.asOf} onChange={(_, { value }) => cash.chooseAsOf(value)} />
      </Field>
    </Screen>
  );
}

function DropArea({ add }: { readonly add: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const { files } = useText().cash;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Button icon={<DocumentArrowUpRegular />} onClick={() => input.current?.click()}>
        {files.choose}
      </Button>
      <span>{files.drop}</span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        aria-label={files.choose}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = ''; // The same file can be chosen again after it was mended.
        }}
      />
    </div>
  );
}

function FileItem({ file, remove }: { readonly file: ChosenFile; readonly remove: (name: string) => void }) {
  const styles = useStyles();
  const { files } = useText().cash;
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <span className={styles.name}>{file.name}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={files.remove(file.name)}
          onClick={() => remove(file.name)}
        />
      </div>
      <FileFacts file={file} />
    </li>
  );
}

function FileFacts({ file }: { readonly file: ChosenFile }) {
  const styles = useStyles();
  const { files } = useText().cash;
  const { description, bytes } = file;
  if (description === undefined) return <Spinner size="tiny" label={files.reading} labelPosition="after" />;
  if (description.kind === 'unreadable') {
    return (
      <Notice intent="error" title={files.unreadable}>
        {description.because}
      </Notice>
    );
  }
  const { summary, findings } = description;
  const facts = [
    summary.format ?? '',
    files.size(bytes.length / 1000),
    files.statements(summary.statements),
    files.transactions(summary.transactions),
  ];
  return (
    <>
      <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <FindingList findings={findings} />
    </>
  );
}
