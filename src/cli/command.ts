/**
 * What a command of the command line is. A command touches the world only through its `io`, so a test
 * runs it in place.
 *
 * Exit codes, everywhere the same: 0 done, 1 done with blocking findings, 2 could not run. A command
 * throws BadInput when it could not run; `main` turns that into one sentence and exit code 2.
 */
export interface CommandIo {
  /** Relative paths are relative to this folder: the one the user stood in. */
  cwd: string;
  /** The project's own folder. */
  root: string;
  /** Prints to standard output; the newline at the end is added. */
  out(text: string): void;
  /** Prints to standard error; the newline at the end is added. */
  err(text: string): void;
  /** Relative paths from `cwd`. Throws BadInput, with the path, when the file cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** The same, piece by piece: for files that need not be in memory as a whole. The path may be read several times. */
  streamFile(path: string): AsyncIterable<Uint8Array>;
  /** Relative paths from `cwd`; the file appears when it is complete. Throws BadInput, with the path, when it cannot be written. */
  writeFile(path: string, bytes: Uint8Array | string): Promise<void>;
  /** The same with text that comes piece by piece. */
  writePieces(path: string, pieces: Iterable<string>): Promise<void>;
  /** Standard error is a terminal: progress may be shown there. */
  isTerminal: boolean;
  now(): Date;
}

export interface Command {
  /** As typed: `match-cash`. */
  name: string;
  /** Half a line for the list of commands. */
  summary: string;
  /** What `--help` prints: usage, options, exit codes. */
  help: string;
  /** Resolves to the exit code. `args` are the words behind the command's name. */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}
