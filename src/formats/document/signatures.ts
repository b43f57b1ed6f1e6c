/** The first bytes by which a kind of file is known. */
export type Signature = readonly number[];

export const startsLike = (bytes: Uint8Array, signature: Signature): boolean => signature.every((byte, index) => bytes[index] === byte);
