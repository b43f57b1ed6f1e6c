/**
 * A workbook as a customer might send it, written by hand part by part: pivot table, slicer, sparklines, threaded
 * comment, picture, chart, form control, password hashes, custom XML, macros' neighbours. Most of it the book does
 * not know; all of it must survive.
 */
import { SaxesParser } from 'saxes';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type Parts = Record<string, string | Uint8Array>;

const rels = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`).join('')}</Relationships>`;

const DATA_SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="${MICROSOFT}/spreadsheetml/2009/9/ac" xmlns:xr="${MICROSOFT}/spreadsheetml/2014/revision" xr:uid="{AAAAAAAA-0001-4000-8000-00000000000A}">
<sheetPr codeName="Data"><tabColor theme="4" tint="0.39997558519241921"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:H8"/>
<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="18.7109375" customWidth="1"/><col min="4" max="4" width="11.28515625" style="2" bestFit="1" customWidth="1"/></cols>
<sheetData><row r="1" spans="1:8" s="1" customFormat="1" ht="20.25" customHeight="1" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c><c r="D1" s="1" t="s"><v>3</v></c></row>
<row r="2" spans="1:8" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>4</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3.5</v></c><c r="D2" s="2"><f>Sales[[#This Row],[Qty]]*Sales[[#This Row],[Price]]</f><v>7</v></c><c r="F2" t="s"><v>5</v></c><c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c></row>
<row r="3" spans="1:8" x14ac:dyDescent="0.25"><c r="A3" t="inlineStr"><is><t>Inline &amp; kept</t></is></c><c r="B3"><v>4</v></c><c r="C3"><v>1.25</v></c><c r="D3" s="2"><f>Sales[[#This Row],[Qty]]*Sales[[#This Row],[Price]]</f><v>5</v></c><c r="F3" s="3"><v>46326</v></c></row>
<row r="4" spans="1:8" hidden="1" x14ac:dyDescent="0.25"><c r="A4" t="s"><v>6</v></c><c r="B4"><f>B2*10</f><v>20</v></c><c r="C4"><f t="shared" ref="C4:C6" si="0">B2+$B$2</f><v>4</v></c></row>
<row r="5" spans="1:8" x14ac:dyDescent="0.25"><c r="B5" t="e"><f>SUM(B2:B3*C2:C3)</f><v>#VALUE!</v></c><c r="C5"><f t="shared" si="0"/><v>6</v></c><c r="F5"><f t="array" ref="F5">SUM(B2:B3*C2:C3)</f><v>12</v></c></row>
<row r="6" spans="1:8" x14ac:dyDescent="0.25"><c r="C6"><f t="shared" si="0"/><v>22</v></c><c r="F6" t="str" cm="1"><f t="array" ref="F6:F7">_xlfn._xlws.SORT(A2:A3)</f><v xml:space="preserve"> A_x000A_b </v></c><c r="G6" t="str"><f>_xlfn.XLOOKUP("a",A:A,B:B,"none")</f><v>none</v></c></row>
<row r="7" spans="1:8" x14ac:dyDescent="0.25"><c r="F7" t="str"><v>Inline &amp; kept</v></c></row>
<row r="8" spans="1:8" x14ac:dyDescent="0.25"><c r="A8"><f t="dataTable" ref="A8:A9" dt2D="0" dtr="0" r1="B2"/><v>9</v></c></row></sheetData>
<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" sort="0"/>
<mergeCells count="1"><mergeCell ref="A10:C10"/></mergeCells>
<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>3</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C2:C3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{DA7ABA51-0000-0000-0001-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="G2:G3"><formula1>"yes,no"</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="F2" location="Report!A1" display="go"/></hyperlinks>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId6"/><headerFooter><oddFooter>&amp;LLeft&amp;CPage &amp;P&amp;RRight</oddFooter></headerFooter>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><control shapeId="1026" r:id="rId7" name="Button 2"/></controls></mc:Choice></mc:AlternateContent>
<tableParts count="1"><tablePart r:id="rId3"/></tableParts>
<extLst><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${MICROSOFT}/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Report!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>H3:H4</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${MICROSOFT}/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>Data!B2:C2</xm:f><xm:sqref>E2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const REPORT_SHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>6</v></c><c r="B1"><f>SUM(Data!B2:B3)</f><v>6</v></c></row></sheetData><extLst><ext xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst></worksheet>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;EUR&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="12"/><color theme="0"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color theme="0"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" textRotation="45" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1"><v:textbox><div><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Anchor>6, 0, 9, 0, 8, 0, 11, 0</x:Anchor></x:ClientData></v:shape><v:shape id="_x0000_s1027" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`;

const CHART_PART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>Sales by </a:t></a:r><a:r><a:t>item</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Data!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Qty</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="AB12CD"/></a:solidFill></c:spPr><c:cat><c:strRef><c:f>Data!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea><c:legend><c:legendPos val="b"/></c:legend></c:chart></c:chartSpace>`;

const anchor = (row: number, content: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 10}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchor(1, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Sales chart"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(15, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="rId2"/></xdr:blipFill></xdr:pic>`)}</xdr:wsDr>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** All parts by name; a test may change some before they are zipped. */
export const customerParts = (): Parts => ({
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SHEETML}.printerSettings"/>` +
    override('xl/workbook.xml', `${SHEETML}.sheet.main+xml`) +
    ['sheet1', 'sheet2'].map((name) => override(`xl/worksheets/${name}.xml`, `${SHEETML}.worksheet+xml`)).join('') +
    override('xl/chartsheets/sheet1.xml', `${SHEETML}.chartsheet+xml`) +
    override('xl/styles.xml', `${SHEETML}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SHEETML}.sharedStrings+xml`) +
    override('xl/calcChain.xml', `${SHEETML}.calcChain+xml`) +
    override('xl/metadata.xml', `${SHEETML}.sheetMetadata+xml`) +
    override('xl/tables/table1.xml', `${SHEETML}.table+xml`) +
    override('xl/comments1.xml', `${SHEETML}.comments+xml`) +
    override('xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml') +
    override('xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml') +
    override('xl/pivotTables/pivotTable1.xml', `${SHEETML}.pivotTable+xml`) +
    override('xl/pivotCache/pivotCacheDefinition1.xml', `${SHEETML}.pivotCacheDefinition+xml`) +
    override('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml') +
    '</Types>',
  '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000" activeTab="2"/></bookViews><sheets><sheet name="Data" sheetId="3" r:id="rId1"/><sheet name="Chart1" sheetId="7" r:id="rId2"/><sheet name="Report" sheetId="5" state="visible" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$A:$A,Data!$1:$1</definedName><definedName name="Local" localSheetId="2" hidden="1">Report!$A$1</definedName><definedName name="Quantities" comment="all">Data!$B$2:$B$3</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches><extLst><ext uri="{BBE1A952-AA13-448e-AADC-164F8A28A991}" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicerCaches><x14:slicerCache r:id="rId9"/></x14:slicerCaches></ext></extLst></workbook>`,
  'xl/_rels/workbook.xml.rels': rels(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ['rId6', 'calcChain', 'calcChain.xml'],
    ['rId7', 'sheetMetadata', 'metadata.xml'],
    ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rId9', `${MICROSOFT}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'],
    ['rId10', 'customXml', '../customXml/item1.xml'],
    ['rId11', 'theme', 'theme/theme1.xml'],
  ),
  'xl/theme/theme1.xml':
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Own"><a:themeElements><a:clrScheme name="Own"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
  'xl/worksheets/sheet1.xml': DECLARATION + DATA_SHEET,
  'xl/worksheets/_rels/sheet1.xml.rels': rels(
    ['rId1', 'drawing', '../drawings/drawing1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
    ['rId3', 'table', '../tables/table1.xml'],
    ['rId4', 'comments', '../comments1.xml'],
    ['rId5', `${MICROSOFT}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ['rId6', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId7', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
  ),
  'xl/worksheets/sheet2.xml': REPORT_SHEET,
  'xl/worksheets/_rels/sheet2.xml.rels': rels(
    ['rId1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
    ['rId2', `${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml'],
  ),
  'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  'xl/styles.xml': DECLARATION + STYLES,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="8" uniqueCount="7"><si><t>Item</t></si><si><t>Qty</t></si><si><t>Price</t></si><si><t>Total</t></si><si><t xml:space="preserve"> A_x000A_b </t></si><si><r><rPr><b/></rPr><t>Bold</t></r><r><t xml:space="preserve"> and plain</t></r><rPh sb="0" eb="1"><t>ignored</t></rPh></si><si><t>=1+1</t></si></sst>`,
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="D2" i="3"/></calcChain>`,
  'xl/metadata.xml': `<metadata xmlns="${MAIN}" xmlns:xda="${MICROSOFT}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" xmlns:xr3="${MICROSOFT}/spreadsheetml/2016/revision3" id="4" name="Sales" displayName="Sales" ref="A1:D3" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A1:D3"/><tableColumns count="4"><tableColumn id="1" xr3:uid="{00000000-0010-0000-0000-000001000000}" name="Item"/><tableColumn id="2" name="Qty" dataDxfId="0"/><tableColumn id="3" name="Price"/><tableColumn id="4" name="Total"><calculatedColumnFormula>Sales[[#This Row],[Qty]]*Sales[[#This Row],[Price]]</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/><extLst><ext uri="{own}"/></extLst></table>`,
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Ann</author><author>tc={11111111-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>Ann:</t></r><r><t xml:space="preserve"> why 2?</t></r></text></comment><comment ref="C3" authorId="1" shapeId="0"><text><t>[Threaded comment] read it in Excel</t></text></comment></commentList></comments>`,
  'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" id="{11111111-0000-0000-0000-000000000001}"><text>Threaded</text></threadedComment></ThreadedComments>`,
  'xl/drawings/vmlDrawing1.vml': VML,
  'xl/drawings/drawing1.xml': DRAWING,
  'xl/drawings/_rels/drawing1.xml.rels': rels(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
  'xl/charts/chart1.xml': CHART_PART,
  'xl/media/image1.png': Uint8Array.from({ length: 300 }, (_, n) => (n * 73) % 251),
  'xl/printerSettings/printerSettings1.bin': Uint8Array.of(0, 255, 1, 254),
  'xl/ctrlProps/ctrlProp1.xml': `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="Button" lockText="1"/>`,
  'xl/pivotTables/pivotTable1.xml': `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1" cacheId="1"><location ref="D3:E6" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
  'xl/pivotTables/_rels/pivotTable1.xml.rels': rels(['rId1', 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']),
  'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition xmlns="${MAIN}" refreshOnLoad="1"><cacheSource type="worksheet"><worksheetSource ref="A1:D3" sheet="Data"/></cacheSource></pivotCacheDefinition>`,
  'xl/slicers/slicer1.xml': `<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"><slicer name="Item" cache="Slicer_Item"/></slicers>`,
  'xl/slicerCaches/slicerCache1.xml': `<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="Slicer_Item"/>`,
  'customXml/item1.xml': '<root xmlns="urn:customer"><kept>yes</kept></root>',
});

export const zipParts = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])),
  );

export const customerWorkbook = (): Uint8Array => zipParts(customerParts());

/** Parts of a saved file as text, binary ones as lists of bytes. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(png|bin)$/.test(name) ? content.join() : strFromU8(content)]),
  );

/** Throws when a part that should be XML is not well-formed in the eyes of a strict parser that is not ours. */
export function strictlyParsed(bytes: Uint8Array): number {
  const texts = Object.entries(partsOf(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  for (const [name, text] of texts) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
  }
  return texts.length;
}

/** Names of parts that differ between two files, missing and new ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]).sort();
}
