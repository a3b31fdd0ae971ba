import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readIds } from './readIds.ts';

const db = new Database(':memory:');
db.exec('CREATE TABLE row (id INTEGER, name TEXT)');
db.exec("INSERT INTO row VALUES (12, 'b'), (-3, 'c'), (400, 'a'), (0, 'd')");

test('ids come in the order asked for, negative ones too', () => {
  expect(readIds(db, { id: 'id', from: 'row', order: 'name' }, [])).toEqual([400, 12, -3, 0]);
  expect(readIds(db, { id: 'id', from: 'row', order: 'id DESC' }, [])).toEqual([400, 12, 0, -3]);
});

test('none are none, and one is one; parameters by place or by name', () => {
  expect(readIds(db, { id: 'id', from: 'row WHERE name = ?' }, ['x'])).toEqual([]);
  expect(readIds(db, { id: 'id', from: 'row WHERE name = @name' }, [{ name: 'c' }])).toEqual([-3]);
});
