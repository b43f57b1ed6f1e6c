/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ribbonFromManifest } from '../../src/workbench/manifestRibbon';

const manifest = (tab: string): string => `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <VersionOverrides>${tab}
    <Resources>
      <bt:Images><bt:Image id="Icon32" DefaultValue="https://localhost:3000/assets/icons/icon-32.png"/></bt:Images>
      <bt:ShortStrings><bt:String id="Space" DefaultValue="TIEOUT"/><bt:String id="Tab" DefaultValue="Tieout"/><bt:String id="Group" DefaultValue="Cash"/><bt:String id="Apply" DefaultValue="Apply cash"/><bt:String id="Show" DefaultValue="Show pane"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="ApplyTip" DefaultValue="Match receipts &amp; invoices."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const TAB = `<CustomTab id="T"><Group id="G"><Label resid="Group"/>
  <Control xsi:type="Button" id="B1"><Label resid="Apply"/><Supertip><Title resid="Apply"/><Description resid="ApplyTip"/></Supertip>
    <Icon><bt:Image size="16" resid="Icon16"/><bt:Image size="32" resid="Icon32"/></Icon>
    <Action xsi:type="ExecuteFunction"><FunctionName>applyCash</FunctionName></Action></Control>
  <Control xsi:type="Button" id="B2"><Label resid="Show"/><Action xsi:type="ShowTaskpane"><SourceLocation resid="Url"/></Action></Control>
</Group><Label resid="Tab"/></CustomTab><Namespace resid="Space"/>`;

test('the ribbon has the manifest’s tab, groups and buttons, with their words, pictures and actions; functions have their namespace', () => {
  expect(ribbonFromManifest(manifest(TAB))).toEqual({
    tab: 'Tieout',
    namespace: 'TIEOUT',
    cellMenu: [],
    groups: [
      {
        id: 'G',
        label: 'Cash',
        buttons: [
          {
            id: 'B1',
            label: 'Apply cash',
            tip: 'Match receipts & invoices.',
            icon: '/assets/icons/icon-32.png',
            action: { kind: 'command', name: 'applyCash' },
          },
          { id: 'B2', label: 'Show pane', tip: '', icon: '', action: { kind: 'pane' } },
        ],
      },
    ],
  });
});

test('a manifest without a tab of its own has no groups', () => {
  expect(ribbonFromManifest(manifest(''))).toEqual({ tab: '', groups: [], cellMenu: [], namespace: '' });
});

test('what is not XML is refused', () => {
  expect(() => ribbonFromManifest('<OfficeApp>')).toThrow(/^manifest.xml is not XML/);
});

test('every button of the add-in’s own manifest has a label, a picture that is there, and something to do', () => {
  const ribbon = ribbonFromManifest(readFileSync('manifest.xml', 'utf8'));
  const buttons = ribbon.groups.flatMap(({ buttons: all }) => all);
  expect(buttons.length).toBeGreaterThan(0);
  for (const { label, icon, action } of buttons) {
    expect(label).not.toBe('');
    expect(existsSync(path.join('.', icon))).toBe(true);
    expect(action.kind === 'pane' || /^\w+$/.test(action.name)).toBe(true);
  }
});

test('the menu of a cell has its entries beside the ribbon, not in it', () => {
  const { cellMenu, groups } = ribbonFromManifest(readFileSync('manifest.xml', 'utf8'));
  expect(cellMenu.map(({ label }) => label)).toEqual(['Show in Tieout', 'Explain this cell', 'Ask about this', 'Which invoices?']);
  const ids = groups.flatMap(({ buttons }) => buttons.map(({ id }) => id));
  expect(ids).toEqual(expect.not.arrayContaining(cellMenu.map(({ id }) => id)));
});
