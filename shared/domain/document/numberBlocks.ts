import { CodePointIndex } from '../../lib/codePoints.ts';
import type { RoleGiven } from './lines/lineRoles.ts';
import type { Segment } from './segment.ts';
import type { Block } from './types.ts';

/** Turns segments and their roles into blocks: ids, ordinals, locators and code-point offsets. */
export function numberBlocks(
  text: string,
  segments: readonly Segment[],
  roles: readonly RoleGiven[],
): readonly Block[] {
  const index = new CodePointIndex(text);
  const counts = new Map<string, number>();
  const tables = new Map<number, number>();
  const next = (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
  const locate = (segment: Segment, given: RoleGiven): string => {
    switch (given.role) {
      case 'title':
        return 'title';
      case 'byline': {
        const count = next('byline');
        return count === 1 ? 'byline' : `byline ${count}`;
      }
      case 'body':
        return segment.kind === 'caption' ? `caption ${next('caption')}` : `body ¶ ${next('body')}`;
      case 'table': {
        const cell = segment.cell;
        if (cell === null) return `table ${next('table')}`;
        const table = tables.get(cell.table) ?? next('table');
        tables.set(cell.table, table);
        return `table ${table} r${cell.row} c${cell.column}`;
      }
      case 'heading':
      case 'bullet':
      case 'quote':
      case 'boilerplate':
        return `${given.role} ${next(given.role)}`;
    }
  };
  return segments.map((segment, i) => {
    const given = roles[i] ?? { role: 'body', kept: true, rule: null };
    return {
      id: `b${i + 1}`,
      ordinal: i + 1,
      role: given.role,
      locator: locate(segment, given),
      start: index.toCodePoint(segment.start),
      end: index.toCodePoint(segment.end),
      text: segment.text,
      kept: given.kept,
      rule: given.rule,
      ...(segment.cell?.spans === undefined ? {} : { spans: segment.cell.spans }),
      ...(segment.links === undefined || segment.links.length === 0
        ? {}
        : {
            links: segment.links.map(({ start, end, href }) => ({
              start: index.toCodePoint(start),
              end: index.toCodePoint(end),
              href,
            })),
          }),
    };
  });
}
