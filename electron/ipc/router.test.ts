import { beforeEach, describe, expect, test } from 'vitest';
import { STANDARD_PREFERENCES } from '#shared/ipc/preferenceShapes.ts';
import { type Reply, readReply, replyText } from '#shared/ipc/reply.ts';
import { Problem } from '#shared/lib/problem.ts';
import { createPathTokens } from './pathTokens.ts';
import { createRouter, type ShellHandlers } from './router.ts';

const sender = { url: 'attest://app/', isMainFrame: true, isKnownWindow: true };
const problem = new Problem('store/held', { message: 'Held.', where: 'a.attest', fix: 'Close it.' });

const NO_KEY = { own: null, refusal: '', noted: [] };
const shell: ShellHandlers = {
  'workspace.openSample': () => ({ name: 'Sample' }),
  'workspace.openDialog': () => null,
  'workspace.newDialog': () => Promise.reject(problem),
  'workspace.saveCopyDialog': () => {
    throw new Error('a secret stack');
  },
  'workspace.recent': () => [],
  'workspace.openRecent': ({ token }) => ({ name: token }),
  'figures.chooseFile': () => null,
  'figures.keepPasted': () => ({ file: 'file', name: 'Clipboard.tsv' }),
  'article.chooseFile': () => null,
  'import.stop': () => ({}),
  'pivot.stop': () => ({}),
  'pack.stopExport': () => ({}),
  'pack.chooseTarget': () => null,
  'pack.choose': () => null,
  'table.chooseTarget': () => null,
  'chart.chooseTarget': () => null,
  'export.show': () => ({}),
  'chart.writePng': () => ({}),
  'chart.copyPng': () => ({}),
  'layout.load': () => null,
  'layout.save': () => ({}),
  'style.choose': () => null,
  'signing.status': () => NO_KEY,
  'signing.make': () => NO_KEY,
  'signing.remove': () => NO_KEY,
  'signing.note': () => NO_KEY,
  'signing.forget': () => NO_KEY,
  'signing.saveKey': () => null,
  'signing.chooseKey': () => null,
  'preferences.get': () => ({ preferences: STANDARD_PREFERENCES, machineUser: 'me', folder: '' }),
  'preferences.set': () => ({}),
  'preferences.showFolder': () => ({}),
  'app.about': () => ({ version: '1', electron: '2', runtime: '3' }),
};

let asked: { name: string; args: unknown }[];
let logged: string[];
let tokens: ReturnType<typeof createPathTokens>;
let route: (name: unknown, args: unknown, from?: typeof sender) => Promise<Reply<unknown>>;

beforeEach(() => {
  asked = [];
  logged = [];
  tokens = createPathTokens();
  const router = createRouter({
    shell,
    tokens,
    signer: (asked) => `the secret of ${asked}`,
    store: async (name, args) => {
      asked.push({ name, args });
      return replyText({ ok: true, value: 'from the store' });
    },
    log: (text) => logged.push(text),
  });
  route = async (name, args, from = sender) => readReply(await router(from, name, args));
});

const code = (reply: Reply<unknown>): string => (reply.ok ? 'ok' : reply.error.code);

describe('the router', () => {
  test('refuses a stranger before it looks at anything else', async () => {
    const stranger = { ...sender, url: 'https://example.org/' };
    expect(code(await route('app.about', {}, stranger))).toBe('ipc/untrustedSender');
    expect(code(await route('no.such', null, stranger))).toBe('ipc/untrustedSender');
  });

  test.each([['no.such'], ['toString'], ['__proto__'], [''], [7], [null], [undefined], [{}]])(
    'answers the unknown name %s with a code',
    async (name) => {
      expect(code(await route(name, {}))).toBe('ipc/unknownName');
      expect(asked).toEqual([]);
    },
  );

  test.each([
    ['document.get', {}],
    ['document.get', null],
    ['document.get', { documentId: 7 }],
    ['figures.page', { where: '', sort: null, frequency: 'A', offset: -1, limit: 10 }],
    ['workspace.openRecent', { token: '' }],
  ])('refuses bad arguments of %s', async (name, args) => {
    const reply = await route(name, args);
    expect(code(reply)).toBe('ipc/badArguments');
    expect(reply.ok ? '' : reply.error.where).toContain(name);
    expect(asked).toEqual([]);
  });

  test('passes only what the contract names', async () => {
    await route('document.get', { documentId: 'd1', path: '/etc/passwd' });
    expect(asked).toEqual([{ name: 'document.get', args: { documentId: 'd1' } }]);
  });

  test('answers shell endpoints itself, and says what went wrong in their own words', async () => {
    expect(await route('workspace.openRecent', { token: 't' })).toEqual({ ok: true, value: { name: 't' } });
    const { message, where, fix } = problem;
    expect(await route('workspace.newDialog', {})).toEqual({
      ok: false,
      error: { code: 'store/held', message, where, fix, traceId: null },
    });
    expect(asked).toEqual([]);
  });

  test('keeps what nobody expected from the window, and logs it under its trace id', async () => {
    const reply = await route('workspace.saveCopyDialog', {});
    expect(code(reply)).toBe('internal/unexpected');
    expect(JSON.stringify(reply)).not.toMatch(/secret|router\.test/);
    const traceId = reply.ok ? null : reply.error.traceId;
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(`${traceId}`);
    expect(logged[0]).toContain('a secret stack');
  });

  test('gives the store the path a token stands for, never what the window calls one', async () => {
    const file = tokens.issue('article', '/folder/a.html');
    const target = tokens.issue('packTarget', '/folder/pack');
    expect(code(await route('document.preview', { file }))).toBe('ok');
    expect(code(await route('pack.export', { packId: 'p1', target, sign: 'own' }))).toBe('ok');
    expect(code(await route('document.preview', { pastedText: 'A text.' }))).toBe('ok');
    expect(asked.map(({ args }) => args)).toEqual([
      { file: '/folder/a.html' },
      { packId: 'p1', target: '/folder/pack', sign: 'the secret of own' },
      { pastedText: 'A text.' },
    ]);
    expect(code(await route('document.preview', { file }))).toBe('path/unknownToken');
    expect(code(await route('pack.export', { packId: 'p1', target: '/home/ana' }))).toBe('path/unknownToken');
    expect(asked).toHaveLength(3);
  });
});
