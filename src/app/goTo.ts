export async function goToCell(_sheet: string, _address: string): Promise<void> {
  throw new Error('goToCell is being built.');
}

/** Told of every selection; `receipt` when the selected row is a line of the cash application. */
export type SelectionListener = (sheet: string, address: string, receipt: string | undefined) => void;

export async function watchSelection(_listener: SelectionListener): Promise<() => Promise<void>> {
  throw new Error('watchSelection is being built.');
}
