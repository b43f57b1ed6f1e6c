/**
 * Conditional formats. Rules on values, texts and formulas are known to the book; scales, bars and icon sets are
 * carried along: their text stays while their areas and order may change.
 */
import type { ConditionalFormat, ConditionalRule } from '../../../book/sheet';
import { cellName } from '../../../book/area';
import { fromFileForm, toFileForm } from '../../formulas/fileForm';
import { elementWith, tagText } from '../../xml/edit';
import { childrenOf, flag, type XmlElement } from '../../xml/parse';
import { escapeText } from '../../xml/text';
import type { SheetAspect, WriteContext } from './aspect';
import { areasOf, sqrefOf } from './areas';

/** Words of Office.js ↔ words of the file. */
// prettier-ignore
export const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan', lessThan: 'LessThan', greaterThanOrEqual: 'GreaterThanOrEqual', lessThanOrEqual: 'LessThanOrEqual',
};
const TEXT_RULES: Readonly<Record<string, string>> = { containsText: 'Contains', notContainsText: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith' }; // prettier-ignore
/** Types of rule that are carried along, and what the book calls them. */
const CARRIED: Readonly<Record<string, 'colorScale' | 'dataBar' | 'iconSet' | 'topBottom'>> = { colorScale: 'colorScale', dataBar: 'dataBar', iconSet: 'iconSet', top10: 'topBottom' }; // prettier-ignore

/** The file's operator for one of Office.js, whatever its capitals and with or without a last `To`. */
export const fileOperator = (operator: string): string | undefined => {
  const wanted = operator.toLowerCase().replace(/to$/, '');
  return Object.keys(OPERATORS).find((name) => name.toLowerCase() === wanted);
};

export const withEquals = (formula: string): string => `=${fromFileForm(formula)}`;
export const withoutEquals = (formula: string): string => toFileForm(formula.replace(/^=/, ''), { dynamic: true });

const rulesOf = (old: readonly XmlElement[]): { readonly rule: XmlElement; readonly format: XmlElement; readonly id: string }[] =>
  old.flatMap((format, n) => childrenOf(format, 'cfRule').map((rule, m) => ({ rule, format, id: `file-${n}-${m}` })));

export const conditionalFormats: SheetAspect = {
  element: 'conditionalFormatting',
  read(elements, sheet, { styles }) {
    for (const { rule, format, id } of rulesOf(elements)) {
      const looks = styles.differentials[Number(rule.attributes['dxfId'] ?? -1)];
      sheet.conditionalFormats.push({
        id,
        areas: areasOf(format.attributes['sqref']),
        rule: readRule(rule),
        priority: Number(rule.attributes['priority'] ?? 1) - 1, // Office.js counts from 0, files from 1; a rule with 0 is not applied.
        stopIfTrue: flag(rule.attributes['stopIfTrue']),
        fill: looks?.fill,
        fontColor: looks?.fontColor,
        bold: looks?.bold,
      });
    }
  },
  state: (sheet) => sheet.conditionalFormats.map((format) => ({ ...format, areas: sqrefOf(format.areas) })),
  write(sheet, old, context) {
    const known = new Map(rulesOf(old).map((each) => [each.id, each]));
    return sheet.conditionalFormats
      .map((format) => {
        const before = known.get(format.id);
        const rule = ruleText(format, before?.rule, context);
        return rule === undefined
          ? ''
          : tagText('conditionalFormatting', { ...before?.format.attributes, sqref: sqrefOf(format.areas) }, rule);
      })
      .join('');
  },
};

function readRule(rule: XmlElement): ConditionalRule {
  const { type = '', operator = '', text = '' } = rule.attributes;
  const [formula1 = '', formula2] = childrenOf(rule, 'formula').map((formula) => formula.text);
  if (type === 'cellIs') {
    return {
      type: 'cellValue',
      operator: OPERATORS[operator] ?? operator,
      formula1: withEquals(formula1),
      formula2: formula2 === undefined ? undefined : withEquals(formula2),
    };
  }
  if (type === 'expression') return { type: 'custom', formula: withEquals(formula1) };
  const words = TEXT_RULES[type];
  if (words !== undefined) return { type: 'containsText', operator: words, text };
  return { type: CARRIED[type] ?? 'preset', detail: { fileType: type } };
}

function ruleText(format: ConditionalFormat, old: XmlElement | undefined, context: WriteContext): string | undefined {
  const common = { priority: format.priority + 1, stopIfTrue: format.stopIfTrue ? 1 : undefined };
  if (old !== undefined && JSON.stringify(readRule(old)) === JSON.stringify(format.rule)) {
    return elementWith(context.source, old, { ...common, ...looksOf(format, old, context) });
  }
  const written = newRule(format);
  if (written === undefined) {
    context.findings.push({
      code: 'conditional-format-not-written',
      part: context.part,
      message: `The conditional format (${format.rule.type}) on ${sqrefOf(format.areas)} was not saved: only rules on values, texts and formulas can be added here. Add it in Excel.`,
    });
    return undefined;
  }
  return tagText(
    'cfRule',
    { type: written.type, ...looksOf(format, undefined, context), ...common, ...written.attributes },
    formulas(written.formulas),
  );
}

/** The looks stay the file's own while they are what the file said. */
function looksOf(format: ConditionalFormat, old: XmlElement | undefined, { styles }: WriteContext): { readonly dxfId?: number | string } {
  const { fill, fontColor, bold } = format;
  const before = styles.differentialAt(old?.attributes['dxfId']);
  if (before !== undefined && before.fill === fill && before.fontColor === fontColor && before.bold === bold)
    return { dxfId: old!.attributes['dxfId']! };
  return fill === undefined && fontColor === undefined && bold === undefined
    ? {}
    : { dxfId: styles.differential({ fill, fontColor, bold }) };
}

const formulas = (texts: readonly string[]): string => texts.map((text) => `<formula>${escapeText(text)}</formula>`).join('');

interface NewRule {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
}

function newRule({ rule, areas }: ConditionalFormat): NewRule | undefined {
  if (rule.type === 'custom') return { type: 'expression', attributes: {}, formulas: [withoutEquals(rule.formula)] };
  if (rule.type === 'cellValue') {
    const operator = fileOperator(rule.operator);
    if (operator === undefined) return undefined;
    const bounds = [rule.formula1, ...(rule.formula2 === undefined || rule.formula2 === '' ? [] : [rule.formula2])];
    return { type: 'cellIs', attributes: { operator }, formulas: bounds.map(withoutEquals) };
  }
  if (rule.type !== 'containsText') return undefined;
  const type = Object.entries(TEXT_RULES).find(([, words]) => words.toLowerCase() === rule.operator.toLowerCase())?.[0];
  const first = areas[0];
  if (type === undefined || first === undefined) return undefined;
  return {
    type,
    attributes: { operator: type === 'notContainsText' ? 'notContains' : type, text: rule.text },
    formulas: [textFormula(type, rule.text, cellName(first.row, first.column))],
  };
}

/** Excel writes beside the text the formula that tests it. */
function textFormula(type: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  if (type === 'containsText') return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  if (type === 'notContainsText') return `ISERROR(SEARCH(${quoted},${cell}))`;
  return type === 'beginsWith' ? `LEFT(${cell},LEN(${quoted}))=${quoted}` : `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
}
