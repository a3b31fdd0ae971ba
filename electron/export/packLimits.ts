/** What a pack from outside may be at most, and how its files may be called. */
import { Problem } from '#shared/lib/problem.ts';

/** Far above any real pack, far below what would hurt a machine. */
export const LIMIT_ENTRIES = 1000;
export const LIMIT_BYTES = 256 * 1024 * 1024;
export const LIMIT_TEXT = '256 MiB';
export const LIMIT_NUMBERS = 50_000;
/** A file longer than this is known by its hash alone. */
export const LONGEST_TEXT = 64 * 1024 * 1024;
/** Text rarely packs better than 1:30; a bomb packs 1:1000. */
export const LIMIT_RATIO = 200;

/** Throws for a name that could leave the pack's folder on some system, and for links and devices. */
export function checkName(name: string, isLink: boolean, where: string): void {
  const pieces = name.replace(/\/$/, '').split('/');
  const unsafe =
    isLink ||
    name.includes('\\') ||
    name.includes('\0') ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    pieces.some((piece) => piece === '' || piece === '.' || piece === '..');
  if (unsafe) throw unsafeName(name, where);
}

export const unsafeName = (name: string, where: string): Problem =>
  new Problem('pack/unsafe-name', {
    message: `This pack holds an entry that could reach outside its folder or hide another: "${name.slice(0, 80)}".`,
    where,
    fix: 'Do not unpack it; ask its sender for the pack as Attest exported it.',
  });

export const tooLarge = (where: string, why: string): Problem =>
  new Problem('pack/too-large', {
    message: `This is too large to be a pack. ${why}`,
    where,
    fix: 'Ask its sender for the pack as Attest exported it.',
  });
