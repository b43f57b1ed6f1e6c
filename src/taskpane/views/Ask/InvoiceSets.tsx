/** Which open items make an amount: every set that adds up, and that nothing follows from one when there are two. */
import { makeStyles } from '@fluentui/react-components';
import type { AmountAnswer, InvoiceSet } from '../../../app/ask/answer';
import { isZeroAmount } from '../../amount';
import { FirstOf } from '../../parts/FirstOf';
import { Figures } from '../../parts/Figures';
import { GoTo } from '../../parts/GoTo';
import { Notice } from '../../parts/Notice';
import { Section } from '../../parts/Section';
import { useText } from '../../paneContext';

const useStyles = makeStyles({ line: { margin: 0 } });

const SHOWN_FIRST = 5;

export function InvoiceSets({ answer }: { readonly answer: AmountAnswer }) {
  const { ask, whichInvoices } = useText();
  const words = ask.sets;
  const { target, currency = '', sets, isAmbiguous } = answer;
  return (
    <Section heading={words.heading(`${words.figure(target)} ${currency}`.trim())}>
      <Notice intent={isAmbiguous ? 'warning' : 'info'}>{whichInvoices.sentence(answer)}</Notice>
      <FirstOf items={sets} shownFirst={SHOWN_FIRST}>
        {(shown) =>
          shown.map((set, at) => <SetOfInvoices key={set.items.map(({ document }) => document).join(' ')} set={set} number={at + 1} />)
        }
      </FirstOf>
    </Section>
  );
}

function SetOfInvoices({ set, number }: { readonly set: InvoiceSet; readonly number: number }) {
  const styles = useStyles();
  const words = useText().ask.sets;
  const { items, total, difference } = set;
  const rows = items.map(({ document, party, amount, cell }, at) => {
    const name =
      cell === undefined ? (
        document
      ) : (
        <GoTo key={document} cell={cell}>
          {document}
        </GoTo>
      );
    return { key: `${document} ${at}`, cells: [name, party, words.figure(amount)] };
  });
  return (
    <>
      <Figures
        caption={words.caption(number, items.length)}
        columns={[{ heading: words.document }, { heading: words.party }, { heading: words.amount, figure: true }]}
        rows={[...rows, { key: 'total', cells: [words.total, '', words.figure(total)] }]}
      />
      {!isZeroAmount(difference) && <p className={styles.line}>{words.differs(difference)}</p>}
    </>
  );
}
