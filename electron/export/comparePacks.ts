/** Two packs side by side: which numbers and words differ, and whether each is as it was exported. */
import { isShallow } from '#shared/domain/packs/canonicalJson.ts';
import { diffPacks, type PackDiff } from '#shared/domain/packs/diffPacks.ts';
import { diffText, type TextDiff } from '#shared/domain/packs/diffText.ts';
import { causesOf } from '#shared/domain/packs/packCauses.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import type { PackFile } from '#shared/domain/packs/verifyPack.ts';
import { type ReadPack, readPack, verifyRead } from './readPack.ts';

export type ComparedPack = {
  readonly packId: string;
  readonly version: string;
  readonly asOf: string;
  /** Whether `verify` finds nothing. What an unsound pack says of itself may be untrue. */
  readonly ok: boolean;
};
export type PackComparison = {
  /** No number, no trace and no word differs, and both packs are sound. */
  readonly same: boolean;
  readonly before: ComparedPack;
  readonly after: ComparedPack;
  readonly numbers: Pick<PackDiff, 'added' | 'removed' | 'changed'>;
  readonly text: TextDiff;
};

/** Throws the Problems of `readPack` for either. */
export async function comparePacks(before: string, after: string): Promise<PackComparison> {
  const [old, recent] = [await readPack(before), await readPack(after)];
  const { same, text, ...numbers } = compareContents(old, recent);
  const [one, two] = [old, recent].map((pack) => ({
    packId: pack.manifest.pack_id,
    version: pack.manifest.version,
    asOf: pack.manifest.as_of,
    ok: verifyRead(pack).ok,
  })) as [ComparedPack, ComparedPack];
  const isSame =
    same && text.added.length + text.removed.length + text.changed.length === 0 && one.ok && two.ok;
  return { same: isSame, before: one, after: two, numbers, text };
}

function compareContents(old: ReadPack, recent: ReadPack): PackDiff & { readonly text: TextDiff } {
  const [before, after] = [modelOf(old.files), modelOf(recent.files)];
  try {
    if (before !== null && after !== null) {
      const causes = causesOf(before, after);
      return {
        ...diffPacks(old.manifest, recent.manifest, causes),
        text: diffText(before, after, causes),
      };
    }
  } catch {
    // A model of another shape: `ok` says so, and there are no words to compare.
  }
  return { ...diffPacks(old.manifest, recent.manifest), text: { added: [], removed: [], changed: [] } };
}

/** Null for a model that is missing or cannot be read. */
function modelOf(files: readonly PackFile[]): PackModel | null {
  try {
    const value: unknown = JSON.parse(files.find(({ path }) => path === 'data/model.json')?.text ?? '');
    return isShallow(value) ? (value as PackModel) : null;
  } catch {
    return null;
  }
}
