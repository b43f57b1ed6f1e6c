/**
 * Who belongs to whom: a mother pays for her daughters and they for her, at any distance. Sisters do not
 * pay for each other: one does not owe what the other does.
 */

/** Customers by their parents. */
export interface Family {
  readonly parents: ReadonlyMap<string, string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** A circle of parents ends here. */
const MOST_GENERATIONS = 10;

function hasAncestor(family: Family, child: string, ancestor: string): boolean {
  let at = family.parents.get(child);
  for (let n = 0; at !== undefined && n < MOST_GENERATIONS; n += 1) {
    if (at === ancestor) return true;
    at = family.parents.get(at);
  }
  return false;
}

/** One is the other's parent, or a parent's parent. Sisters are not: one does not owe what the other does. */
export const isFamily = (family: Family, a: string, b: string): boolean => hasAncestor(family, a, b) || hasAncestor(family, b, a);

/** Everyone above and below a customer. */
export function familyOf(family: Family, customerId: string): string[] {
  const below: string[] = [];
  const visit = (id: string, depth: number): void => {
    for (const child of family.children.get(id) ?? []) {
      if (below.includes(child) || child === customerId || depth > MOST_GENERATIONS) continue;
      below.push(child);
      visit(child, depth + 1);
    }
  };
  visit(customerId, 0);
  const above: string[] = [];
  for (let at = family.parents.get(customerId); at !== undefined && !above.includes(at) && at !== customerId; at = family.parents.get(at))
    above.push(at);
  return [...above, ...below];
}
