/** How a pack is laid out: what its spec lists, and where the workspace keeps it. */
import type { HandlingMarks } from '#shared/domain/packs/handlingMarks.ts';
import type { HouseStyle } from '#shared/domain/packs/houseStyle.ts';
import { Problem } from '#shared/lib/problem.ts';
import type { ServiceContext } from '../serviceContext.ts';
import type { ListPartSpec } from './packListParts.ts';

/** What a pack spec lists; ids are those of the workspace. */
export type PackSpecPart =
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'chart'; readonly chart: string }
  | { readonly kind: 'scenario'; readonly scenario: string }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly series: readonly string[];
      readonly periods: readonly string[];
    }
  | { readonly kind: 'quotes'; readonly title: string; readonly document: string }
  /** Words and a drawing that stand in the spec itself, for packs laid out in a file; cells are `ser1@2024`. */
  | {
      readonly kind: 'words';
      readonly title: string;
      readonly paragraphs: readonly (readonly (string | { readonly cell: string })[])[];
    }
  | {
      readonly kind: 'drawing';
      readonly title: string;
      readonly type: 'line' | 'bar';
      readonly series: readonly string[];
      readonly periods: readonly string[];
    }
  | ListPartSpec;
export type PackSpec = {
  readonly title: string;
  readonly parts: readonly PackSpecPart[];
  /** How it may be handed on; without them no mark is printed. */
  readonly marks?: HandlingMarks;
  /** Absent where Attest's own looks are wanted. */
  readonly style?: HouseStyle;
  /** How far it was checked, and who said so; absent where nobody said anything. */
  readonly review?: { readonly state: 'draft' | 'checked' | 'signed_off'; readonly by: string };
};
export type StoredPackSpec = {
  /** Null for one that is not in the workspace: a template, or a file. */
  readonly id: number | null;
  readonly name: string;
  readonly spec: PackSpec;
  /** What a file says of them; null where the workspace does. */
  readonly version?: string | null;
  readonly asOf?: string | null;
};

/** A spec by id or name; the first of the workspace when none is named. */
export function findPackSpec({ store }: ServiceContext, nameOrId: string | null): StoredPackSpec {
  const rows = store.db.prepare('SELECT id, name, spec FROM pack_spec ORDER BY id').all() as {
    id: number;
    name: string;
    spec: string;
  }[];
  const row =
    nameOrId === null ? rows[0] : rows.find(({ id, name }) => name === nameOrId || `p${id}` === nameOrId);
  if (row === undefined) {
    throw new Problem('pack/unknown', {
      message: nameOrId === null ? 'The workspace has no pack.' : `There is no pack "${nameOrId}".`,
      where: nameOrId ?? '--pack',
      fix:
        rows.length === 0
          ? 'Make one in the window, or name a template: --pack "two-page brief".'
          : `There are: ${rows.map(({ name }) => name).join(', ')}.`,
    });
  }
  return { id: row.id, name: row.name, spec: JSON.parse(row.spec) as PackSpec };
}
