/** The first screen: the month where there is a close, and otherwise how to begin. Jobs and tools stay reachable from both. */
import { Button } from '@fluentui/react-components';
import { Failed } from '../../parts/Failed';
import { Screen } from '../../parts/Screen';
import { Working } from '../../parts/Working';
import { usePane } from '../../paneContext';
import { MonthView } from '../Month/MonthView';
import type { MonthDesk } from '../Month/useMonth';
import { FirstRun } from './FirstRun';
import { JobLists, ToolList } from './JobList';
import { PrivatePromise } from './PrivatePromise';
import { Settings } from './Settings';

export function HomeView({ desk }: { readonly desk: MonthDesk }) {
  const {
    text: { month, home },
    open,
  } = usePane();
  const { state } = desk;
  switch (state.kind) {
    case 'reading':
      return (
        <Screen heading={home.heading} step="reading">
          <Working label={month.reading} />
        </Screen>
      );
    case 'readFailed':
      return (
        // A period that nobody can read keeps the month from being read, and is mended in its head.
        <Failed
          title={month.readFailed}
          because={state.because}
          again={desk.read}
          further={<Button onClick={() => open('month')}>{month.change}</Button>}
        >
          <JobLists />
          <ToolList />
        </Failed>
      );
    case 'none':
      return <FirstRun />;
    case 'month':
      return (
        <MonthView desk={desk} state={state}>
          <JobLists />
          <ToolList />
          <PrivatePromise />
          <Settings />
        </MonthView>
      );
  }
}
