/** How this Excel writes numbers and days, as it says itself. */
import { inExcel } from './excelRun';

export interface ExcelCulture {
  /** What Excel shows, also where somebody has overridden the system's separators. */
  readonly decimal: string;
  readonly group: string;
  /** .NET's short date pattern: `dd.MM.yyyy`. */
  readonly shortDate: string;
}

/** `DatetimeFormatInfo` is of 1.12, the separators of 1.11. */
const NEEDED = '1.12';

/** Undefined where Excel is too old to be asked. */
export async function readCulture(): Promise<ExcelCulture | undefined> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED)) return undefined;
  return inExcel(async (context) => {
    const { application } = context.workbook;
    const { datetimeFormat } = application.cultureInfo;
    application.load('decimalSeparator,thousandsSeparator');
    datetimeFormat.load('shortDatePattern');
    await context.sync();
    return { decimal: application.decimalSeparator, group: application.thousandsSeparator, shortDate: datetimeFormat.shortDatePattern };
  });
}
