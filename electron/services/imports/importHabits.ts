/** Files that come again: what an analyst decided of one is where the next of its kind begins. */
import { type ImportChoices, importChoices } from '#shared/ipc/importShapes.ts';
import type { WriteDb } from '../../store/unitOfWork.ts';
import type { ServiceContext } from '../serviceContext.ts';
import { listProfiles } from './importProfiles.ts';

export type RememberedChoices = {
  /** The file they were made for, or the profile. */
  readonly name: string;
  readonly choices: ImportChoices;
};

/** What was decided of a file of this name, or of one whose name differs in its digits alone ("exports_2023.csv"). */
export function rememberedByName(context: ServiceContext, fileName: string): RememberedChoices | null {
  const known = remembered(context);
  const same = known.find(({ name }) => name === fileName);
  if (same !== undefined) return same;
  const like = known.find(({ name }) => kindOf(name) === kindOf(fileName));
  return like === undefined ? null : forAnother(like);
}

/** What was decided of a file with the same columns: at least two are named, and all that are named are here. */
export function rememberedByColumns(
  context: ServiceContext,
  headers: readonly string[],
): RememberedChoices | null {
  const here = new Set(headers);
  const fitting = remembered(context).find(({ choices }) => {
    const named = [
      ...Object.values(choices.columns),
      ...Object.keys(choices.value_columns ?? {}),
      ...choices.leave_out,
    ];
    return named.length > 1 && named.every((header) => here.has(header));
  });
  return fitting === undefined ? null : forAnother(fitting);
}

/** Keeps them under the file's name, as part of the operation that imports it; where nothing is decided, nothing is kept. */
export function rememberChoices(write: WriteDb, fileName: string, choices: ImportChoices): void {
  const row = write.db.prepare('SELECT id, mapping FROM import_profile WHERE name = ?').get(fileName) as
    | { id: number; mapping: string }
    | undefined;
  const mapping = JSON.stringify(choices);
  if (saysNothing(choices)) {
    if (row !== undefined) write.remove('import_profile', row.id);
  } else if (row === undefined) write.insert('import_profile', { name: fileName, mapping });
  else if (row.mapping !== mapping) write.update('import_profile', row.id, { mapping });
}

const remembered = (context: ServiceContext): readonly RememberedChoices[] =>
  listProfiles(context).flatMap(({ name, mapping }) => {
    const read = importChoices.safeParse(mapping);
    return read.success ? [{ name, choices: read.data }] : [];
  });

/** The year of one file is not that of the next: a period said for all rows is asked anew. */
function forAnother({ name, choices }: RememberedChoices): RememberedChoices {
  const { period: _period, ...constants } = choices.constants;
  return { name, choices: { ...choices, constants } };
}

const kindOf = (fileName: string): string => fileName.toLowerCase().replace(/\d+/g, '#');

const saysNothing = (choices: ImportChoices): boolean =>
  Object.values(choices).every((part) => typeof part === 'object' && Object.keys(part).length === 0);
