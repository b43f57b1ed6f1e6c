/** A file that can be read from its beginning as often as it takes, piece by piece: from a disk, or from bytes at hand. */
export interface FileSource {
  readonly name: string;
  /** The bytes from the first to the last, in pieces of any length. Each call begins anew. */
  pieces(): AsyncIterable<Uint8Array>;
}

const PIECE_BYTES = 1 << 20;

/** Bytes at hand as such a file: pieces are views, nothing is copied. */
export const sourceOfBytes = (name: string, bytes: Uint8Array): FileSource => ({
  name,
  async *pieces() {
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
  },
});
