/**
 * Makes the frame of a report: the sheet, its tables with their headings, widths, frozen panes, print set-up.
 * The cells come afterwards, when every table that a formula may name exists.
 */
import { cellAddress, columnLetters, type Rectangle, rectangleAddress, rectangleFrom } from '../tables/a1';
import type { CellStyle, SheetModel, SheetRule, TableModel } from '../tables/workbookChange';
import { headingStyle } from '../tables/headingStyle';
import { MARK, MARK_CELL } from '../tables/ownSheets';
import { changeChart } from './charts';
import { inExcel } from './excelRun';
import { applyLook, LOOKS, WORD_COLOURS } from './looks';
import type { StyledArea } from './records';
import { gridOf, styleRectangles } from './sheetGrid';

/** Widths are points in Office.js. Excel's default font shows a character in 7 pixels, 5 of padding, 0.75 points each. */
const pointsOf = (characters: number): number => Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
const TABLE_STYLE = 'TableStyleLight14';

/** Characters that are still readable across a landscape page. */
const CHARACTERS_PER_PAGE = 210;

function pagesWide({ columns }: SheetModel): number {
  const shown = columns.filter(({ hidden }) => hidden !== true).reduce((all, { width }) => all + width, 0);
  return Math.max(1, Math.round(shown / CHARACTERS_PER_PAGE));
}

/** A table's whole area: an Excel table has at least one row under its headings. */
export function tableArea(table: TableModel): Rectangle {
  const rows = 1 + Math.max(1, table.rows.length) + (table.totals === undefined ? 0 : 1);
  return { row: table.row, column: table.column, rows, columns: table.headers.length };
}

function addTable(sheet: Excel.Worksheet, model: TableModel): void {
  const headings = { row: model.row, column: model.column, rows: 1, columns: model.headers.length };
  sheet.getRange(rectangleAddress(headings)).values = [[...model.headers]];
  const table = sheet.tables.add(rectangleAddress(tableArea(model)), true);
  table.name = model.name;
  table.style = TABLE_STYLE;
}

const isUnder = ({ column, headers }: TableModel, at: number): boolean => at >= column && at < column + headers.length;

/** `of`: the table whose columns are laid; all of the sheet where it is absent. */
function layColumns(sheet: Excel.Worksheet, model: SheetModel, of?: TableModel): void {
  model.columns.forEach(({ width, hidden }, column) => {
    if (of !== undefined && !isUnder(of, column)) return;
    const range = sheet.getRange(cellAddress(0, column)).getEntireColumn();
    range.format.columnWidth = pointsOf(width);
    if (hidden === true) range.columnHidden = true;
  });
}

/** Adds the sheet with its tables, empty under their headings. */
export async function addSheet(model: SheetModel): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(model.name);
    // At once, so that a run that stops here leaves a sheet which the next one knows for ours.
    sheet.getRange(MARK_CELL).values = [[gridOf(model).cells[1]?.[0] ?? MARK]];
    sheet.showGridlines = false;
    layColumns(sheet, model);
    for (const table of model.tables) addTable(sheet, table);
    if (model.frozenRows > 0 && model.frozenColumns > 0) {
      sheet.freezePanes.freezeAt(
        sheet.getRange(rectangleAddress({ row: 0, column: 0, rows: model.frozenRows, columns: model.frozenColumns })),
      );
    } else if (model.frozenRows > 0) sheet.freezePanes.freezeRows(model.frozenRows);
    sheet.pageLayout.orientation = model.landscape ? 'Landscape' : 'Portrait';
    sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide(model) };
    if (model.frozenRows > 0) sheet.pageLayout.setPrintTitleRows(`$1:$${model.frozenRows}`);
    // A second page across says whose figures it has.
    if (model.frozenColumns > 0 && pagesWide(model) > 1)
      sheet.pageLayout.setPrintTitleColumns(`$A:$${columnLetters(model.frozenColumns - 1)}`);
    if (model.hidden === true) sheet.visibility = 'Hidden';
    await context.sync();
  });
}

/** Adds a table that a standing sheet of ours lacks, empty under its headings; its cells are empty. */
export async function addMissingTable(model: SheetModel, table: TableModel): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(model.name);
    layColumns(sheet, model, table);
    addTable(sheet, table);
    await context.sync();
  });
}

/** Looks of a report, number formats aside: by rectangles, tables column by column. */
export function styledAreas(model: SheetModel): StyledArea[] {
  const blocks = styleRectangles(gridOf({ ...model, tables: [] }).styles);
  const tables = model.tables.flatMap((table) => [
    ...table.styles.map((style, column) => ({
      row: table.row,
      column: table.column + column,
      rows: 1,
      columns: 1,
      style: headingStyle(style),
    })),
    ...table.styles.map((style, column) => ({
      row: table.row + 1,
      column: table.column + column,
      rows: Math.max(1, table.rows.length),
      columns: 1,
      style,
    })),
  ]);
  return [...blocks, ...tables];
}

