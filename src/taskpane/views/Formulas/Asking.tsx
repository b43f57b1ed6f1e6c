/** What would become of each formula, before anything is written; and below, those that stay, each with its reason. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ConversionPlan, ConvertedCell } from '../../../app/formulas/conversion';
import { Card, Facts, Line } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Figures } from '../../parts/Figures';
import { FirstOf } from '../../parts/FirstOf';
import { GoTo } from '../../parts/GoTo';
import { Notice } from '../../parts/Notice';
import { Screen } from '../../parts/Screen';
import { Section } from '../../parts/Section';
import { usePane, useText } from '../../paneContext';
import { countsOf } from './formulasState';
import type { Formulas } from './useFormulas';

const useStyles = makeStyles({ summary: { margin: 0, fontVariantNumeric: 'tabular-nums' } });

/** Formulas shown before the rest is asked for. */
const SHOWN_FORMULAS = 20;

interface AskingProps {
  readonly formulas: Formulas;
  readonly plan: ConversionPlan;
}

export function Asking({ formulas, plan }: AskingProps) {
  const styles = useStyles();
  const { text, readOnly } = usePane();
  const words = text.formulas.asking;
  const { cells, left, to } = plan;
  const mayWrite = cells.length > 0 && !readOnly;
  const footer = (
    <>
      {mayWrite && (
        <Button appearance="primary" onClick={() => formulas.write(plan)}>
          {words.write(cells.length)}
        </Button>
      )}
      <Button onClick={formulas.again}>{words.other}</Button>
    </>
  );
  if (cells.length + left.length === 0)
    return (
      <Screen heading={words.heading} step="none" footer={footer}>
        <Empty title={text.formulas.none.title} body={text.formulas.none.body[to]} />
      </Screen>
    );
  return (
    <Screen heading={words.heading} lead={words.lead} step="asking" footer={footer}>
      {readOnly && <Notice intent="info">{words.readOnly}</Notice>}
      {cells.length > 0 && <p className={styles.summary}>{words.summary(countsOf(cells))}</p>}
      {cells.length > 0 && <Cells cells={cells} />}
      {left.length > 0 && <Left left={left} />}
    </Screen>
  );
}

/** An array is many values: how many cells they fill is said, not the values. */
const becomes = ({ to, becomes: text, fills }: ConvertedCell, values: (count: number) => string): string =>
  to === 'value' && fills > 1 ? values(fills) : text;

function Cells({ cells }: { readonly cells: readonly ConvertedCell[] }) {
  const text = useText();
  const words = text.formulas.asking;
  const isBack = cells.every(({ to }) => to === 'back');
  // Of one sheet the address is enough.
  const isOneSheet = cells.every(({ cell }) => cell.sheet === cells[0]?.cell.sheet);
  return (
    <FirstOf items={cells} shownFirst={SHOWN_FORMULAS}>
      {(shown) => (
        <Figures
          caption={text.formulas.directions[isBack ? 'back' : cells.some(({ to }) => to === 'native') ? 'native' : 'values']}
          columns={[
            { heading: words.cell, short: isOneSheet },
            { heading: isBack ? words.now : words.formula },
            { heading: words.becomes },
          ]}
          rows={shown.map((each) => ({
            key: `${each.cell.sheet}!${each.cell.address}`,
            cells: [
              <GoTo key="cell" cell={each.cell}>
                {isOneSheet ? each.cell.address : undefined}
              </GoTo>,
              each.formula,
              becomes(each, words.values),
            ],
          }))}
        />
      )}
    </FirstOf>
  );
}

function Left({ left }: { readonly left: ConversionPlan['left'] }) {
  const text = useText();
  return (
    <Section heading={text.formulas.asking.left(left.length)}>
      <FirstOf items={left} shownFirst={SHOWN_FORMULAS}>
        {(shown) =>
          shown.map(({ cell, finding }) => {
            const { title, remedy } = text.finding(finding);
            return (
              <Card key={`${cell.sheet}!${cell.address}`} title={cell.address} name={`${cell.address} ${title}`}>
                <Line>{title}</Line>
                <Facts facts={[remedy]} />
                {cell.sheet !== '' && <GoTo cell={cell} />}
              </Card>
            );
          })
        }
      </FirstOf>
    </Section>
  );
}
