import type { PackLayout, PackPartView } from '#shared/ipc/packShapes.ts';

const key = (part: PackPartView): string => JSON.stringify(part);

/** The parts of the first that the second has no equal for, each counted as often as it stands. */
function missingIn(parts: readonly PackPartView[], others: readonly PackPartView[]): PackPartView[] {
  const left = others.map(key);
  return parts.filter((part) => {
    const at = left.indexOf(key(part));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** The name that the history gives to a change of a pack's layout; `nameOf` names a part. */
export function packChange(
  before: PackLayout,
  after: PackLayout,
  nameOf: (part: PackPartView) => string,
): string {
  const pack = `pack "${after.name}"`;
  if (before.name !== after.name) return `Rename pack "${before.name}" to "${after.name}"`;
  const added = missingIn(after.parts, before.parts);
  const removed = missingIn(before.parts, after.parts);
  const [one] = [...added, ...removed];
  if (one !== undefined) {
    const named =
      added.length + removed.length === 1 ? `"${nameOf(one)}"` : `${added.length || removed.length} parts`;
    if (removed.length === 0) return `Add ${named} to ${pack}`;
    if (added.length === 0) return `Take ${named} out of ${pack}`;
    return `Change "${nameOf(one)}" in ${pack}`;
  }
  if (after.parts.some((part, at) => key(part) !== key(before.parts[at] ?? part))) return `Reorder ${pack}`;
  if (before.title !== after.title) return `Title ${pack} "${after.title}"`;
  if (JSON.stringify(before.marks) !== JSON.stringify(after.marks)) return `Mark ${pack}`;
  return `Change ${pack}`;
}
