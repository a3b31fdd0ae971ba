import type { ContentTable } from '../../store/contentTables.ts';
import type { Store } from '../../store/openStore.ts';
import { readRow } from '../../store/rowJson.ts';
import { insertOperation, type Operation } from '../../store/unitOfWork.ts';

type Db = Store['db'];
type Dropped = {
  readonly table: ContentTable;
  readonly id: number;
  readonly before: string;
  readonly why: string;
};

/** As many rows of one sort are named; the rest is counted. */
const NAMED = 20;

/** Keeps count of what a salvage lost, says so, and writes it into the history. */
export class SalvageLosses {
  readonly #sentences: string[] = [];
  readonly #dropped: Dropped[] = [];
  readonly #lost = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#sentences.length === 0 && this.#dropped.length === 0 && this.#lost.size === 0;
  }

  /** How many rows of a table are known to be lost. */
  of(table: string): number {
    return this.#lost.get(table) ?? 0;
  }

  say(sentence: string): void {
    this.#sentences.push(sentence);
  }

  /** Rows that stood there and broke the rules of their table. The history may bring them back. */
  refuse(table: string, count: number): void {
    if (table === 'change' || table === 'operation') this.say(`${table}: ${count} damaged rows left out`);
  }

  miss(table: string, count: number): void {
    this.#lost.set(table, this.of(table) + count);
    this.say(`${table}: ${count} ${count === 1 ? 'row is' : 'rows are'} lost`);
  }

  /** Takes a row out of the new workspace. */
  drop(db: Db, table: ContentTable, id: number, why: string): void {
    const before = readRow(db, table, id);
    if (before === null) return;
    db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
    this.#dropped.push({ table, id, before, why });
    this.#lost.set(table, this.of(table) + 1);
  }

  sentences(): readonly string[] {
    const byReason = new Map<string, number[]>();
    for (const { table, id, why } of this.#dropped) {
      const reason = `${table} %: left out, ${why}`;
      byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
    }
    const told = [...byReason].map(([reason, ids]) => {
      const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
      return reason.replace('%', `${ids.slice(0, NAMED).join(', ')}${more}`);
    });
    return [...this.#sentences, ...told];
  }

  /** One step of the history that cannot be taken back, as none before it can be any more. */
  record(db: Db, operation: Operation, hasChanges: boolean): void {
    const id = insertOperation(db, 'do', operation, null);
    db.prepare("UPDATE operation SET state = 'abandoned' WHERE kind = 'do'").run();
    db.prepare('DELETE FROM parked_rows').run();
    if (!hasChanges) return;
    const insert = db.prepare(
      'INSERT INTO change (operation_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, NULL)',
    );
    for (const { table, id: rowId, before } of this.#dropped) insert.run(id, table, rowId, before);
  }
}
