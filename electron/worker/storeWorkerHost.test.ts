import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Reply, readReply } from '#shared/ipc/reply.ts';
import { createWorkspaceSession } from '../shell/workspaceSession.ts';
import { holderPath } from '../store/holderLock.ts';
import { buildBundles, root } from '../testing/buildBundles.ts';
import { openStoreThreads } from './storeThreads.ts';
import { openStoreWorker, type StoreHost } from './storeWorkerHost.ts';
import type { ContractEvent, StoreJob } from './workerMessages.ts';

/** As it is shipped; from its sources it would be translated anew at each start. */
const real = pathToFileURL(join(root, 'dist', 'storeWorker.js'));
beforeAll(() => buildBundles('storeWorker'), 120_000);
const dying = new URL('./testing/dyingWorker.ts', import.meta.url);

let folder = '';
let path = '';
let events: ContractEvent[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-host-'));
  path = join(folder, 'a.attest');
  events = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startThread = (job: StoreJob, workerUrl = real) =>
  openStoreWorker(job, { workerUrl, onEvent: (event) => events.push(event) });

/** Calls as the page makes them: it reads the text that comes back. */
const read = <H extends Pick<StoreHost, 'call'>>(host: H) => ({
  ...(host as Omit<H, 'call'>),
  call: async (...asked: Parameters<StoreHost['call']>): Promise<Reply<unknown>> =>
    readReply(await host.call(...asked)),
});
const start = async (job: StoreJob, workerUrl = real) => read(await startThread(job, workerUrl));
const openThreads = async (...[job, options]: Parameters<typeof openStoreThreads>) =>
  read(await openStoreThreads(job, options));
const note = { noteId: null, title: 'A note', body: { type: 'doc', content: [] } };

test('a workspace is made, written, copied and closed to one file', async () => {
  const host = await start({ path, how: 'create' });
  const saved = await host.call('note.save', note);
  expect(saved).toMatchObject({ ok: true });
  expect(events).toEqual([
    {
      name: 'workspace.changed',
      payload: saved.ok ? expect.objectContaining({ label: expect.any(String) }) : {},
    },
  ]);
  const copy = join(folder, 'b.attest');
  expect(await host.saveCopy(copy)).toMatchObject({ ok: true });
  expect(await host.saveCopy(copy)).toMatchObject({ ok: false, error: { code: 'store/exists' } });
  await host.close();
  expect(readdirSync(folder).sort()).toEqual(['a.attest', 'b.attest']);
  const again = await start({ path: copy, how: 'open' });
  const library = await again.call('library.list', {});
  expect(library).toMatchObject({ ok: true, value: { notes: [{ title: 'A note' }] } });
  await again.close();
  expect(await again.call('library.list', {})).toMatchObject({ error: { code: 'store/workerGone' } });
});

test('closing at once still answers what was asked before', async () => {
  const host = await start({ path, how: 'create' });
  const saving = host.call('note.save', note);
  await host.close();
  expect(await saving).toMatchObject({ ok: true });
});

test.each([
  ['open', 'store/missing'],
  ['create', 'store/exists'],
] as const)('%s says why it cannot: %s', async (how, code) => {
  if (how === 'create') await (await start({ path, how })).close();
  await expect(start({ path, how })).rejects.toMatchObject({ name: 'Problem', code });
});

test('a thread that dies answers what waits for it, and the workspace is not held by its ghost', async () => {
  const host = await start({ path, how: 'open' }, dying);
  expect(existsSync(holderPath(path))).toBe(true);
  const replies = await Promise.all([host.call('library.list', {}), host.call('library.list', {})]);
  for (const reply of replies) expect(reply).toMatchObject({ error: { code: 'store/workerGone' } });
  expect(host.isAlive()).toBe(false);
  expect(existsSync(holderPath(path))).toBe(false);
});

test('a session starts a dead thread again, and keeps what is open when another will not open', async () => {
  await (await start({ path, how: 'create' })).close();
  const urls = [dying, real, real];
  const opened: string[] = [];
  const session = read(
    createWorkspaceSession(
      (job) => startThread(job, urls.shift()),
      ({ name }) => opened.push(name),
    ),
  );
  expect(await session.call('library.list', {})).toMatchObject({ error: { code: 'workspace/none' } });
  expect(await session.open(path)).toMatchObject({ name: 'a' });
  expect(await session.call('library.list', {})).toMatchObject({ error: { code: 'store/workerGone' } });
  expect(await session.call('library.list', {})).toMatchObject({ ok: true });
  await expect(session.open(join(folder, 'missing.attest'))).rejects.toMatchObject({ code: 'store/missing' });
  expect(await session.call('workspace.info', {})).toMatchObject({ ok: true, value: { name: 'a' } });
  expect(opened).toEqual(['a']);
  await session.close();
  await expect(session.open(path)).rejects.toMatchObject({ code: 'workspace/closing' });
  expect(readdirSync(folder)).toEqual(['a.attest']);
});

test('long queries are answered beside the thread that writes, from what is committed, and both let go', async () => {
  const host = await openThreads({ path, how: 'create' }, { workerUrl: real, onEvent: () => undefined });
  const saved = await host.call('note.save', note);
  const operationId = saved.ok ? (saved.value as { operationId: string }).operationId : '';
  const asked = [
    host.call('history.impact', { operationId }),
    host.call('note.save', { ...note, title: 'Another note' }),
  ] as const;
  expect(await Promise.all(asked)).toMatchObject([
    { ok: true, value: { operation: { id: operationId, label: 'Add note "A note"' } } },
    { ok: true },
  ]);
  expect(await host.call('pack.templates', {})).toMatchObject({ ok: true });
  await host.close();
  expect(readdirSync(folder)).toEqual(['a.attest']);
});

test('a page that a filter or a sort puts in order holds up no edit, and knows what was written before it', async () => {
  const host = await openThreads({ path, how: 'create' }, { workerUrl: real, onEvent: () => undefined });
  const add = (sheet: string, values: Record<string, string>) => host.call('sheet.add', { sheet, values });
  const exports = {
    counterpart: 'Russia',
    flow: 'exports',
    period: '2023',
    currency: 'USD',
    source: 'Customs',
  };
  await add('sources', { title: 'Customs' });
  await add('long', { ...exports, area: 'Armenia', value: '3 bn' });
  const page = (where: string, sort: { column: string; descending: boolean } | null) =>
    host.call('figures.page', { where, sort, frequency: 'A', offset: 0, limit: 10 });
  expect(await page('', null)).toMatchObject({ ok: true, value: { total: 1 } });
  expect(await page('value > 2bn', null)).toMatchObject({ ok: true, value: { total: 1 } });
  const written = await add('long', { ...exports, area: 'Georgia', value: '4 bn' });
  expect(written).toMatchObject({ ok: true });
  const asked = [page('value > 2bn', null), page('', { column: '2023', descending: true }), page('', null)];
  expect(await Promise.all(asked)).toMatchObject([
    { value: { total: 2 } },
    { value: { rows: [{ areaName: 'Georgia' }, { areaName: 'Armenia' }] } },
    { value: { rows: [{ areaName: 'Armenia' }, { areaName: 'Georgia' }] } },
  ]);
  await host.close();
  expect(readdirSync(folder)).toEqual(['a.attest']);
});

test('an import is tried, written and stopped, and told of meanwhile, while queries are answered', async () => {
  const file = join(folder, 'trade.csv');
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `ARM,RUS,exports,${1900 + (row % 100)},${row},USD,R-${row}`,
  );
  writeFileSync(file, `area,counterpart,flow,period,value,unit,id\n${rows.join('\n')}\n`);
  const stops: (() => void)[] = [];
  const host = await openThreads(
    { path, how: 'create' },
    {
      workerUrl: real,
      onEvent: (event) => {
        events.push(event);
        if (event.name === 'import.progress') stops.pop()?.();
      },
    },
  );
  const choices = { columns: {}, constants: {}, leave_out: [] };
  const preview = await host.call('import.preview', { file, choices });
  expect(preview).toMatchObject({ ok: true, value: { counts: { assertions: 60_000 } } });
  expect(events.map(({ name }) => name)).toContain('import.progress');
  const asked = { file, choices, sha256: preview.ok ? (preview.value as { sha256: string }).sha256 : '' };
  expect(await host.call('import.run', { ...asked, sha256: 'another' })).toMatchObject({
    error: { code: 'import/fileChanged' },
  });
  // Nobody stops an import by stopping an export.
  host.stop('export');
  stops.push(() => host.stop('import'));
  expect(await host.call('import.run', asked)).toMatchObject({ error: { code: 'import/stopped' } });
  expect(await host.call('pack.templates', {})).toMatchObject({ ok: true });
  const order: string[] = [];
  const run = host.call('import.run', asked).then((reply) => order.push('written') && reply);
  const info = host.call('workspace.info', {}).then((reply) => order.push('info') && reply);
  expect(await info).toMatchObject({ ok: true, value: { assertions: 0, undo: null } });
  expect(await run).toMatchObject({ ok: true, value: { label: 'Import 60000 figures from trade.csv' } });
  expect(order).toEqual(['info', 'written']);
  await host.close();
  expect(readdirSync(folder).sort()).toEqual(['a.attest', 'trade.csv']);
});
