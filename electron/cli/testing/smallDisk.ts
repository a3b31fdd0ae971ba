/** A disk that fills up, or one that cannot be written: a small memory file system, where this machine lets us mount one. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export type SmallDisk = {
  readonly path: string;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
};

/** Null where mounting is not allowed; the tests that need it are then skipped aloud. */
export function mountSmallDisk(path: string, kilobytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(path, { recursive: true });
  const mount = (...args: string[]): void => void execFileSync('mount', args, { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path);
  } catch {
    // A container may be root and still not be allowed to mount.
    return null;
  }
  return {
    path,
    makeReadOnly: () => mount('-o', 'remount,ro', path),
    remove: () => void execFileSync('umount', [path], { stdio: 'ignore' }),
  };
}
