/** Files, by button or by dropping them; each is read at once and says what it holds. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { FindingList } from '../../parts/FindingList';
import { Notice } from '../../parts/Notice';
import { useText } from '../../paneContext';
import type { FileDescription } from '../../actions';
import type { Catalogue } from '../../text';
import type { ChosenFile } from './jobState';

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

interface FilesProps {
  readonly words: { readonly list: string; readonly none: string };
  readonly files: readonly ChosenFile[];
  /** Below what a file holds: what the job asks about it. */
  readonly about?: ((file: ChosenFile) => ReactNode) | undefined;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (name: string) => void;
}

export function Files({ words, files, about, add, remove }: FilesProps) {
  const styles = useStyles();
  return (
    <>
      <DropArea add={add} />
      {files.length === 0 ? (
        <p className={styles.facts}>{words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {files.map((file) => (
            <FileItem key={file.name} file={file} remove={remove}>
              {about?.(file)}
            </FileItem>
          ))}
        </ul>
      )}
    </>
  );
}

function DropArea({ add }: { readonly add: (files: readonly File[]) => void }) {
  const styles = useStyles();
  const words = useText().job.inputs;
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
        {words.choose}
      </Button>
      <span>{words.drop}</span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        aria-label={words.choose}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = ''; // The same file can be chosen again after it was mended.
        }}
      />
    </div>
  );
}

interface FileItemProps {
  readonly file: ChosenFile;
  readonly remove: (name: string) => void;
  readonly children: ReactNode;
}

function FileItem({ file, remove, children }: FileItemProps) {
  const styles = useStyles();
  const words = useText().job.inputs;
  return (
    <li className={styles.file}>
      <div className={styles.head}>
        <span className={styles.name}>{file.name}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.remove(file.name)}
          onClick={() => remove(file.name)}
        />
      </div>
      <FileFacts file={file} />
      {children}
    </li>
  );
}

function FileFacts({ file }: { readonly file: ChosenFile }) {
  const styles = useStyles();
  const words = useText().job.inputs;
  const { description, bytes } = file;
  if (description === undefined) return <Spinner size="tiny" label={words.reading} labelPosition="after" />;
  if (description.kind === 'unreadable') {
    return (
      <Notice intent="error" title={words.unreadable}>
        {description.because}
      </Notice>
    );
  }
  const { summary, findings } = description;
  const facts = [...('format' in summary ? [summary.format ?? ''] : []), words.size(bytes.length / 1000), ...held(summary, words)];
  return (
    <>
      <p className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      <FindingList findings={findings} />
    </>
  );
}

type Summary = Extract<FileDescription, { kind: 'readable' }>['summary'];

/** How much a document, an export or a bank file holds. */
function held(summary: Summary, words: Catalogue['job']['inputs']): string[] {
  if ('pages' in summary) return [words.pages(summary.pages), words.words(summary.words)];
  if ('rows' in summary)
    return [words.rows(summary.rows), summary.from === '' ? '' : words.span(summary.from, summary.to), summary.currencies.join(', ')];
  return [words.statements(summary.statements), words.transactions(summary.transactions)];
}
