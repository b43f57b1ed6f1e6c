/** A new workbook with one empty sheet, `Sheet1`. It is opened from a minimal package: there is one writer for both. */
import type { OpenedFile } from '../excel';
import { minimalPackage } from './minimal';
import { openFile } from './open';
import { writeZip } from './zip/writeZip';

export const newFile = (fileName: string): OpenedFile => openFile(writeZip(minimalPackage()), fileName);
