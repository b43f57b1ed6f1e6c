/** The workbench in a real browser: the sheet works, the pane is Office.js's own, and both see the same workbook. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { openFile } from '../../src/host/file/open';
import { type OpenPage, type ServedWorkbench, serveWorkbench, startedPane } from '../support/workbench';

let workbench: ServedWorkbench;
beforeAll(async () => {
  workbench = await serveWorkbench();
}, 300_000);
afterAll(() => workbench.close());

async function opened<T>(act: (open: OpenPage) => Promise<T>, size?: { width: number; height: number }): Promise<T> {
  const open = await workbench.open(size);
  try {
    return await act(open);
  } finally {
    await open.page.context().close();
  }
}

const grid = (page: Page) => page.getByRole('grid');

/** Goes to an address through the name box, and back to the grid. */
async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByLabel(/^Name box/);
  await box.fill(address);
  await box.press('Enter');
  await grid(page).focus();
}

/** The text a cell shows, as the ARIA grid tells it. */
const shown = (page: Page, address: string) => page.locator(`#cell-${address}`);

/** What Office.js in the pane reads. */
const readInPane = (pane: Frame, sheet: string, address: string): Promise<unknown[][]> =>
  pane.evaluate(
    ([name, where]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name ?? '').getRange(where);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address],
  );

test('the sample month is there, and the pane has met Excel', async () => {
  await opened(async ({ page, pane, complaints }) => {
    expect(await page.getByRole('tab').first().innerText()).toBe('Read me');
    expect(await shown(page, 'A1').innerText()).toMatch(/Northlight Media/);
    expect(await pane.evaluate(() => Office.onReady().then(({ host, platform }) => `${host} ${platform}`))).toBe('Excel OfficeOnline');
    expect(complaints).toEqual([]);
  });
});

test('a typed formula calculates, follows its cells, and the pane reads and hears it', async () => {
  await opened(async ({ page, pane }) => {
    await page.getByRole('button', { name: 'New sheet' }).click();
    const name = await page.getByRole('tab', { selected: true }).innerText();
    await pane.evaluate(
      (sheet) =>
        Excel.run(async (context) => {
          const heard: string[] = [];
          Object.assign(window, { heard });
          context.workbook.worksheets.getItem(sheet).onChanged.add(async ({ address }) => {
            heard.push(address);
          });
          await context.sync();
        }),
      name,
    );
    await grid(page).focus();
    await page.keyboard.type('19');
    await page.keyboard.press('Tab');
    await page.keyboard.type('=A1*2');
    await page.keyboard.press('Enter');
    await goTo(page, 'A1');
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await shown(page, 'B1').getByText('42').waitFor();
    expect(await readInPane(pane, name, 'A1:B1')).toEqual([[21, 42]]);
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 3);
    expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['A1', 'B1', 'A1']);
  });
});

test('what the add-in writes, selects and opens is seen in the grid, and the person’s selection in the pane', async () => {
  await opened(async ({ page, pane }) => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('From the pane');
        sheet.getRange('B2').values = [['hello']];
        sheet.activate();
        sheet.getRange('B2:C3').select();
        await context.sync();
      }),
    );
    await page.getByRole('tab', { name: 'From the pane', selected: true }).waitFor();
    await shown(page, 'B2').getByText('hello').waitFor();
    expect(await grid(page).getAttribute('aria-activedescendant')).toBe('cell-B2');
    await goTo(page, 'D5');
    const selected = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        return range.address;
      }),
    );
    expect(selected).toBe("'From the pane'!D5");
  });
});

test('while a cell is being edited the add-in is refused, as in Excel', async () => {
  await opened(async ({ page, pane }) => {
    await grid(page).focus();
    await page.keyboard.press('F2');
    const code = pane.evaluate(() =>
      Excel.run((context) => context.sync()).then(
        () => 'done',
        ({ code: refused }) => refused as string,
      ),
    );
    const read = readInPane(pane, 'Read me', 'A1').then(
      () => 'done',
      (error: Error) => error.message,
    );
    expect(await read).toMatch(/InvalidOperationInCellEditMode|cell/i);
    await code;
    await page.keyboard.press('Escape');
    expect((await readInPane(pane, 'Read me', 'A1'))[0]?.[0]).toMatch(/Northlight/);
  });
});

