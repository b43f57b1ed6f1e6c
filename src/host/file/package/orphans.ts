/** Parts that nothing leads to any more. */
import type { Draft } from './package';

/** Removes the given parts and what they led to, except what can still be reached from the package's root. */
export function removeOrphans(draft: Draft, parts: readonly string[]): void {
  if (parts.length === 0) return;
  const alive = reachable(draft, ['']);
  for (const part of reachable(draft, parts)) if (!alive.has(part)) draft.remove(part);
}

function reachable(draft: Draft, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    for (const { target, external } of draft.relations(part).list) if (!external && draft.has(target)) waiting.push(target);
  }
  return seen;
}
