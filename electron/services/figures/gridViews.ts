import type { Args } from '#shared/ipc/contract.ts';
import { type SavedView, type ViewedSheet, viewState } from '#shared/ipc/viewShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { type Done, runOperation } from '../../store/unitOfWork.ts';
import { formatId, parseId, unknownId } from '../ids.ts';
import { operationOf, type ServiceContext, type StoreContext } from '../serviceContext.ts';

type Row = { readonly id: number; readonly sheet: string; readonly name: string; readonly state: string };

/** Saved views of a sheet, by name. One whose filters this version does not know is left out. */
export function listViews({ store }: StoreContext, sheet: ViewedSheet): SavedView[] {
  const rows = store.db
    .prepare('SELECT id, name, state FROM grid_view WHERE sheet = ? ORDER BY name COLLATE NOCASE, id')
    .all(sheet) as Row[];
  return rows.flatMap(({ id, name, state }) => {
    const read = viewState.safeParse(JSON.parse(state));
    return read.success ? [{ id: formatId('view', id), name, state: read.data }] : [];
  });
}

/** Saves what a sheet shows under a name, over the view of that name where there is one, as one operation. */
export function saveView(context: ServiceContext, args: Args<'view.save'>): Done<{ viewId: string }> {
  const name = readName(args.name);
  const known = context.store.db
    .prepare('SELECT id FROM grid_view WHERE sheet = ? AND name = ?')
    .pluck()
    .get(args.sheet, name) as number | undefined;
  const state = JSON.stringify(args.state);
  const label = `${known === undefined ? 'Save' : 'Save anew'} view "${name}"`;
  return runOperation(context.store, operationOf(context, label), (write) => {
    if (known !== undefined) write.update('grid_view', known, { state });
    const id = known ?? write.insert('grid_view', { sheet: args.sheet, name, state });
    return { viewId: formatId('view', id) };
  });
}

/** Throws a Problem where another view of the sheet is called so. */
export function renameView(context: ServiceContext, args: Args<'view.rename'>): Done<null> {
  const { id, sheet, name: old } = existing(context, args.viewId);
  const name = readName(args.name);
  const other = context.store.db
    .prepare('SELECT 1 FROM grid_view WHERE sheet = ? AND name = ? AND id <> ?')
    .get(sheet, name, id);
  if (other !== undefined)
    throw new Problem('view/name', {
      message: `Another view is called "${name}".`,
      where: name,
      fix: 'Choose another name, or delete that view first; nothing was changed.',
    });
  return runOperation(context.store, operationOf(context, `Rename view "${old}" to "${name}"`), (write) => {
    write.update('grid_view', id, { name });
    return null;
  });
}

/** One operation; undo brings the view back. */
export function removeView(context: ServiceContext, viewId: string): Done<null> {
  const { id, name } = existing(context, viewId);
  return runOperation(context.store, operationOf(context, `Delete view "${name}"`), (write) => {
    write.remove('grid_view', id);
    return null;
  });
}

function existing({ store }: StoreContext, viewId: string): Row {
  const row = store.db.prepare('SELECT * FROM grid_view WHERE id = ?').get(parseId('view', viewId));
  if (row === undefined) throw unknownId('view', viewId);
  return row as Row;
}

const LONGEST_NAME = 80;

function readName(text: string): string {
  const name = text.trim().replaceAll(/\s+/gu, ' ');
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw new Problem('view/name', {
    message: name === '' ? 'The view has no name.' : `A name has at most ${LONGEST_NAME} characters.`,
    where: 'Name of this view',
    fix: 'Write a short one; nothing was saved.',
  });
}
