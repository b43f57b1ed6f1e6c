/** Which signatures of a step count: of each role the last one, and only as long as it holds. */
import { grouped } from '../grouped';
import type { CloseStep, Signature, SignRole } from './close';
import { samePerson } from './person';

export const rolesOf = ({ reviewer, twoPeople }: Pick<CloseStep, 'reviewer' | 'twoPeople'>): readonly SignRole[] =>
  reviewer === '' && !twoPeople ? ['preparer'] : ['preparer', 'reviewer'];

/** The last signature of each role. @param signatures oldest first. */
export const lastSignatures = (signatures: readonly Signature[]): Signature[] =>
  [...grouped(signatures, ({ role }) => role).values()].flatMap((of) => of.at(-1) ?? []);

export const holds = ({ moved, movedCount, withdrawn, tampered }: Signature): boolean =>
  moved.length === 0 && movedCount === 0 && withdrawn === '' && tampered === '';

/** What a role vouches for now; undefined: nobody has signed in it, or the last who did vouches no more. */
export const holdingSignature = (signatures: readonly Signature[], role: SignRole): Signature | undefined =>
  lastSignatures(signatures).find((signature) => signature.role === role && holds(signature));

type Asks = Pick<CloseStep, 'reviewer' | 'twoPeople'>;

/** Who signed in both roles of a step that asks for two people: it may have begun to ask later. */
export function signedTwice({ twoPeople }: Asks, signatures: readonly Signature[]): Signature | undefined {
  const [preparer, reviewer] = [holdingSignature(signatures, 'preparer'), holdingSignature(signatures, 'reviewer')];
  return twoPeople && preparer !== undefined && reviewer !== undefined && samePerson(preparer.who, reviewer.who) ? preparer : undefined;
}

export const isSigned = (step: Asks, signatures: readonly Signature[]): boolean =>
  rolesOf(step).every((role) => holdingSignature(signatures, role) !== undefined) && signedTwice(step, signatures) === undefined;