function addRule(sheet: Excel.Worksheet, rule: SheetRule): void {
  const range = sheet.getRange(rule.address);
  if (rule.kind === 'choices') {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: rule.choices.join(',') } };
    return;
  }
  const first = cellAddress(rectangleFrom(rule.address).row, rectangleFrom(rule.address).column);
  const paint = (formula: string, colours: { readonly fill: string; readonly font: string }): void => {
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = colours.fill;
    format.custom.format.font.color = colours.font;
  };
  if (rule.kind === 'notZero') paint(`=AND(ISNUMBER(${first}),ROUND(${first},2)<>0)`, WORD_COLOURS.bad);
  else if (rule.kind === 'atLeast')
    rule.limits.forEach((limit, index) => paint(reaches(first, limit.from, rule.limits[index + 1]?.from), WORD_COLOURS[limit.colour]));
  else for (const [word, colour] of Object.entries(rule.words)) paint(`=${first}="${word.replaceAll('"', '""')}"`, WORD_COLOURS[colour]);
}

/** From this limit on and below the next: no two colours of a cell hold at once. */
function reaches(cell: string, from: number | string, next: number | string | undefined): string {
  const below = next === undefined ? '' : `,${cell}<${next}`;
  return `=AND(ISNUMBER(${cell}),${cell}>=${from}${below})`;
}

const wraps = ({ styles }: TableModel): boolean => styles.includes('wrapped');

/** Looks and rules, once the cells are there. */
export async function dressSheet(model: SheetModel): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(model.name);
    for (const area of styledAreas(model)) applyLook(sheet.getRange(rectangleAddress(area)), area.style);
    for (const table of model.tables.filter(wraps)) sheet.getRange(rectangleAddress(tableArea(table))).format.autofitRows();
    for (const rule of model.rules) addRule(sheet, rule);
    await context.sync();
  });
  for (const chart of model.charts ?? []) await changeChart(model.name, undefined, chart);
}

/** Takes all rules of a report without a table away, and puts these there. */
export async function changeRules(sheet: string, after: readonly SheetRule[]): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange().conditionalFormats.clearAll();
    for (const rule of after) addRule(worksheet, rule);
    await context.sync();
  });
}

const rulesUnder = ({ rules }: SheetModel, table: TableModel): SheetRule[] =>
  rules.filter(({ address }) => {
    const { row, column } = rectangleFrom(address);
    return isUnder(table, column) && row > table.row && row < table.row + tableArea(table).rows;
  });

/** Looks and rules of a table that a standing sheet lacked, and of what stands over it. */
export async function dressTable(model: SheetModel, table: TableModel): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(model.name);
    for (const area of styledAreas(model).filter(({ column }) => isUnder(table, column)))
      applyLook(sheet.getRange(rectangleAddress(area)), area.style);
    if (wraps(table)) sheet.getRange(rectangleAddress(tableArea(table))).format.autofitRows();
    for (const rule of rulesUnder(model, table)) addRule(sheet, rule);
    await context.sync();
  });
}

/** The same looks and rules for rows that a table grew by. */
export async function dressRows(model: SheetModel, table: TableModel, added: Rectangle): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(model.name);
    table.styles.forEach((style, column) =>
      applyLook(sheet.getRange(rectangleAddress({ ...added, column: table.column + column, columns: 1 })), style),
    );
    if (wraps(table)) sheet.getRange(rectangleAddress(added)).format.autofitRows();
    for (const rule of rulesUnder(model, table))
      addRule(sheet, { ...rule, address: rectangleAddress({ ...rectangleFrom(rule.address), row: added.row, rows: added.rows }) });
    await context.sync();
  });
}

/** Takes the looks of `before` away and puts those of `after` there; number formats stay as they are. */
export async function changeLooks(sheet: string, before: readonly StyledArea[], after: readonly StyledArea[]): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const area of before) plain(worksheet.getRange(rectangleAddress(area)), area.style);
    for (const area of after) applyLook(worksheet.getRange(rectangleAddress(area)), area.style);
    await context.sync();
  });
}

/** Undoes what `applyLook` set, and nothing else. */
function plain(range: Excel.Range, style: CellStyle): void {
  const look = LOOKS[style];
  if (look.bold !== undefined) range.format.font.bold = false;
  if (look.italic !== undefined) range.format.font.italic = false;
  if (look.size !== undefined) range.format.font.size = 11;
  if (look.color !== undefined) range.format.font.color = '#000000';
  if (look.fill !== undefined) range.format.fill.clear();
  if (look.wrap !== undefined) range.format.wrapText = false;
  if (look.align !== undefined) range.format.horizontalAlignment = 'General';
  if (look.vertical !== undefined) range.format.verticalAlignment = 'Bottom';
}
