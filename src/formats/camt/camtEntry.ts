/**
 * One entry of a CAMT file → its transactions: one for each detail, or one when there is none.
 *
 * A single detail takes the entry's amount, because that is what was booked; the detail may state the
 * amount before charges or in another currency. Several details take their own amounts with the
 * entry's sign, unless the entry nets credits and debits: then each detail's own sign counts.
 */
import type { Finding } from '../../domain/finding';
import { equals, type Money, sum } from '../../domain/money/money';
import { bankFinding, excerpt } from '../advice';
import { type DraftTransaction, givenReference, joined } from '../bankText';
import { accountOf, amountAt, dayOf, partyName, type Sign, signOf } from './camtValues';
import { referenceOf } from './camtReference';
import { all, at, textAt, type XmlElement } from './xmlTree';

type Shared = Omit<DraftTransaction, 'amount' | 'payer' | 'payerAccount' | 'reference' | 'id' | 'instructed'>;

/** @param statement the statement around the entry, as far as it has been read: its account comes first. */
export function transactionsOf(
  file: string,
  entry: XmlElement,
  statement: XmlElement | undefined,
  findings: Finding[],
): DraftTransaction[] {
  const sign = signOf(entry);
  const booked = amountAt(entry, sign ?? 1);
  if (booked === undefined || sign === undefined) {
    findings.push(unreadable(file, entry, booked));
    return [];
  }
  const details = [...all(entry, 'NtryDtls').flatMap((group) => all(group, 'TxDtls')), ...all(entry, 'TxDtls')];
  const shared = sharedFields(file, entry, details.length, findings);
  const ownAccount = accountOf(at(statement, 'Acct'));
  const make = (detail: XmlElement | undefined, amount: Money, nth: number | undefined): DraftTransaction => ({
    ...shared,
    line: detail?.line ?? shared.line,
    amount,
    ...counterparty(detail, amount, shared.reversal, ownAccount),
    reference: referenceOf(entry, detail),
    instructed: instructedIn(detail ?? entry, amount) ?? instructedIn(entry, amount),
    id: bankIdOf(entry, detail, nth),
  });
  const [first] = details;
  if (details.length < 2) return [make(first, booked, undefined)];
  const amounts = detailAmounts(booked, sign, details);
  if (amounts === undefined) {
    findings.push(bankFinding('details-without-amount', file, entry.line, { entry: booked, details: details.length }));
    return [{ ...make(first, booked, undefined), reference: joined(details.map((detail) => referenceOf(entry, detail))) }];
  }
  findings.push(...differing(file, entry, booked, amounts));
  return details.map((detail, index) => make(detail, amounts[index] ?? booked, index + 1));
}

function unreadable(file: string, entry: XmlElement, booked: Money | undefined): Finding {
  if (booked !== undefined) return bankFinding('sign-unreadable', file, entry.line, { text: textAt(entry, 'CdtDbtInd') });
  const text = textAt(entry, 'Amt');
  return text === ''
    ? bankFinding('amount-missing', file, entry.line, { subject: `Entry ${textAt(entry, 'NtryRef')}`.trim() })
    : bankFinding('amount-unreadable', file, entry.line, { text: excerpt(text) });
}

/** Until version 6 the status was text; since version 8 it is a code. Only BOOK is booked. */
const statusOf = (entry: XmlElement): string => textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');

function sharedFields(file: string, entry: XmlElement, details: number, findings: Finding[]): Shared {
  const bookedOn = dayOf(at(entry, 'BookgDt'), 'Dt', 'DtTm');
  const bookedText = textAt(entry, 'BookgDt', 'Dt') || textAt(entry, 'BookgDt', 'DtTm');
  const valueText = textAt(entry, 'ValDt', 'Dt') || textAt(entry, 'ValDt', 'DtTm');
  const valueOn = dayOf(at(entry, 'ValDt'), 'Dt', 'DtTm');
  if (bookedOn === undefined) {
    findings.push(
      bookedText === ''
        ? bankFinding('day-missing', file, entry.line, { what: 'booking day' })
        : bankFinding('day-unreadable', file, entry.line, { what: 'booking day', text: excerpt(bookedText) }),
    );
  }
  if (valueOn === undefined && valueText !== '') {
    findings.push(bankFinding('day-unreadable', file, entry.line, { what: 'value day', text: excerpt(valueText) }));
  }
  return {
    bookedOn,
    valueOn,
    type: typeOf(entry),
    reversal: /^(?:true|1)$/.test(textAt(entry, 'RvslInd')),
    pending: statusOf(entry) !== 'BOOK' && statusOf(entry) !== '',
    batch: batchOf(entry, details),
    line: entry.line,
  };
}