test('a formula with a mistake is not entered: the reason is said, and Escape gives up', async () => {
  await opened(async ({ page }) => {
    await goTo(page, 'Z50');
    await page.keyboard.type('=SUM((');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toMatch(/^The formula =SUM\(\( cannot be read/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await shown(page, 'Z50').innerText()).toBe('');
  });
});

test('the pointer chooses cells, rows and columns, and draws a column wider', async () => {
  await opened(async ({ page }) => {
    await page.getByRole('tab', { name: 'Open items' }).click();
    const box = await page.locator('.scroller').boundingBox();
    if (box === null) throw new Error('The grid has no place on the page.');
    const active = () => grid(page).getAttribute('aria-activedescendant');
    const nameBox = page.getByLabel(/^Name box/);
    await page.mouse.click(box.x + 60, box.y + 32);
    expect(await active()).toBe('cell-A1');
    await page.mouse.click(box.x + 10, box.y + 52);
    expect(await nameBox.inputValue()).toBe('A2');
    await page.mouse.click(box.x + 60, box.y + 10);
    expect(await page.locator('.figures').innerText()).toMatch(/Count: \d{3}/);
    const width = () => page.evaluate(() => window.workbench.host?.book.sheet('Open items')?.columns.get(0)?.size ?? 0);
    const before = await width();
    const border = box.x + 36 + Math.round((before * 96) / 72);
    await page.mouse.move(border, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(border + 40, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(Math.round(await width())).toBe(Math.round(before + 30));
  });
});

test('copied cells paste as formulas here and as text elsewhere, and undo takes the paste back', async () => {
  await opened(async ({ page }) => {
    await page.getByRole('button', { name: 'New sheet' }).click();
    await grid(page).focus();
    for (const text of ['5%', '=A1*2']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await goTo(page, 'A1:A2');
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('5%\r\n0.1');
    await goTo(page, 'C1');
    await page.keyboard.press('Control+v');
    await shown(page, 'C2').getByText('0.1').waitFor();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('#cell-C2')?.textContent === '');
  });
});

test('a workbook is saved, and opens again with what was typed', async () => {
  const bytes = await opened(async ({ page }) => {
    await goTo(page, 'D30');
    await page.keyboard.type('kept');
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: /^Save a copy/ }).click();
    return readFileSync(await (await download).path());
  });
  const { book } = openFile(new Uint8Array(bytes), 'saved.xlsx');
  expect([book.sheets[0]?.cells.value(29, 3), book.sheets.length > 5]).toEqual(['kept', true]);
  await opened(async ({ page }) => {
    const chooser = page.locator('input[type="file"]').first();
    await chooser.setInputFiles({ name: 'mine.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
    await page.getByRole('heading', { name: 'mine.xlsx' }).waitFor();
    const pane = await startedPane(page);
    expect(await readInPane(pane, 'Read me', 'D30')).toEqual([['kept']]);
  });
});

test('a file that is no workbook is refused in words, and the open one stays', async () => {
  await opened(async ({ page }) => {
    const chooser = page.locator('input[type="file"]').first();
    await chooser.setInputFiles({ name: 'bank.xlsx', mimeType: 'text/plain', buffer: Buffer.from('not a workbook') });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/bank\.xlsx/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('month.xlsx');
  });
});

test('sheets are added and renamed; a name Excel refuses is refused', async () => {
  await opened(async ({ page }) => {
    await page.getByRole('button', { name: 'New sheet' }).click();
    await page.getByRole('tab', { selected: true }).dblclick();
    const name = page.getByLabel(/^New name of sheet/);
    await name.fill('Open items');
    await name.press('Enter');
    expect(await page.getByRole('alert').innerText()).toMatch(/Open items/);
    await name.fill('Questions');
    await name.press('Enter');
    await page.getByRole('tab', { name: 'Questions', selected: true }).waitFor();
  });
});

test('a hundred thousand rows scroll to their end at once', async () => {
  await opened(async ({ page }) => {
    await page.getByRole('button', { name: 'New sheet' }).click();
    const milliseconds = await page.evaluate(async () => {
      const host = window.workbench.host;
      const sheet = host?.book.activeSheet;
      if (host === undefined || sheet === undefined) throw new Error('No workbook is open.');
      for (let row = 0; row < 100_000; row += 1)
        for (let column = 0; column < 10; column += 1) sheet.cells.setValue(row, column, row * column);
      host.book.tell({ kind: 'cells', sheet, area: { row: 0, column: 0, rows: 100_000, columns: 10 }, origin: 'person' });
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      const scroller = document.querySelector('.scroller');
      if (scroller === null) throw new Error('The page has no grid.');
      const begun = performance.now();
      for (let n = 0; n < 20; n += 1) {
        scroller.scrollTop += 4_000;
        await frame();
      }
      return (performance.now() - begun) / 20;
    });
    expect(milliseconds).toBeLessThan(150);
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    await shown(page, 'J100000').getByText('899991').waitFor();
  });
});

test.each([
  ['wide', { width: 1440, height: 900 }],
  ['narrow', { width: 1100, height: 700 }],
])('axe finds nothing on a %s page: a sheet, the file menu, an open list, a refused edit', async (_, size) => {
  await opened(async ({ page }) => {
    await page.evaluate(axe.source);
    const violations = async () =>
      page.evaluate(async () => {
        const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'File' }).click();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await goTo(page, 'B13');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.type('=SUM((');
    await page.keyboard.press('Enter');
    expect(await violations()).toEqual([]);
  }, size);
});
