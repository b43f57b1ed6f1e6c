/** Relations of a part: `rId3` → another part. The file beside it, `_rels/<name>.rels`, is patched, never rewritten. */
import { XmlPatch, tagText } from '../xml/edit';
import { parseXml, type XmlElement } from '../xml/parse';

export interface Relation {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `table`, `comments`. The strict and the usual one agree on it. */
  readonly kind: string;
  /** Whole part name without a leading slash; the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const EMPTY_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}"></Relationships>`;
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const relationsPart = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** `xl/worksheets/sheet1.xml` and `../tables/table1.xml` → `xl/tables/table1.xml`. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

export class Relations {
  readonly list: Relation[] = [];
  private readonly elements = new Map<string, XmlElement>();
  private readonly patch: XmlPatch;
  private readonly root: XmlElement;
  private readonly added = new Map<string, string>();

  /** `part` is the part whose relations these are; the empty name stands for the package itself. */
  constructor(part: string, source: string | undefined) {
    this.patch = new XmlPatch(source ?? EMPTY_RELATIONS);
    this.root = parseXml(this.patch.source, relationsPart(part));
    for (const element of this.root.children) {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = element.attributes;
      const external = mode === 'External';
      this.list.push({
        id,
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolveTarget(part, target),
        external,
      });
      this.elements.set(id, element);
    }
  }

  get changed(): boolean {
    return this.patch.changed || this.added.size > 0;
  }

  byId(id: string | undefined): Relation | undefined {
    return this.list.find((relation) => relation.id === id);
  }

  ofKind(kind: string): Relation[] {
    return this.list.filter((relation) => relation.kind === kind && !relation.external);
  }

  /** Adds a relation to a part of the package and gives its id. `type` is a kind or a whole address. */
  add(type: string, target: string): string {
    let number = this.list.length + 1;
    while (this.byId(`rId${number}`) !== undefined) number += 1;
    const id = `rId${number}`;
    this.list.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target, external: false });
    const address = type.includes('/') ? type : `${OFFICE_RELATIONS}/${type}`;
    this.added.set(id, tagText('Relationship', { Id: id, Type: address, Target: `/${target}` }));
    return id;
  }

  remove(id: string): void {
    const index = this.list.findIndex((relation) => relation.id === id);
    if (index < 0) return;
    this.list.splice(index, 1);
    const element = this.elements.get(id);
    if (element !== undefined) this.patch.remove(element);
    this.added.delete(id);
  }

  text(): string {
    this.patch.append(this.root, [...this.added.values()].join(''));
    this.added.clear();
    return this.patch.text();
  }
}
