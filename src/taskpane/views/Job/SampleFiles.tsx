/** In the sample month its files are one click away, and its day with them. In any other workbook nothing is offered. */
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SampleIndex } from '../../../app/sampleMonth';
import { useActions } from '../../actions';
import { Notice } from '../../parts/Notice';
import { usePane } from '../../paneContext';
import { sentenceOf } from '../../sentenceOf';
import type { JobName } from './jobSpec';
import type { FileToRead } from './useJob';

/** Which files of the sample a job takes; the others are done from tables alone. */
const FILES_OF: { readonly [Job in JobName]?: (index: SampleIndex) => readonly string[] } = {
  cash: ({ bankFiles }) => bankFiles,
  contracts: ({ documents }) => documents,
  reconciliation: ({ bankFiles }) => bankFiles,
};

interface SampleFilesProps {
  readonly job: JobName;
  readonly add: (files: readonly FileToRead[]) => void;
  readonly chooseAsOf: (asOf: string) => void;
}

export function SampleFiles({ job, add, chooseAsOf }: SampleFilesProps) {
  const { text, announce } = usePane();
  const { sample } = useActions();
  const words = text.cockpit.sampleFiles;
  const [index, setIndex] = useState<SampleIndex | undefined>(undefined);
  const [failed, setFailed] = useState<string | undefined>(undefined);
  useEffect(() => {
    sample.here().then(setIndex, (error: unknown) => announce(sentenceOf(error)));
  }, [sample, announce]);
  const names = index === undefined ? [] : (FILES_OF[job]?.(index) ?? []);
  if (index === undefined || names.length === 0) return null;
  const take = () => {
    setFailed(undefined);
    sample.files(names).then(
      (files) => {
        add(files.map(({ name, bytes }) => ({ name, arrayBuffer: async () => bytes.slice().buffer })));
        chooseAsOf(index.asOf);
      },
      (error: unknown) => setFailed(sentenceOf(error)),
    );
  };
  return (
    <>
      <Notice intent="info" actions={<Button onClick={take}>{words.offer(names.length)}</Button>}>
        {words.about}
      </Notice>
      {failed !== undefined && (
        <Notice intent="error" title={words.failed}>
          {failed}
        </Notice>
      )}
    </>
  );
}
