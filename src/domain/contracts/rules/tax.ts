/** Tax ids, and withholding tax across borders. */
import { nameKey } from '../../nameKey';
import { checkTaxId } from '../../party/taxId';
import { breach, notChecked, type RuleCheck } from '../outcome';
import { wordFor } from '../parameters';
import type { Party } from '../contract';
import type { ReviewEvidence } from '../review';
import { cell, evidence, type ReviewCase } from '../reviewCase';
import { partyMissing } from './terms';

const countryOf = ({ party }: ReviewCase): string => party?.country.trim().toUpperCase() ?? '';

const masterCell = ({ place, taxId, taxIdPlace }: Party): ReviewEvidence => cell(taxIdPlace ?? place, `Tax ID: ${taxId}`);

/** The tax id of the row (or of its document); where it has none, that of the master data, which the invoice will carry. */
export const taxIdInvalid: RuleCheck = (c) => {
  const { agreement, party } = c;
  const ofMaster = agreement.taxId === '' && party !== undefined && party.taxId !== '';
  const taxId = ofMaster ? party.taxId : agreement.taxId;
  const stands = [...evidence(c, ['Tax ID']), ...(ofMaster ? [masterCell(party)] : [])];
  if (taxId === '') return [notChecked('no tax id is stated.', 'Enter the tax id.', stands)];
  const named = ofMaster ? `tax id ${taxId} of the master data` : `tax id ${taxId}`;
  const answer = checkTaxId(taxId, countryOf(c));
  switch (answer.kind) {
    case 'valid':
      return [];
    case 'invalid':
      return [breach(`The ${named} is not one of ${answer.country}: ${answer.because}`, 'Ask the party for the right one.', stands)];
    case 'not checked':
      return [notChecked(`the ${named}: ${answer.because}`, 'Check it by hand.', stands)];
  }
};

/** Letters and digits alone: `DE 136.695.976` is `DE136695976`. */
const bare = (taxId: string): string => taxId.replace(/[^0-9a-z]/gi, '').toUpperCase();

export const taxIdDiffersFromMaster: RuleCheck = (c) => {
  const { party, agreement } = c;
  if (party === undefined || party.taxId === '' || agreement.taxId === '') return [];
  const prefix = countryOf(c);
  const without = (taxId: string): string => (bare(taxId).startsWith(prefix) ? bare(taxId).slice(prefix.length) : bare(taxId));
  if (without(agreement.taxId) === without(party.taxId)) return [];
  const stands = [...evidence(c, ['Tax ID']), masterCell(party)];
  return [
    breach(`The contract has tax id ${agreement.taxId}, the master data have ${party.taxId}.`, 'Find out which company signs.', stands),
  ];
};

export const withholdingNotStated: RuleCheck = (c, parameter) => {
  const { agreement, party } = c;
  if (agreement.withholding !== '' || c.clauses.has('withholding')) return [];
  if (party === undefined) return [partyMissing(c)];
  const stands = evidence(c, ['Withholding', 'Legal entity'], 'withholding');
  const [ours, theirs] = [wordFor(parameter, agreement.legalEntity), countryOf(c)];
  if (ours === undefined || theirs === '') {
    const because = theirs === '' ? 'the country of the party is not known' : `our own country is not known for ${agreement.legalEntity}`;
    return [notChecked(`${because}.`, 'Enter the country.', [...stands, cell(party.place, `Country: ${party.country}`)])];
  }
  if (nameKey(ours) === nameKey(theirs)) return [];
  const title = `It crosses a border, from ${ours.toUpperCase()} to ${theirs}, and does not say who bears withholding tax.`;
  return [
    breach(title, 'Agree a gross-up, or that tax may be withheld against a certificate.', [
      ...stands,
      cell(party.place, `Country: ${theirs}`),
    ]),
  ];
};
