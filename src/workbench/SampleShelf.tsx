/** The bank files of the sample month: to be given to the pane, or saved and looked at. */
import { useState } from 'react';
import { fetchSampleFile, type SampleIndex } from './files';

export interface SampleShelfProps {
  readonly sample: SampleIndex;
  readonly onGive: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

export function SampleShelf({ sample, onGive, onClose }: SampleShelfProps) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const give = (names: readonly string[]): void => {
    setProblem(undefined);
    void Promise.all(names.map(fetchSampleFile)).then(onGive, (error: Error) => setProblem(error.message));
  };
  return (
    <section className="shelf" aria-label="Sample files">
      <p>
        Bank files for the sample month, as of {sample.asOf}. Give them to the pane at its step «Bank files», or save one and look at it.
      </p>
      <ul>
        {sample.bankFiles.map((name) => (
          <li key={name}>
            <a href={`/sample/${name}`} download>
              {name}
            </a>
            <button aria-label={`Give ${name} to the pane`} onClick={() => give([name])}>
              Give to the pane
            </button>
          </li>
        ))}
      </ul>
      <div className="shelf-actions">
        <button onClick={() => give(sample.bankFiles)}>Give all to the pane</button>
        <button onClick={onClose}>Close</button>
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </section>
  );
}
