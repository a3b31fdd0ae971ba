import { type ImportChoices, type ImportProfileView, importChoices } from '#shared/ipc/importShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type ColumnMapping, readMapping } from '../../import/table/columnMapping.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { operationOf, type ServiceContext } from '../serviceContext.ts';

/** A kind of file and how it is read. */
export type ImportProfile = { readonly name: string; readonly mapping: ColumnMapping };

/** All of them by name; none in a workspace from before there were any. */
export function listProfiles({ store }: ServiceContext): ImportProfile[] {
  const { db } = store;
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'import_profile'").get() === undefined) return [];
  const rows = db.prepare('SELECT name, mapping FROM import_profile ORDER BY name').all() as {
    name: string;
    mapping: string;
  }[];
  return rows.map(({ name, mapping }) => ({ name, mapping: readMapping(mapping, `profile ${name}`) }));
}

/** Those whose decisions the window can show, by name. */
export const shownProfiles = (context: ServiceContext): ImportProfileView[] =>
  listProfiles(context).flatMap(({ name, mapping }) => {
    const read = importChoices.safeParse(mapping);
    return read.success ? [{ name, choices: read.data }] : [];
  });

/** Keeps a mapping under a name; one of that name is replaced. */
export function saveProfile(
  context: ServiceContext,
  name: string,
  mapping: ColumnMapping | ImportChoices,
): Done<null> {
  const wanted = readName(name);
  return runOperation(context.store, operationOf(context, `Save import profile "${wanted}"`), (write) => {
    const text = JSON.stringify(mapping);
    const id = idOf(context, wanted);
    if (id === undefined) write.insert('import_profile', { name: wanted, mapping: text });
    else write.update('import_profile', id, { mapping: text });
    return null;
  });
}

/** Gives a profile another name. Throws a Problem where there is none of the old name, or one of the new. */
export function renameProfile(
  context: ServiceContext,
  { name, newName }: { readonly name: string; readonly newName: string },
): Done<null> {
  const id = requireProfile(context, name);
  const wanted = readName(newName);
  const other = idOf(context, wanted);
  if (other !== undefined && other !== id)
    throw new Problem('import/profile', {
      message: `Another profile is called "${wanted}".`,
      where: wanted,
      fix: 'Choose another name, or delete that profile first; nothing was changed.',
    });
  const label = `Rename import profile "${name}" to "${wanted}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    write.update('import_profile', id, { name: wanted });
    return null;
  });
}

/** Deletes a profile; what was imported with it stays. Throws a Problem where there is none of that name. */
export function removeProfile(context: ServiceContext, name: string): Done<null> {
  const id = requireProfile(context, name);
  return runOperation(context.store, operationOf(context, `Delete import profile "${name}"`), (write) => {
    write.remove('import_profile', id);
    return null;
  });
}

const idOf = ({ store }: ServiceContext, name: string): number | undefined =>
  store.db.prepare('SELECT id FROM import_profile WHERE name = ?').pluck().get(name) as number | undefined;

function requireProfile(context: ServiceContext, name: string): number {
  const id = idOf(context, name);
  if (id !== undefined) return id;
  throw new Problem('import/profile', {
    message: `There is no profile "${name}".`,
    where: name,
    fix: 'Choose one of those that are kept.',
  });
}

function readName(name: string): string {
  const wanted = name.trim();
  if (wanted !== '' && wanted.length <= 100) return wanted;
  throw new Problem('import/profile', {
    message: 'A profile needs a name of at most 100 characters.',
    where: name,
    fix: 'Name it after the kind of file it reads.',
  });
}
