/** The files that go with the sample month: to be given to the pane, or saved and looked at. */
import { useState } from 'react';
import { fetchSampleFile, type SampleIndex } from './files';

export interface SampleShelfProps {
  readonly sample: SampleIndex;
  readonly onGive: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** What lies on the shelf, and where the pane asks for it. */
const BOARDS = [
  { title: 'Bank files', job: 'Apply cash', files: ({ bankFiles }: SampleIndex) => bankFiles },
  { title: 'Contract documents', job: 'Review contracts', files: ({ documents }: SampleIndex) => documents },
] as const;

const baseName = (name: string): string => name.split('/').at(-1) ?? name;

export function SampleShelf({ sample, onGive, onClose }: SampleShelfProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const give = (names: readonly string[]): void => {
    setProblem(undefined);
    void Promise.all(names.map(fetchSampleFile)).then(onGive, (error: Error) => setProblem(error.message));
  };
  return (
    <section className="shelf" aria-label="Sample files">
      <p>
        Files for the sample month, as of {sample.asOf}. Give them to the pane where its job asks for files, or save one and look at it.
      </p>
      {BOARDS.map(({ title, job, files }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title}, for {job}
          </h3>
          <ul>
            {files(sample).map((name) => (
              <li key={name}>
                <a href={`/sample/${name}`} download>
                  {baseName(name)}
                </a>
                <button aria-label={`Give ${baseName(name)} to the pane`} onClick={() => give([name])}>
                  Give to the pane
                </button>
              </li>
            ))}
          </ul>
          <button aria-label={`Give all ${title.toLowerCase()} to the pane`} onClick={() => give(files(sample))}>
            Give all to the pane
          </button>
        </section>
      ))}
      <div className="shelf-actions">
        <button onClick={onClose}>Close</button>
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </section>
  );
}
