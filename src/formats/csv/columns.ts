/**
 * Which column of a bank's CSV file means what, by the words that banks put in the header row:
 * English, German, French, Spanish, Dutch, Italian. Accents, case and punctuation do not count.
 *
 * A word that means two things is decided by the values below it: `Valuta` is a day in Germany and a
 * currency in the Netherlands, and an `IBAN` that hardly changes is our own account.
 */
import type { DelimitedText } from '../delimited';

/** Roles in the order in which a header is tried for them. */
// prettier-ignore
const SYNONYMS = {
  bookedOn: ['date', 'booking date', 'booked on', 'posting date', 'posted date', 'post date', 'posted on', 'transaction date', 'trans date', 'entry date',
    'buchungstag', 'buchungsdatum', 'buchung', 'datum', 'date operation', 'date d operation', 'date de l operation', 'date comptable', 'date de comptabilisation',
    'fecha', 'fecha operacion', 'fecha de operacion', 'fecha contable', 'f operacion', 'boekdatum', 'boekingsdatum', 'transactiedatum', 'uitvoeringsdatum',
    'data', 'data operazione', 'data contabile', 'data registrazione'],
  currency: ['currency', 'ccy', 'currency code', 'waehrung', 'wahrung', 'devise', 'monnaie', 'moneda', 'divisa', 'munt', 'muntsoort', 'valuta', 'curr'],
  valueOn: ['value date', 'value on', 'valued on', 'valuta', 'valutadatum', 'wertstellung', 'wertstellungsdatum', 'wertstellungstag', 'date valeur', 'date de valeur',
    'fecha valor', 'f valor', 'rentedatum', 'data valuta', 'interest date'],
  amount: ['amount', 'transaction amount', 'booked amount', 'betrag', 'umsatz', 'montant', 'montant de l operation', 'importe', 'cantidad', 'bedrag', 'transactiebedrag', 'importo', 'value'],
  debit: ['debit', 'debits', 'debit amount', 'money out', 'paid out', 'withdrawal', 'withdrawals', 'soll', 'belastung', 'lastschrift', 'ausgang', 'ausgaben',
    'cargo', 'cargos', 'adeudo', 'debe', 'af', 'uit', 'uscite', 'addebiti', 'addebito', 'dare', 'debito'],
  credit: ['credit', 'credits', 'credit amount', 'money in', 'paid in', 'deposit', 'deposits', 'haben', 'gutschrift', 'eingang', 'einnahmen',
    'abono', 'abonos', 'ingresos', 'haber', 'bij', 'entrate', 'accrediti', 'accredito', 'avere', 'credito'],
  sign: ['debit credit', 'credit debit', 'dr cr', 'cr dr', 'd c', 'c d', 's h', 'soll haben', 'soll haben kennzeichen', 'debit credit indicator', 'credit debit indicator',
    'cdtdbtind', 'af bij', 'bij af', 'sens', 'signo', 'segno', 'kennzeichen', 'dc', 'debet credit'],
  balance: ['balance', 'running balance', 'account balance', 'saldo', 'saldo nach buchung', 'kontostand', 'solde', 'saldo na mutatie', 'saldo contabile', 'balance after'],
  payer: ['payer', 'payer name', 'name', 'counterparty', 'counterparty name', 'payee', 'payee payer', 'remitter', 'partner name', 'customer', 'sender', 'sender receiver',
    'auftraggeber', 'auftraggeber empfaenger', 'auftraggeber beguenstigter', 'beguenstigter zahlungspflichtiger', 'beguenstigter', 'empfaenger', 'name zahlungsbeteiligter',
    'zahlungsempfaenger', 'zahlungspflichtiger', 'zahlungsempfaenger in', 'zahlungspflichtige r', 'nom', 'contrepartie', 'tiers', 'beneficiaire', 'donneur d ordre', 'emetteur',
    'nombre', 'ordenante', 'ordenante beneficiario', 'beneficiario', 'contrapartida', 'naam', 'tegenpartij', 'naam tegenpartij', 'naam omschrijving', 'controparte', 'ordinante'],
  payerAccount: ['payer account', 'payer iban', 'counterparty account', 'counterparty iban', 'counterparty account number', 'partner iban', 'beneficiary account',
    'iban zahlungsbeteiligter', 'kontonummer iban', 'gegenkonto', 'iban kontonummer', 'iban des zahlungspflichtigen', 'tegenrekening', 'tegenrekening iban bban',
    'compte contrepartie', 'iban contrepartie', 'cuenta contrapartida', 'iban contrapartida', 'iban controparte'],
  ownAccount: ['account', 'account number', 'account id', 'account no', 'iban', 'own account', 'konto', 'kontonummer', 'auftragskonto', 'iban auftragskonto', 'compte', 'numero de compte',
    'cuenta', 'rekening', 'rekeningnummer', 'iban bban', 'conto', 'numero conto'],
  id: ['transaction id', 'id', 'fitid', 'bank reference', 'transaction reference', 'bankreferenz', 'receipt id', 'entry reference', 'transaktions id', 'unique id', 'transaction number'],
  type: ['type', 'transaction type', 'buchungstext', 'umsatzart', 'vorgang', 'code', 'transaction code', 'method', 'mutatiesoort', 'type d operation', 'tipo', 'tipo operazione'],
  status: ['status', 'state', 'etat', 'estado', 'stato'],
  reference: ['reference', 'ref', 'payment reference', 'remittance information', 'remittance', 'customer reference', 'end to end id', 'kundenreferenz', 'zahlungsreferenz',
    'kundenreferenz end to end', 'betalingskenmerk', 'referencia', 'riferimento', 'description', 'transaction description', 'details', 'transaction details', 'payment details', 'memo', 'narrative',
    'text', 'verwendungszweck', 'vwz', 'libelle', 'communication', 'motif', 'mededelingen', 'omschrijving', 'concepto', 'descripcion', 'observaciones', 'causale', 'descrizione',
    'particulars', 'notes', 'information', 'purpose', 'invoice', 'message'],
} as const;

