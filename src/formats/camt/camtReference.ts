/**
 * Everything the payer wrote: structured references first (creditor reference, invoice numbers), then
 * free text, then the end-to-end id, then what the bank adds. A payer writes invoice numbers wherever
 * his bank lets him, so all of it is kept.
 */
import { joined, withoutRepeats } from '../bankText';
import { partyName } from './camtValues';
import { all, at, textAt, type XmlElement } from './xmlTree';

/** The customer behind a payer who pays for others. Where there is no other payer he is the payer, and not repeated here. */
function ultimateDebtor(detail: XmlElement | undefined): string {
  const parties = at(detail, 'RltdPties');
  return partyName(parties, 'Dbtr') === '' ? '' : partyName(parties, 'UltmtDbtr');
}

export function referenceOf(entry: XmlElement, detail: XmlElement | undefined): string {
  const remittance = at(detail, 'RmtInf');
  const structured = all(remittance, 'Strd');
  const parts = [
    ...structured.map((part) => textAt(part, 'CdtrRefInf', 'Ref')),
    ...structured.map((part) => textAt(part, 'CdtrRefInf', 'CdtrRef')), // until version 1
    ...structured.flatMap((part) => all(part, 'RfrdDocInf').map((document) => textAt(document, 'Nb') || textAt(document, 'RfrdDocNb'))),
    ...all(remittance, 'Ustrd').map(({ text }) => text),
    ...structured.flatMap((part) => all(part, 'AddtlRmtInf').map(({ text }) => text)),
    textAt(detail, 'Refs', 'EndToEndId'),
    textAt(detail, 'Refs', 'ChqNb'),
    ultimateDebtor(detail),
    textAt(detail, 'AddtlTxInf'),
    ...all(at(detail, 'RtrInf'), 'AddtlInf').map(({ text }) => text),
  ];
  const written = joined(withoutRepeats(parts));
  return written === '' ? joined([textAt(entry, 'AddtlNtryInf')]) : written;
}
