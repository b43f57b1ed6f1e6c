/** The last catch of the pane: a bug ends in a sentence, and says what is true of the workbook. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useText } from '../paneContext';
import { sentenceOf } from '../sentenceOf';
import { Notice } from './Notice';
import { Screen } from './Screen';

const useStyles = makeStyles({ main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

interface BoundaryProps {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<BoundaryProps, { readonly broken: string | undefined }> {
  override state = { broken: undefined as string | undefined };

  static getDerivedStateFromError(error: unknown) {
    return { broken: sentenceOf(error) };
  }

  override render() {
    const { broken } = this.state;
    return broken === undefined ? this.props.children : <Broken because={broken} again={() => this.setState({ broken: undefined })} />;
  }
}

function Broken({ because, again }: { readonly because: string; readonly again: () => void }) {
  const styles = useStyles();
  const text = useText().start;
  return (
    <main className={styles.main}>
      <Screen
        heading={text.brokenTitle}
        footer={
          <Button appearance="primary" onClick={again}>
            {text.reopen}
          </Button>
        }
      >
        <Notice intent="error">
          {text.broken(because)} {text.brokenRemedy}
        </Notice>
      </Screen>
    </main>
  );
}
