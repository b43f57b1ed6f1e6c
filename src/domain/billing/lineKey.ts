/**
 * What names a line of a contract. For people both numbers stand side by side, and contract `A / B` with line `C` then reads like contract
 * `A` with line `B / C`; so whoever looks a line up uses the key and never the name.
 */
interface OfLine {
  readonly contract: string;
  readonly line: string;
}

/** `CT-1 / 2`: a line as findings and checks name it. */
export const lineName = ({ contract, line }: OfLine): string => `${contract} / ${line}`;

/** Tells lines apart in maps and sets; not for people's eyes. */
export const lineKey = ({ contract, line }: OfLine): string => `${contract}\u0000${line}`;
