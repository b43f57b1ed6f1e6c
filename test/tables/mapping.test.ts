import { mappingFrom, proposeColumns } from '../../src/tables/mapping';
import { sourceTableFromText } from '../../src/tables/sourceTable';
import { readDelimited } from '../../src/formats/delimited';

const tableOf = (text: string) => sourceTableFromText(readDelimited('table.csv', new TextEncoder().encode(text)));

// prettier-ignore
test.each([
  ['an English system',  'Invoice #,Transaction type,Customer #,Customer name,Invoice date,Due,Ccy,Balance', 'INV-1,Invoice,C1,Amber Ltd,2026-10-01,2026-10-31,USD,5.00', 'Invoice #|Customer #|Customer name|Ccy|Balance'],
  ['SAP in German',      'Beleg;Art;Debitor;Name;Belegdatum;Nettofälligkeit;Währg;Offen',                   '1001;Rechnung;C1;Amber GmbH;01.10.2026;31.10.2026;EUR;5,00',    'Beleg|Debitor|Name|Währg|Offen'],
  ['a French list',      'Pièce;Type;N° client;Client;Date pièce;Échéance;Devise;Solde',                    'FA-1;facture;C1;Ambre SARL;01/10/2026;31/10/2026;EUR;5,00',     'Pièce|N° client|Client|Devise|Solde'],
  ['a Dutch list',       'Factuurnummer;Soort;Klantnummer;Klant;Factuurdatum;Vervaldatum;Valuta;Openstaand', 'F-1;factuur;C1;Amber BV;01-10-2026;31-10-2026;EUR;5,00',       'Factuurnummer|Klantnummer|Klant|Valuta|Openstaand'],
])('open items are known by the headers of %s', (_, header, row, expected) => {
  const { columns } = mappingFrom(proposeColumns('openItems', tableOf(`${header}\n${row}\n`)));
  expect(['Document', 'Customer ID', 'Customer', 'Currency', 'Open amount'].map((name) => columns[name]).join('|')).toBe(expected);
});

// prettier-ignore
test.each([
  ['English', 'Payment #,Deposit date,Currency,Payment amount,Remitter,Memo',        'P1,2026-10-01,USD,5.00,Amber Ltd,INV-1',  'Payment #|Deposit date|Payment amount|Remitter|Memo'],
  ['French',  'Référence encaissement;Date;Devise;Montant;Donneur d’ordre;Libellé',  'E1;01/10/2026;EUR;5,00;Ambre;FA-1',       'Référence encaissement|Date|Montant|Donneur d’ordre|Libellé'],
  ['Dutch',   'Ontvangst;Boekdatum;Valuta;Bedrag;Betaler;Omschrijving',              'O1;01-10-2026;EUR;5,00;Amber BV;F-1',     'Ontvangst|Boekdatum|Bedrag|Betaler|Omschrijving'],
])('receipts are known by %s headers', (_, header, row, expected) => {
  const { columns } = mappingFrom(proposeColumns('receipts', tableOf(`${header}\n${row}\n`)));
  expect(['Receipt ID', 'Booked on', 'Amount', 'Payer', 'Reference'].map((name) => columns[name]).join('|')).toBe(expected);
});
