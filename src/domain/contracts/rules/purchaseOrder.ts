/** Purchase orders of the customer: is there one where it is required, and does it cover what is left to invoice. */
import { formatMoney } from '../../money/money';
import { minus } from '../amounts';
import { unbilledOf } from '../books';
import { breach, notChecked, type RuleCheck } from '../outcome';
import { evidence } from '../reviewCase';

export const poMissing: RuleCheck = (c) => {
  const { poRequired, poNumber } = c.agreement;
  const stands = evidence(c, ['PO required', 'PO number']);
  if (poNumber !== '' || poRequired === false) return [];
  if (poRequired === undefined)
    return [notChecked('it is not stated whether a purchase order is required.', 'Enter yes or no under PO required.', stands)];
  return [breach('A purchase order is required, and there is none.', 'Ask the customer for its number before the first invoice.', stands)];
};

export const poValueShort: RuleCheck = (c) => {
  const { poNumber, poValue } = c.agreement;
  if (poNumber === '') return []; // That it is missing is said by its own rule.
  const stands = evidence(c, ['PO value', 'Total value', 'Invoiced']);
  const left = unbilledOf(c.agreement);
  const short = left === undefined || poValue === undefined ? undefined : minus(left, poValue);
  if (left === undefined || poValue === undefined || short === undefined)
    return [
      notChecked('the value of the purchase order, or what is left to invoice, is not known.', 'Enter PO value and Total value.', stands),
    ];
  if (short.amount.lessThanOrEqualTo(0)) return [];
  const title = `The purchase order is for ${formatMoney(poValue)}; ${formatMoney(left)} are left to invoice.`;
  return [breach(title, 'Have the order raised.', stands, { atRisk: short, says: 'not covered by the purchase order' })];
};
