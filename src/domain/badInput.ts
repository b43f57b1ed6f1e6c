/**
 * Input that cannot be read: 31 February, an unknown currency, a file that stops in the middle.
 *
 * Thrown at the border only, where text becomes a value. The message is for the person who typed it
 * or sent the file: what is so, where, and what to do.
 */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
