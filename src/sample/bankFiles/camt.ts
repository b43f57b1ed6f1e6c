/**
 * CAMT.053 version 8, as a European bank writes it: receipts of a quiet day in one batch entry, the rest entry by
 * entry. Source: ISO 20022 camt.053.001.08.
 */
import { amountText, fromMinor } from '../../domain/money/money';
import { COMPANY, type SampleStatement } from '../month';
import type { SampleTransaction } from '../stories/story';

/** From this many incoming transfers a day the bank books them as one entry. */
const BATCH_FROM = 4;

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const size = (minor: number, currency: string): string => amountText(fromMinor(Math.abs(minor), currency));
const indicator = (minor: number): string => (minor < 0 ? 'DBIT' : 'CRDT');
const amount = (minor: number, currency: string): string => `<Amt Ccy="${currency}">${size(minor, currency)}</Amt>`;

function balance(code: string, minor: number, on: string, currency: string): string {
  return `   <Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor, currency)}<CdtDbtInd>${indicator(minor)}</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`;
}

const BANK_CODES: Readonly<Record<SampleTransaction['method'], string>> = {
  transfer: 'RCDT/ESCT',
  ACH: 'RCDT/ESCT',
  cheque: 'RCHQ/CCHQ',
  'card settlement': 'MCRD/POSC',
  charge: 'MDOP/CHRG',
  interest: 'MDOP/INTR',
};

function party(transaction: SampleTransaction): string {
  // A reversal keeps the parties of what it reverses.
  const weArePaid = transaction.minor > 0 !== transaction.reversal;
  const [side, account] = weArePaid ? ['Dbtr', 'DbtrAcct'] : ['Cdtr', 'CdtrAcct'];
  const number = transaction.payerAccount;
  const id = /^[A-Z]{2}\d{2}/.test(number) ? `<IBAN>${number}</IBAN>` : `<Othr><Id>${number}</Id></Othr>`;
  const holder = number === '' ? '' : `<${account}><Id>${id}</Id></${account}>`;
  return `<RltdPties><${side}><Pty><Nm>${escape(transaction.payer)}</Nm></Pty></${side}>${holder}</RltdPties>`;
}

function detail(transaction: SampleTransaction): string {
  const { id, minor, currency, reference } = transaction;
  const said = reference === '' ? '' : `<RmtInf><Ustrd>${escape(reference)}</Ustrd></RmtInf>`;
  return `     <TxDtls><Refs><AcctSvcrRef>${id}</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${amount(minor, currency)}<CdtDbtInd>${indicator(minor)}</CdtDbtInd>${party(transaction)}${said}</TxDtls>`;
}

function entry(transactions: readonly SampleTransaction[], entryReference: string): string {
  const [first] = transactions;
  if (first === undefined) return '';
  const minor = transactions.reduce((all, each) => all + each.minor, 0);
  const [family, subFamily] = (BANK_CODES[first.method] ?? '').split('/');
  return [
    `   <Ntry><NtryRef>${entryReference}</NtryRef>${amount(minor, first.currency)}<CdtDbtInd>${indicator(minor)}</CdtDbtInd>${first.reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>BOOK</Cd></Sts>`,
    `    <BookgDt><Dt>${first.bookedOn}</Dt></BookgDt><ValDt><Dt>${first.bookedOn}</Dt></ValDt><AcctSvcrRef>${transactions.length > 1 ? entryReference : first.id}</AcctSvcrRef>`,
    `    <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn></BkTxCd>`,
    `    <NtryDtls>${transactions.length > 1 ? `<Btch><NbOfTxs>${transactions.length}</NbOfTxs></Btch>` : ''}`,
    ...transactions.map(detail),
    '    </NtryDtls></Ntry>',
  ].join('\n');
}

/** The statement's transactions as the bank books them: batches of a busy day first, then one by one. */
function entries(statement: SampleStatement): string[] {
  const { transactions, account, number } = statement;
  const days = [...new Set(transactions.map(({ bookedOn }) => bookedOn))];
  return days.flatMap((day) => {
    const ofDay = transactions.filter(({ bookedOn }) => bookedOn === day);
    const incoming = ofDay.filter(({ method, minor }) => method === 'transfer' && minor > 0);
    const batch = incoming.length >= BATCH_FROM ? incoming : [];
    const single = ofDay.filter((transaction) => !batch.includes(transaction));
    const reference = `${account.currency}${number}-${day.replaceAll('-', '')}`;
    return [
      entry(batch, `${reference}-B`),
      ...single.map((transaction, index) => entry([transaction], `${reference}-${index + 1}`)),
    ].filter((text) => text !== '');
  });
}

function statementText(statement: SampleStatement): string {
  const { account, number, from, to, opening, closing } = statement;
  const { currency } = account;
  return [
    `  <Stmt><Id>${account.currency}-2026-10-${number}</Id><ElctrncSeqNb>${number}</ElctrncSeqNb><CreDtTm>${to}T21:00:00</CreDtTm><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${to}T23:59:59</ToDtTm></FrToDt>`,
    `   <Acct><Id><IBAN>${account.account}</IBAN></Id><Ccy>${currency}</Ccy><Nm>${escape(COMPANY)}</Nm></Acct>`,
    balance('OPBD', opening, from, currency),
    balance('CLBD', closing, to, currency),
    ...entries(statement),
    '  </Stmt>',
  ].join('\n');
}

export function camtFile(statements: readonly SampleStatement[]): string {
  const last = statements.at(-1);
  const head = `  <GrpHdr><MsgId>NORTHLIGHT-${last?.account.currency ?? ''}-2026-10</MsgId><CreDtTm>${last?.to ?? ''}T21:05:00</CreDtTm></GrpHdr>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">\n <BkToCstmrStmt>\n${head}\n${statements.map(statementText).join('\n')}\n </BkToCstmrStmt>\n</Document>\n`;
}
