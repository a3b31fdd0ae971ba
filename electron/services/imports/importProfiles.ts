import { Problem } from '#shared/lib/problem.ts';
import { type ColumnMapping, readMapping } from '../../import/csv/columnMapping.ts';
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

/** Keeps a mapping under a name; one of that name is replaced. */
export function saveProfile(context: ServiceContext, name: string, mapping: ColumnMapping): Done<null> {
  const wanted = name.trim();
  if (wanted === '' || wanted.length > 100)
    throw new Problem('import/profile', {
      message: 'A profile needs a name of at most 100 characters.',
      where: name,
      fix: 'Name it after the kind of file it reads.',
    });
  return runOperation(context.store, operationOf(context, `Save import profile "${wanted}"`), (write) => {
    const text = JSON.stringify(mapping);
    const id = write.db.prepare('SELECT id FROM import_profile WHERE name = ?').pluck().get(wanted) as
      | number
      | undefined;
    if (id === undefined) write.insert('import_profile', { name: wanted, mapping: text });
    else write.update('import_profile', id, { mapping: text });
    return null;
  });
}
