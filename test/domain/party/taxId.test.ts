import { checkTaxId } from '../../../src/domain/party/taxId';

// Numbers of public bodies and the published examples of each country's rule.
// prettier-ignore
const VALID: readonly (readonly [id: string, partyCountry: string, of: string])[] = [
  ['DE136695976', 'DE', 'DE'], ['DE 136 695 976', '', 'DE'], ['136695976', 'DE', 'DE'], ['ATU13585627', 'AT', 'AT'], ['BE0428759497', '', 'BE'],
  ['BG175074752', '', 'BG'], ['CY10259033P', '', 'CY'], ['CZ25123891', '', 'CZ'], ['DK13585628', '', 'DK'], ['EE100931558', '', 'EE'],
  ['ESB58378431', '', 'ES'], ['B58378431', 'ES', 'ES'], ['FI20774740', '', 'FI'], ['FR40303265045', '', 'FR'], ['GB980780684', '', 'GB'],
  ['XI980780684', '', 'XI'], ['EL094259216', '', 'GR'], ['HR33392005961', '', 'HR'], ['HU12892312', '', 'HU'], ['IE6433435F', '', 'IE'],
  ['IT00743110157', '', 'IT'], ['LT119511515', '', 'LT'], ['LU15027442', '', 'LU'], ['LV40003521600', '', 'LV'], ['MT11679112', '', 'MT'],
  ['NL004495445B01', '', 'NL'], ['PL8567346215', '', 'PL'], ['PT501964843', '', 'PT'], ['RO18547290', '', 'RO'], ['SE123456789701', '', 'SE'],
  ['SI50223054', '', 'SI'], ['SK2022749619', '', 'SK'], ['CHE-107.787.577 MWST', '', 'CH'], ['CHE-107.787.577', 'CH', 'CH'],
  ['NO 995 525 828 MVA', 'NO', 'NO'], ['T5835678256246', 'JP', 'JP'], ['91-1144442', 'US', 'US'],
  ['01.300.066.6-091.000', 'ID', 'ID'], ['0013000666091000', 'ID', 'ID'], ['3174012345670001', 'ID', 'ID'],
  ['FR 40 303 265 045', 'DE', 'FR'], // a foreign registration says itself whose it is
];

test.each(VALID)('%s of a party in "%s" is an id of %s', (id, country, of) => {
  expect(checkTaxId(id, country)).toEqual({ kind: 'valid', country: of });
});

test.each([
  ['DE136695977', 'DE', 'its check digit is wrong.'],
  ['DE13669597', 'DE', 'it has the wrong length.'],
  ['GB980780685', 'GB', 'its check digit is wrong.'],
  ['XI980780685', '', 'its check digit is wrong.'],
  ['CHE-107.787.578', 'CH', 'its check digit is wrong.'],
  ['07-1144442', 'US', 'a part of it is not in use.'],
  ['91-114444', 'US', 'it has the wrong length.'],
  ['01.300.066.7-091.000', 'ID', 'its check digit is wrong.'],
  ['0013000667091000', 'ID', 'its check digit is wrong.'],
  ['ABCDEFGHI', 'DE', 'it has letters or digits in the wrong places.'],
])('%s is not one of "%s": %s', (id, country, because) => {
  expect(checkTaxId(id, country)).toMatchObject({ kind: 'invalid', because });
});

test.each([
  ['12.345.678/0001-95', 'BR', 'ids of BR are not checked.'],
  ['911144442', '', 'neither it nor the party names a country.'],
])('%s of a party in "%s" is not checked: %s', (id, country, because) => {
  expect(checkTaxId(id, country)).toEqual({ kind: 'not checked', because });
});
