/** What a signature vouches for, taken from the workbook: sheets that the step's jobs wrote, tables that they read, rules by which it was judged. */
import { type AreaPlace, areaText, cellText, type VouchedArea } from '../../domain/close/vouched';
import { VOUCHED_TABLE, vouchedTable } from '../../tables/close/closeNames';
import type { VouchedPart } from '../../sheets/close/signOffSheets';
import { ownRows, textIn } from '../../sheets/ownTable';
import type { RawCell, SourceTable } from '../../tables/sourceTable';
import { contentFrom } from '../../workbook/cellContent';
import { formulaShape } from '../../workbook/formulaShape';
import type { SheetCells } from '../../workbook/readSheet';
import { sha256 } from '../../workbook/sha256';
import { givingWay } from '../../workbook/unhurried';
import { packedArea, unpackedArea } from './packedArea';

/** An area with where it stands, its name in the list of what is vouched for, and its digest. */
export interface TakenArea {
  readonly name: string;
  readonly area: VouchedArea;
  readonly place: AreaPlace;
  readonly sha256: string;
}

const rawValue = (cell: RawCell): string | number | boolean | null => (cell !== null && typeof cell === 'object' ? cell.error : cell);

/** Values alone: what a formula of the analyst's gives is what the job read. */
export function tableArea(table: SourceTable): { readonly area: VouchedArea; readonly place: AreaPlace } {
  const { home } = table;
  const at = home.kind === 'sheet' ? home : { sheet: home.file, row: 0, column: 0 };
  return {
    area: {
      sheet: at.sheet,
      table: table.name,
      headings: table.headers,
      rows: table.rows.map((row) => row.map((cell) => cellText(rawValue(cell), ''))),
    },
    place: { row: at.row + 1, column: at.column },
  };
}

/** Shapes by formula: a column has one formula in thousands of cells. */
function shapes(): (formula: string) => string {
  const known = new Map<string, string>();
  return (formula) => {
    const found = known.get(formula) ?? formulaShape(formula);
    known.set(formula, found);
    return found;
  };
}

export async function sheetArea({
  sheet,
  area,
  values,
  formulas,
}: SheetCells): Promise<{ readonly area: VouchedArea; readonly place: AreaPlace }> {
  const shapeOf = shapes();
  const giveWay = givingWay();
  const rows: string[][] = [];
  for (const [at, line] of values.entries()) {
    await giveWay();
    const written = formulas[at] ?? [];
    rows.push(
      line.map((value, column) => {
        const content = contentFrom(written[column] ?? null, value);
        return cellText(value === '' ? null : value, content !== null && typeof content === 'object' ? shapeOf(content.formula) : '');
      }),
    );
  }
  return { area: { sheet, table: '', headings: [], rows }, place: { row: area.row, column: area.column } };
}

const taken = async (name: string, { area, place }: { readonly area: VouchedArea; readonly place: AreaPlace }): Promise<TakenArea> => ({
  name,
  area,
  place,
  sha256: await sha256(areaText(area)),
});

/** Takes each area once, however many steps vouch for it. */
export class AreaTaker {
  readonly #known = new Map<string, Promise<TakenArea>>();
  constructor(
    private readonly sheets: readonly SheetCells[],
    private readonly tables: readonly SourceTable[],
  ) {}

  /** `Cash application`, or `table AR_Open`; undefined when it is not in the workbook. */
  take(name: string): Promise<TakenArea> | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const sheet = this.sheets.find((each) => each.sheet === name);
    const table = this.tables.find((each) => vouchedTable(each.name) === name);
    const made = sheet !== undefined ? sheetArea(sheet).then((area) => taken(name, area)) : table && taken(name, tableArea(table));
    if (made !== undefined) this.#known.set(name, made);
    return made;
  }
}

/** Excel takes 32,767 characters in a cell. */
const PART_LENGTH = 32_000;

/** The copy of an area in pieces that fit a cell. */
export function copyOf({ name, area, sha256: digest }: TakenArea): VouchedPart[] {
  const text = packedArea(area);
  return Array.from({ length: Math.ceil(text.length / PART_LENGTH) }, (_, part) => ({
    sha256: digest,
    area: name,
    part,
    contents: text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
  }));
}

/** The digests of which a copy stands in the workbook. */
export const copiedDigests = (own: readonly SourceTable[]): ReadonlySet<string> =>
  new Set(ownRows(own, VOUCHED_TABLE).map((row) => textIn(row, 'Fingerprint')));

/** The area as it was vouched for; undefined when its copy is gone, or does not say what the signature says. */
export async function copiedArea(own: readonly SourceTable[], digest: string): Promise<VouchedArea | undefined> {
  const parts = ownRows(own, VOUCHED_TABLE).filter((row) => textIn(row, 'Fingerprint') === digest);
  if (parts.length === 0) return undefined;
  const ordered = [...parts].sort((a, b) => Number(textIn(a, 'Part')) - Number(textIn(b, 'Part')));
  const area = unpackedArea(ordered.map((row) => textIn(row, 'Contents')).join(''));
  return area !== undefined && (await sha256(areaText(area))) === digest ? area : undefined;
}
