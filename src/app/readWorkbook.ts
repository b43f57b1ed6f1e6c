import type { OnProgress, WorkbookReading } from './jobs';

export async function readWorkbook(_onProgress?: OnProgress): Promise<WorkbookReading> {
  throw new Error('readWorkbook is being built.');
}
