/**
 * Makes the frame of a report: the sheet, its tables with their headings, widths, frozen panes, print set-up.
 * The cells come afterwards, when every table that a formula may name exists.
 */
import { cellAddress, type Rectangle, rectangleAddress, rectangleFrom } from '../tables/a1';
import type { CellStyle, ChartModel, SheetModel, SheetRule, TableModel } from '../tables/workbookChange';
import { headingStyle } from '../tables/headingStyle';
import { MARK, MARK_CELL } from '../tables/ownSheets';
import { inExcel } from './excelRun';
import { applyLook, LOOKS, WORD_COLOURS } from './looks';
import type { StyledArea } from './records';
import { gridOf, styleRectangles } from './sheetGrid';

/** Widths are points in Office.js. Excel's default font shows a character in 7 pixels, 5 of padding, 0.75 points each. */
const pointsOf = (characters: number): number => Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
const TABLE_STYLE = 'TableStyleLight14';
const CHART_TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line', pie: 'Pie' } as const;

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

function layColumns(sheet: Excel.Worksheet, model: SheetModel): void {
  model.columns.forEach(({ width, hidden }, column) => {
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
    if (model.hidden === true) sheet.visibility = 'Hidden';
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
  else for (const [word, colour] of Object.entries(rule.words)) paint(`=${first}="${word.replaceAll('"', '""')}"`, WORD_COLOURS[colour]);
}

function addChart(sheet: Excel.Worksheet, model: ChartModel): void {
  const chart = sheet.charts.add(CHART_TYPES[model.kind], sheet.getRange(model.source), 'Auto');
  chart.title.text = model.title;
  chart.setPosition(cellAddress(model.row, model.column));
  chart.width = model.widthPoints;
  chart.height = model.heightPoints;
}

const wraps = ({ styles }: TableModel): boolean => styles.includes('wrapped');

/** Looks, rules and charts, once the cells are there. */
export async function dressSheet(model: SheetModel): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(model.name);
    for (const area of styledAreas(model)) applyLook(sheet.getRange(rectangleAddress(area)), area.style);
    for (const table of model.tables.filter(wraps)) sheet.getRange(rectangleAddress(tableArea(table))).format.autofitRows();
    for (const rule of model.rules) addRule(sheet, rule);
    for (const chart of model.charts) addChart(sheet, chart);
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
    for (const rule of model.rules) {
      const area = rectangleFrom(rule.address);
      if (area.row > table.row && area.row < tableArea(table).row + tableArea(table).rows)
        addRule(sheet, { ...rule, address: rectangleAddress({ ...area, row: added.row, rows: added.rows }) });
    }
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
