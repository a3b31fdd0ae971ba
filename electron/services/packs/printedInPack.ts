import { Problem } from '#shared/lib/problem.ts';
import type { ServiceContext } from '../serviceContext.ts';

/** Throws while a pack's layout prints the chart or scenario: what is printed cannot be removed. */
export function refuseWhilePrinted(
  { store }: ServiceContext,
  kind: 'chart' | 'scenario',
  id: string,
  title: string,
): void {
  const pack = store.db
    .prepare(
      `SELECT name FROM pack_spec WHERE EXISTS
       (SELECT 1 FROM json_each(spec, '$.parts') WHERE json_extract(value, '$.${kind}') = ?)`,
    )
    .get(id) as { name: string } | undefined;
  if (pack === undefined) return;
  throw new Problem(`${kind}/inPack`, {
    message: `The pack "${pack.name}" prints this ${kind}.`,
    where: title,
    fix: 'Take it out of the pack first.',
  });
}
