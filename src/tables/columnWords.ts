/** Names of columns that several kinds of tables have: see `columns.ts` for how they are written. */

export const CUSTOMER_ID =
  'customer no, customer number, customer code, cust id, cust no, cust number, customer account, account, account no, account number, account id, client id, client no, client code, debtor, debtor no, debtor id, debitor, debitorennummer, debitor nr, kundennummer, kunden nr, kundennr, kunde nr, kd nr, konto, code client, n client, numero client, compte client, customer, customer name, contact, contact name, kunde, kundenname, klant, codigo cliente, id cliente, n cliente, numero de cliente, klantnummer, klantnr, klant id, debiteurnummer, debiteurnr, debiteur, sold to, sold to party, bill to, contact id, entity id';
export const CUSTOMER =
  'customer name, name, account name, client, client name, contact, contact name, debtor name, company, company name, bill to name, sold to name, kunde, kundenname, name 1, debitorname, firma, nom, nom client, nom du client, raison sociale, cliente, nombre, nombre cliente, razon social, klant, klantnaam, naam';
export const CURRENCY =
  'curr, ccy, currency code, document currency, doc currency, doc curr, cur, whg, wahrg, wahrung, waehrung, wahrungscode, belegwahrung, devise, monnaie, moneda, divisa, valuta, munt';