export type ColumnRole = keyof typeof SYNONYMS;
// Object.keys loses the literal types that the table above has.
const ROLES = Object.keys(SYNONYMS) as ColumnRole[];

/** Column numbers by role; reference texts may stand in several columns. */
export type ColumnMap = ReadonlyMap<ColumnRole, readonly number[]>;

/** `Date d’opération` → `date d operation`; a currency in brackets or at the end is taken off. */
export function headerWords(header: string): string {
  const plain = header
    // First, or the search for a currency at the end would begin again at each of a million spaces.
    .replace(/\s+/g, ' ')
    .replace(/ä/gi, 'ae')
    .replace(/ö/gi, 'oe')
    .replace(/ü/gi, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return plain
    .replace(/[([](?:[A-Z]{3}|[€$£])[)\]]|(?:\s+in)?\s+(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|HUF|CAD|AUD)\s*$/, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The roles a header may have by its words: exactly, or as the beginning of a longer header. */
function rolesOf(header: string): ColumnRole[] {
  const words = headerWords(header);
  const exact = ROLES.filter((role) => (SYNONYMS[role] as readonly string[]).includes(words));
  if (exact.length > 0) return exact;
  return ROLES.filter((role) => (SYNONYMS[role] as readonly string[]).some((synonym) => words.startsWith(`${synonym} `)));
}

const AMOUNT_ROLES: readonly ColumnRole[] = ['amount', 'debit', 'credit'];

/** How many roles a row's cells name; 0 without a day and an amount, which every statement has. */
export function headerScore(cells: readonly string[]): number {
  const roles = new Set(cells.flatMap(rolesOf));
  return roles.has('bookedOn') || roles.has('valueOn') ? (AMOUNT_ROLES.some((role) => roles.has(role)) ? roles.size : 0) : 0;
}

/** What the values of a column must look like, where the word alone does not decide. */
const EVIDENCE: { readonly [K in ColumnRole]?: (values: readonly string[]) => boolean } = {
  currency: (values) => mostly(values, /^(?:[A-Za-z]{3}|[€£$])$/),
  valueOn: (values) => mostly(values, /\d/) && !mostly(values, /^[A-Za-z]{3}$/),
  sign: (values) => mostly(values, /^\D{1,12}$/),
};

function mostly(values: readonly string[], pattern: RegExp): boolean {
  const given = values.filter((value) => value !== '');
  return given.filter((value) => pattern.test(value)).length * 2 >= given.length;
}

export function columnsOf({ headers, rows }: DelimitedText): ColumnMap {
  const columns = new Map<ColumnRole, number[]>();
  headers.forEach((header, column) => {
    const values = rows.map((row) => row[column]?.trim() ?? '');
    const role = rolesOf(header).find(
      (candidate) => (EVIDENCE[candidate]?.(values) ?? true) && (candidate === 'reference' || !columns.has(candidate)),
    );
    if (role !== undefined) columns.set(role, [...(columns.get(role) ?? []), column]);
  });
  return ownOrOther(columns, rows);
}

/** An account column whose values keep changing is the other side's. */
function ownOrOther(columns: Map<ColumnRole, number[]>, rows: DelimitedText['rows']): ColumnMap {
  const [own] = columns.get('ownAccount') ?? [];
  if (own === undefined || columns.has('payerAccount')) return columns;
  const different = new Set(rows.map((row) => row[own]?.trim() ?? '')).size;
  if (different <= Math.max(1, rows.length / 10)) return columns;
  columns.delete('ownAccount');
  return columns.set('payerAccount', [own]);
}
