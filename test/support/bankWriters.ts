/**
 * Writes a statement in each bank format, the plain way of each: for tests that read back what they
 * wrote, and for benchmarks. Line ends are \n; the caller encodes.
 */
export interface WrittenTransaction {
  readonly id: string;
  /** ISO day. */
  readonly bookedOn: string;
  /** Signed minor units. */
  readonly cents: number;
  /** Capital letters, digits and blanks: what every format can carry. */
  readonly payer: string;
  readonly reference: string;
}

export interface WrittenStatement {
  readonly account: string;
  readonly currency: string;
  readonly openingCents: number;
  readonly transactions: readonly WrittenTransaction[];
}

export type BankWriter = (statement: WrittenStatement) => string;

const decimal = (cents: number, mark = '.'): string =>
  `${Math.trunc(Math.abs(cents) / 100)}${mark}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
const signed = (cents: number, mark = '.'): string => `${cents < 0 ? '-' : ''}${decimal(cents, mark)}`;
const yymmdd = (day: string): string => day.slice(2).replaceAll('-', '');
export const closingCents = ({ openingCents, transactions }: WrittenStatement): number =>
  transactions.reduce((sum, { cents }) => sum + cents, openingCents);
const days = ({ transactions }: WrittenStatement): [string, string] => {
  const sorted = transactions.map(({ bookedOn }) => bookedOn).sort();
  return [sorted[0] ?? '2026-01-01', sorted.at(-1) ?? '2026-01-01'];
};

const writeCamt053: BankWriter = (statement) => {
  const [from, to] = days(statement);
  const mark = (cents: number): string => `<CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const amount = (cents: number): string => `<Amt Ccy="${statement.currency}">${decimal(cents)}</Amt>${mark(cents)}`;
  const balance = (code: string, cents: number, day: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(cents)}<Dt><Dt>${day}</Dt></Dt></Bal>`;
  const entry = ({ id, bookedOn, cents, payer, reference }: WrittenTransaction): string => {
    const side = cents < 0 ? 'Cdtr' : 'Dbtr';
    return (
      `<Ntry>${amount(cents)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt><AcctSvcrRef>${id}</AcctSvcrRef><NtryDtls><TxDtls>` +
      `<RltdPties><${side}><Pty><Nm>${payer}</Nm></Pty></${side}></RltdPties><RmtInf><Ustrd>${reference}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n`
    );
  };
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>` +
    `<Acct><Id><Othr><Id>${statement.account}</Id></Othr></Id><Ccy>${statement.currency}</Ccy></Acct>\n` +
    `${balance('OPBD', statement.openingCents, from)}\n${balance('CLBD', closingCents(statement), to)}\n` +
    `${statement.transactions.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>\n`
  );
};

const writeMt940: BankWriter = (statement) => {
  const [from, to] = days(statement);
  const balance = (cents: number, day: string): string =>
    `${cents < 0 ? 'D' : 'C'}${yymmdd(day)}${statement.currency}${decimal(cents, ',')}`;
  const lines = statement.transactions.map(
    ({ id, bookedOn, cents, payer, reference }) =>
      `:61:${yymmdd(bookedOn)}${bookedOn.slice(5).replace('-', '')}${cents < 0 ? 'D' : 'C'}${decimal(cents, ',')}NTRFNONREF//${id}\n:86:166?00ENTRY?20${reference}?32${payer}\n`,
  );
  return `:20:STARTUMSE\n:25:${statement.account}\n:28C:1/1\n:60F:${balance(statement.openingCents, from)}\n${lines.join('')}:62F:${balance(closingCents(statement), to)}\n-\n`;
};

/** BAI2 has one day for a group, so each day is a group of its own, with its own opening and closing. */
const writeBai2: BankWriter = (statement) => {
  const byDay = [...new Set(statement.transactions.map(({ bookedOn }) => bookedOn))].sort();
  let balance = statement.openingCents;
  const groups = byDay.map((day) => {
    const own = statement.transactions.filter(({ bookedOn }) => bookedOn === day);
    const opening = balance;
    balance = own.reduce((sum, { cents }) => sum + cents, balance);
    const total = opening + balance + own.reduce((sum, { cents }) => sum + Math.abs(cents), 0);
    const records = own.map(
      ({ id, cents, payer, reference }) =>
        `16,${cents < 0 ? 495 : 195},${Math.abs(cents)},Z,${id},,${reference}/\n88,${cents < 0 ? 'CRNM' : 'DBNM'}: ${payer}\n`,
    );
    const count = 2 + 2 * own.length;
    return {
      total,
      count: count + 2,
      text:
        `02,R,S,1,${yymmdd(day)},,${statement.currency},2/\n03,${statement.account},${statement.currency},010,${opening},,,015,${balance},,/\n` +
        `${records.join('')}49,${total},${count}/\n98,${total},1,${count + 2}/\n`,
    };
  });
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const count = groups.reduce((sum, group) => sum + group.count, 2);
  return `01,S,R,260101,0600,1,,,2/\n${groups.map(({ text }) => text).join('')}99,${total},${groups.length},${count}/\n`;
};

const writeOfx: BankWriter = (statement) => {
  const [from, to] = days(statement).map((day) => day.replaceAll('-', ''));
  const lines = statement.transactions.map(
    ({ id, bookedOn, cents, payer, reference }) =>
      `<STMTTRN>\n<TRNTYPE>${cents < 0 ? 'DEBIT' : 'CREDIT'}\n<DTPOSTED>${bookedOn.replaceAll('-', '')}120000[-5:EST]\n<TRNAMT>${signed(cents)}\n<FITID>${id}\n<NAME>${payer}\n<MEMO>${reference}\n</STMTTRN>\n`,
  );
  return (
    `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:UTF-8\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS>\n<CURDEF>${statement.currency}\n` +
    `<BANKACCTFROM><ACCTID>${statement.account}</BANKACCTFROM>\n<BANKTRANLIST><DTSTART>${from}<DTEND>${to}\n${lines.join('')}</BANKTRANLIST>\n` +
    `<LEDGERBAL><BALAMT>${signed(closingCents(statement))}<DTASOF>${to}</LEDGERBAL>\n</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`
  );
};

const writeCsv: BankWriter = (statement) => {
  let balance = statement.openingCents;
  const lines = statement.transactions.map(({ id, bookedOn, cents, payer, reference }) => {
    balance += cents;
    return `${bookedOn};${id};"${payer}";"${reference}";${signed(cents, ',')};${signed(balance, ',')};${statement.currency};${statement.account}\n`;
  });
  return `Buchungstag;Transaction ID;Name;Verwendungszweck;Betrag;Saldo;Waehrung;Konto\n${lines.join('')}`;
};

/** By the format that the reader reports. */
export const BANK_WRITERS = {
  'camt.053': writeCamt053,
  MT940: writeMt940,
  BAI2: writeBai2,
  OFX: writeOfx,
  CSV: writeCsv,
} satisfies Record<string, BankWriter>;

/** A statement of n receipts and payments for benchmarks: the same for the same n. */
export function longStatement(n: number): WrittenStatement {
  const transactions = Array.from({ length: n }, (_, at) => ({
    id: `B${at}`,
    bookedOn: `2026-03-${String(1 + Math.floor((at * 28) / n)).padStart(2, '0')}`,
    cents: (at % 7 === 0 ? -1 : 1) * (1 + ((at * 7919) % 1_000_000)),
    payer: `CUSTOMER ${at % 500}`,
    reference: `INV ${100_000 + at} AND MORE`,
  }));
  return { account: '0012345678', currency: 'EUR', openingCents: 1_000_000, transactions };
}