function typeOf(entry: XmlElement): string {
  const domain = at(entry, 'BkTxCd', 'Domn');
  const codes = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')].filter((code) => code !== '');
  return codes.length > 0 ? codes.join('/') : textAt(entry, 'BkTxCd', 'Prtry', 'Cd');
}

const entryReference = (entry: XmlElement): string =>
  givenReference(textAt(entry, 'AcctSvcrRef')) || givenReference(textAt(entry, 'NtryRef'));

/** Set where the entry has several details, or says that it stands for several although it does not list them. */
function batchOf(entry: XmlElement, details: number): string | undefined {
  const batch = at(entry, 'NtryDtls', 'Btch');
  if (details < 2 && Number(textAt(batch, 'NbOfTxs') || 0) < 2) return undefined;
  return entryReference(entry) || textAt(batch, 'PmtInfId') || textAt(batch, 'MsgId') || `line ${entry.line}`;
}

/** The detail's own reference at the bank; else the entry's, numbered where it has several details. */
function bankIdOf(entry: XmlElement, detail: XmlElement | undefined, nth: number | undefined): string {
  const refs = at(detail, 'Refs');
  const own = ['AcctSvcrRef', 'TxId', 'UETR'].map((name) => givenReference(textAt(refs, name))).find((text) => text !== '');
  const ofEntry = entryReference(entry);
  if (nth === undefined) return ofEntry || (own ?? '');
  if (own !== undefined && own !== ofEntry) return own;
  return ofEntry === '' ? '' : `${ofEntry}/${nth}`;
}

/** Where a detail may state its amount, the booked one first. */
const AMOUNT_PATHS: readonly (readonly string[])[] = [[], ['AmtDtls', 'TxAmt'], ['AmtDtls', 'CntrValAmt'], ['AmtDtls', 'InstdAmt']];

/** The signed amount of each detail; undefined when one of them states none: then the entry cannot be split. */
function detailAmounts(booked: Money, entrySign: Sign, details: readonly XmlElement[]): Money[] | undefined {
  const nets = new Set(details.map(signOf).filter((sign) => sign !== undefined)).size > 1;
  const amounts = details.flatMap((detail) => {
    const sign = nets ? (signOf(detail) ?? entrySign) : entrySign;
    const stated = AMOUNT_PATHS.flatMap((path) => amountAt(detail, sign, ...path) ?? []);
    return stated.find(({ currency }) => currency === booked.currency) ?? stated[0] ?? [];
  });
  return amounts.length === details.length ? amounts : undefined;
}

function differing(file: string, entry: XmlElement, booked: Money, amounts: readonly Money[]): Finding[] {
  const currency = amounts[0]?.currency ?? booked.currency;
  if (amounts.some((amount) => amount.currency !== currency)) return [];
  const details = sum(amounts, currency);
  return equals(details, booked) ? [] : [bankFinding('details-differ', file, entry.line, { entry: booked, details })];
}

/** What the payer instructed, where it was in another currency than what was booked; with the booked sign. */
function instructedIn(element: XmlElement, booked: Money): Money | undefined {
  const sign = booked.amount.isNegative() ? -1 : 1;
  const instructed = amountAt(element, sign, 'AmtDtls', 'InstdAmt');
  return instructed === undefined || instructed.currency === booked.currency ? undefined : instructed;
}

/**
 * The other side: the debtor of money in, the creditor of money out. A reversal keeps the parties of
 * the payment that it takes back, so there it is the other way round.
 */
function counterparty(
  detail: XmlElement | undefined,
  amount: Money,
  reversal: boolean,
  ownAccount: string,
): { payer: string; payerAccount: string } {
  const parties = at(detail, 'RltdPties');
  const incoming = amount.amount.isNegative() === reversal;
  const [party, other] = incoming ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const account = accountOf(at(parties, `${party}Acct`));
  // Some banks name the parties as in the payment that was returned: then this side is the account holder's own.
  const own = account !== '' && account === ownAccount;
  const side = own ? other : party;
  return {
    payer: partyName(parties, side) || partyName(parties, `Ultmt${side}`),
    payerAccount: accountOf(at(parties, `${side}Acct`)),
  };
}
