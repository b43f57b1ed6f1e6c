/** Invoices that should be here and are not: numbers that a vendor left out, work and deliverables that nobody has invoiced. */
import type { MissingInvoiceLine } from '../../../app/payables/paymentsPlan';
import { Card, Facts, Line, StateBadge } from '../../parts/Card';
import { FirstOf } from '../../parts/FirstOf';
import { Section } from '../../parts/Section';
import { useSay, useText } from '../../paneContext';

const SHOWN_FIRST = 5;

export function MissingInvoices({ missing }: { readonly missing: readonly MissingInvoiceLine[] }) {
  const words = useText().payments;
  return (
    <Section heading={words.missing}>
      {missing.length === 0 && <Line>{words.noGaps}</Line>}
      <FirstOf items={missing} shownFirst={SHOWN_FIRST}>
        {(shown) => shown.map((line, at) => <MissingInvoice key={`${line.vendor} ${line.what} ${at}`} line={line} />)}
      </FirstOf>
    </Section>
  );
}

function MissingInvoice({
  line: { kind, vendor, sow, what, expectedBy, expected, currency, because },
}: {
  readonly line: MissingInvoiceLine;
}) {
  const say = useSay();
  const words = useText().payments;
  return (
    <Card title={what} name={`${vendor} ${what}`} badge={<StateBadge colour="warning">{words.missingKinds[kind]}</StateBadge>}>
      <Facts
        facts={[
          vendor,
          sow,
          expected === '' ? '' : `${say.amount(expected)} ${currency}`,
          expectedBy === '' ? '' : words.expectedBy(expectedBy),
        ]}
      />
      <Line>{because}</Line>
    </Card>
  );
}
