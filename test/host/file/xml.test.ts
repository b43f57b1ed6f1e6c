import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { normalise, parseXml, type XmlElement } from '../../../src/host/file/xml/parse';
import { escapeAttribute, escapeText, fromXString, toXString, unescapeXml } from '../../../src/host/file/xml/text';
import { openTag, XmlPatch } from '../../../src/host/file/xml/edit';

/** What a strict parser makes of a text: names, attributes and text, or undefined when it refuses. */
function bySaxes(source: string): string | undefined {
  const parser = new SaxesParser({ xmlns: false });
  const seen: string[] = [];
  let failed = false;
  parser.on('error', () => void (failed = true));
  parser.on('opentag', ({ name, attributes }) => void seen.push(`<${name} ${JSON.stringify(attributes)}`));
  parser.on('closetag', () => void seen.push('>'));
  parser.write(source).close();
  return failed ? undefined : seen.join('');
}

const spoken = ({ qualifiedName, attributes, children }: XmlElement): string =>
  `<${qualifiedName} ${JSON.stringify(attributes)}${children.map(spoken).join('')}>`;

const TEXT = fc.stringMatching(/^[a-zäß <>&"'\n]{0,8}$/);
const NAME = fc.constantFrom('a', 'b', 'x:c', 'row');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(NAME, fc.dictionary(fc.constantFrom('r', 's', 'xml:space'), TEXT, { maxKeys: 2 }), fc.array(fc.oneof({ depthSize: 'small' }, TEXT.map(escapeText), fc.constant('<!-- c --><![CDATA[<z>]]>'), tie('element')), { maxLength: 3 }), fc.boolean())
    .map(([name, attributes, content, space]) => {
      const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
      const gap = space ? '\n ' : '';
      return content.length === 0 ? `<${name}${list.join('')}${gap}/>` : `<${name}${list.join('')}${gap}>${content.join('')}</${name}${gap}>`;
    }),
})); // prettier-ignore

test('property: our reader sees the elements that a strict parser sees', () => {
  fc.assert(
    fc.property(element, (source) => {
      expect(spoken(parseXml(`<?xml version="1.0"?>\n<!-- head -->${source}\n`, 'part'))).toBe(bySaxes(source));
    }),
  );
});

test('property: a text cut anywhere before its end is refused', () => {
  fc.assert(
    fc.property(element, fc.nat(), (source, n) => {
      const cut = source.slice(0, n % source.length);
      expect(() => parseXml(cut, 'xl/part.xml')).toThrow('xl/part.xml');
    }),
  );
});

test('property: offsets say where an element stands', () => {
  fc.assert(
    fc.property(element, (source) => {
      const check = (each: XmlElement): void => {
        expect(parseXml(source.slice(each.start, each.end), 'part').qualifiedName).toBe(each.qualifiedName);
        each.children.forEach(check);
      };
      check(parseXml(source, 'part'));
    }),
  );
});

test.each(['<a></b>', '<a>', '<a b=1/>', '<a><b></a></b>', '<a/><b/>', '<a b="1', '< a/>', '<!DOCTYPE a><a/>', 'text', ''])(
  '%s is no XML',
  (source) => {
    expect(() => parseXml(source, 'part')).toThrow('The workbook is damaged: part');
  },
);

test('property: text escaped and read again is the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      expect(fromXString(unescapeXml(escapeText(toXString(text))))).toBe(text);
      expect(fromXString(unescapeXml(escapeAttribute(toXString(text))))).toBe(text);
      expect(bySaxes(`<a b="${escapeAttribute(toXString(text))}">${escapeText(toXString(text))}</a>`)).toBeDefined();
    }),
  );
});

test('cuts leave everything between them as it was', () => {
  const source = '<a  x="1"><b/> text <c>old</c></a>';
  const root = parseXml(source, 'part');
  const patch = new XmlPatch(source);
  patch.append(root.children[0]!, '<d/>');
  patch.replace(root.start, root.openEnd, openTag(root, { x: undefined, y: 2 }));
  patch.remove(root.children[1]!);
  expect(patch.text()).toBe('<a y="2"><b><d/></b> text </a>');
});

test('a prefixed main namespace becomes the default one; other prefixes stay', () => {
  expect(normalise('<?xml version="1.0"?><x:a xmlns:x="m" xmlns:r="o"><x:b r:id="1"/><r:c/></x:a>')).toBe(
    '<?xml version="1.0"?><a xmlns="m" xmlns:r="o"><b r:id="1"/><r:c/></a>',
  );
  expect(normalise('<a xmlns:x="m"><x:b/></a>')).toBe('<a xmlns:x="m"><x:b/></a>');
});
