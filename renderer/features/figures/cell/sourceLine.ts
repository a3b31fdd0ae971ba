import type { SourceView } from '#shared/ipc/shapes.ts';

/**
 * A source on one line; what its title says already is not said again.
 *
 * @example sourceLine(source) // "Armstat, Foreign trade 2024, 2025-02-25"
 */
export function sourceLine({
  publisher,
  title,
  issued,
}: Pick<SourceView, 'publisher' | 'title' | 'issued'>): string {
  const isSaid = (part: string): boolean => title === part || title.split(', ').includes(part);
  return [publisher, title, issued]
    .filter((part) => part !== null && part !== '' && (part === title || !isSaid(part)))
    .filter((part, at, all) => all.indexOf(part) === at)
    .join(', ');
}
