/**
 * Who paid: from the bank account, then the name, then what resembles it.
 *
 * Certain is a bank account on file or a name that belongs to one customer alone. A name that two
 * customers share is never certain, however exact it is; nor is one that resembles, is cut off, or comes
 * with the account of somebody else.
 */
import type { Evidence } from './application';
import { accountKey, type Directory } from './directory';
import { isFamily } from './family';
import type { Receipt } from './ledger';
import { comparableName, type ComparableName, foldText, formsAgree, LEAST_CUT_LENGTH } from './names';
import { evidence, type PayerState } from './proposal';

export interface PayerIdentity {
  readonly state: Exclude<PayerState, 'other'>;
  /** One when certain; several when a name or account is shared; none when unknown. */
  readonly customers: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** From this likeness on a name is taken for a customer's, if no other customer comes near. */
const LIKE_ENOUGH = 0.68;
const LEAD_OVER_NEXT = 0.12;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const UNKNOWN: PayerIdentity = { state: 'unknown', customers: [], evidence: [] };

/** Who paid a receipt, and how we know. */
export function identifyPayer(directory: Directory, receipt: Receipt): PayerIdentity {
  const byAccount = payerByAccount(directory, receipt);
  const byName = payerByName(directory, receipt.payer);
  if (byAccount === undefined) return byName ?? payerByReference(directory, receipt);
  const [owner] = byAccount.customers;
  const contradicts =
    byName?.state === 'certain' &&
    owner !== undefined &&
    !byAccount.customers.some((id) => byName.customers.includes(id) || isFamily(directory, id, byName.customers[0] ?? ''));
  if (byAccount.state === 'certain' && !contradicts) return byAccount;
  const shared = byAccount.customers.filter((id) => byName?.customers.includes(id));
  if (!contradicts && shared.length === 1 && byName !== undefined)
    return { state: byName.state, customers: shared, evidence: [...byAccount.evidence, ...byName.evidence] };
  return {
    state: 'likely',
    customers: unique([...byAccount.customers, ...(contradicts ? byName.customers : [])]),
    evidence: [...byAccount.evidence, ...(byName?.evidence ?? [])],
  };
}

function payerByAccount(directory: Directory, { payerAccount }: Receipt): PayerIdentity | undefined {
  const owners = unique(directory.accounts.get(accountKey(payerAccount)) ?? []);
  const [owner] = owners;
  if (payerAccount === '' || owner === undefined) return undefined;
  if (owners.length === 1)
    return {
      state: 'certain',
      customers: owners,
      evidence: [evidence('payer account', `The payer's account is on file for customer ${owner}.`)],
    };
  return {
    state: 'likely',
    customers: owners,
    evidence: [evidence('payer account', `The payer's account is on file for customers ${owners.join(', ')}.`)],
  };
}

function payerByName(directory: Directory, payer: string): PayerIdentity | undefined {
  const name = comparableName(payer);
  if (name.core.length < 2) return undefined;
  return sameName(directory, name, payer) ?? turnedOrCutName(directory, name, payer) ?? resemblingName(directory, name, payer);
}

/** The same name. With the same legal form it is the company; without one it is the only company of that name, or it is shared. */
function sameName(directory: Directory, name: ComparableName, payer: string): PayerIdentity | undefined {
  const same = directory.names.get(name.core) ?? [];
  if (same.length === 0) return undefined;
  const sameForm = unique(same.filter((each) => each.name.legalForm === name.legalForm).map(({ customerId }) => customerId));
  const all = unique(same.map(({ customerId }) => customerId));
  const formLeftOut =
    name.legalForm === '' || same.some((each) => each.name.legalForm === '' || formsAgree(each.name.legalForm, name.legalForm));
  const [first] = sameForm.length === 1 ? sameForm : all;
  if (first === undefined) return undefined;
  if (sameForm.length === 1 && (name.legalForm !== '' || all.length === 1))
    return { state: 'certain', customers: [first], evidence: [evidence('payer name', `"${payer}" is the name of customer ${first}.`)] };
  if (all.length === 1 && formLeftOut)
    return {
      state: 'certain',
      customers: all,
      evidence: [evidence('payer name', `"${payer}" is the name of customer ${first}, up to the legal form.`)],
    };
  if (all.length === 1)
    return {
      state: 'likely',
      customers: all,
      evidence: [evidence('payer name', `"${payer}" is the name of customer ${first} with another legal form.`)],
    };
  const sharing = sameForm.length > 1 ? sameForm : all;
  return {
    state: 'likely',
    customers: sharing,
    evidence: [evidence('payer name', `"${payer}" is the name of several customers: ${sharing.join(', ')}.`)],
  };
}

/** A name that banks cut off after 18, 22, 27 or 35 letters, or whose words stand the other way round. */
function turnedOrCutName(directory: Directory, name: ComparableName, payer: string): PayerIdentity | undefined {
  const turned = directory.names.get([...name.words].reverse().join(''));
  const cut = name.core.length >= LEAST_CUT_LENGTH ? coresFrom(directory.cores, name.core) : [];
  const found = unique([...(turned ?? []), ...cut.flatMap((core) => directory.names.get(core) ?? [])].map(({ customerId }) => customerId));
  const [first] = found;
  if (first === undefined) return undefined;
  const says =
    found.length === 1
      ? `"${payer}" is the name of customer ${first}, cut off or turned around.`
      : `"${payer}" could be cut off from the names of customers ${found.join(', ')}.`;
  return { state: 'likely', customers: found, evidence: [evidence('payer name', says)] };
}

/** All cores that begin with this one. */
function coresFrom(cores: readonly string[], beginning: string): string[] {
  let [low, high] = [0, cores.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cores[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; cores[at]?.startsWith(beginning) === true && found.length <= 5; at += 1) found.push(cores[at] ?? '');
  return found;
}

function resemblingName(directory: Directory, name: ComparableName, payer: string): PayerIdentity | undefined {
  if (name.core.length < 5) return undefined;
  const [best, next] = directory.resembling.nearest(name);
  if (best === undefined || best.score < LIKE_ENOUGH || (next !== undefined && best.score - next.score < LEAD_OVER_NEXT)) return undefined;
  return {
    state: 'likely',
    customers: [best.customerId],
    evidence: [
      evidence('payer name', `"${payer}" is most like the name of customer ${best.customerId} (${Math.round(best.score * 100)} %).`),
    ],
  };
}

/** Where the bank gives no payer, the reference may name the customer: by number, or by name. */
function payerByReference(directory: Directory, receipt: Receipt): PayerIdentity {
  const words = foldText(receipt.reference).split(' ');
  const ids = unique(words.flatMap((word, at) => directory.ids.get(word) ?? directory.ids.get(word + (words[at + 1] ?? '')) ?? []));
  const [id] = ids;
  if (id !== undefined && ids.length === 1)
    return { state: 'likely', customers: ids, evidence: [evidence('reference', `The reference has the customer number ${id}.`)] };
  if (receipt.payer !== '') return UNKNOWN;
  const found = unique(namesWithin(directory, receipt.reference));
  const [customer] = found;
  if (customer === undefined || found.length > 1) return UNKNOWN;
  return { state: 'likely', customers: found, evidence: [evidence('reference', `The reference has the name of customer ${customer}.`)] };
}

const LONGEST_NAME = 6;

function namesWithin(directory: Directory, text: string): string[] {
  const { words } = comparableName(text);
  const found: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) {
      const core = words.slice(from, to).join('');
      if (core.length >= 8) found.push(...(directory.names.get(core) ?? []).map(({ customerId }) => customerId));
    }
  }
  return found;
}
