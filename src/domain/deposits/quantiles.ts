/** Quantiles of the normal distribution, and how much farther out they lie where the spread was measured on few cases. */

// prettier-ignore
const CENTRE = {
  over:  [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
  under: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
// prettier-ignore
const TAIL = {
  over:  [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  under: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};
const TAIL_FROM = 0.02425;

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((value, each) => value * x + each, 0);

/**
 * The value below which a normal variable lies with this probability: 0.9 → 1.2816. Shares of 0 and 1 and beyond are taken as 0.001 and 0.999.
 * Source: P. J. Acklam, «An algorithm for computing the inverse normal cumulative distribution function»; relative error below 1.2e-9.
 */
export function normalQuantile(probability: number): number {
  const share = Math.min(0.999, Math.max(0.001, probability));
  if (share > 1 - TAIL_FROM) return -normalQuantile(1 - share);
  if (share < TAIL_FROM) {
    const tail = Math.sqrt(-2 * Math.log(share));
    return polynomial(TAIL.over, tail) / polynomial(TAIL.under, tail);
  }
  const centred = share - 0.5;
  return (centred * polynomial(CENTRE.over, centred * centred)) / polynomial(CENTRE.under, centred * centred);
}

/** Student's quantile over the normal one, for so many cases. Source: the first term of the Cornish–Fisher expansion. */
export const studentFactor = (score: number, cases: number): number => 1 + (score * score + 1) / (4 * cases);
