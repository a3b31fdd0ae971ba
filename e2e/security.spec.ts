import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { definedEnvironment } from './host/launchAttest.ts';
import { expect, test } from './host/test.ts';

type Bridge = { call: (name: unknown, args: unknown) => Promise<string> };

const codeOf = (window: Page, name: unknown, args: unknown): Promise<string> =>
  window.evaluate(
    async ([name, args]) => {
      const { attest } = globalThis as unknown as { attest: Bridge };
      const reply = JSON.parse(await attest.call(name, args));
      return reply.ok ? 'ok' : (reply.error?.code ?? '');
    },
    [name, args] as const,
  );

test.describe('what the window may not do', () => {
  test('it has two functions of the main process, and no Node', async ({ shared: { window } }) => {
    const found = await window.evaluate(() => ({
      bridge: Object.keys((globalThis as unknown as { attest: object }).attest).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    }));
    expect(found).toEqual({ bridge: ['call', 'subscribe'], node: [] });
  });

  test('it stays on its page and opens no other', async ({ shared: { app, window } }) => {
    const before = window.url();
    expect(before).toBe('attest://app/');
    const opened = await window.evaluate(() => globalThis.open('https://example.org/') === null);
    expect(opened).toBe(true);
    for (const address of ['https://example.org/', 'file:///etc/hosts', 'data:text/html,x']) {
      await window.evaluate((to) => {
        globalThis.location.href = to;
      }, address);
      // An answer from the main process shows that the page is still ours and has not begun to leave.
      expect(await codeOf(window, 'app.about', {})).toBe('ok');
      expect(window.url()).toBe(before);
    }
    expect(app.windows()).toHaveLength(1);
  });

  test('its policy comes as a header, and files outside it are not found', async ({ shared: { window } }) => {
    const answers = await window.evaluate(async () => {
      const ask = async (path: string) => {
        const response = await fetch(path);
        return {
          status: response.status,
          policy: response.headers.get('content-security-policy') ?? '',
          text: await response.text(),
        };
      };
      return {
        page: await ask('attest://app/index.html'),
        outside: [
          await ask('attest://app/..%2fmain.js'),
          await ask('attest://app/..%2f..%2fpackage.json'),
          await ask('attest://app/%2e%2e/main.js'),
          await ask('attest://app/..%5c..%5cpackage.json'),
          await ask('attest://app/no-such-file.js'),
        ],
      };
    });
    expect(answers.page.status).toBe(200);
    expect(answers.page.policy).toContain("default-src 'none'");
    expect(answers.page.policy).toContain("script-src 'self'");
    expect(answers.page.policy).not.toContain('unsafe-eval');
    expect(answers.outside.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.outside.map(({ text }) => text))).toEqual(new Set(['Not found']));
  });

  test('it evaluates no text and runs no inline script', async ({ shared: { window } }) => {
    const ran = await window.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      return 'inlineRan' in globalThis;
    });
    expect(ran).toBe(false);
  });

  test('it reaches no network and gets no permission', async ({ shared: { app, window } }) => {
    const fetched = await window.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(fetched).toBe('refused');
    // The page's policy refuses first; the session itself must refuse too.
    const session = await app.evaluate(({ session: { defaultSession } }) =>
      defaultSession.fetch('https://example.org/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    );
    expect(session).toContain('ERR_BLOCKED_BY_CLIENT');
    const permission = await window.evaluate(async () => Notification.requestPermission());
    expect(permission).toBe('denied');
  });

  test('what it asks wrongly is answered with a code', async ({ shared: { window } }) => {
    expect(await codeOf(window, 'no.such', {})).toBe('ipc/unknownName');
    expect(await codeOf(window, '__proto__', {})).toBe('ipc/unknownName');
    expect(await codeOf(window, 'document.get', {})).toBe('ipc/badArguments');
    expect(await codeOf(window, 'figures.page', { where: 7 })).toBe('ipc/badArguments');
    expect(await codeOf(window, 'document.preview', { file: '/etc/passwd' })).toBe('path/unknownToken');
    expect(await codeOf(window, 'workspace.openRecent', { token: 'made-up' })).toBe('path/unknownToken');
  });
});

test('a second start hands over to the first and ends', async ({ launch, folder }) => {
  const { app, window } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const heard = app.evaluate(
    ({ app }) =>
      new Promise<readonly string[]>((resolve) => {
        app.once('second-instance', (_event, argv) => resolve(argv));
      }),
  );
  const first = app.process();
  const args = first.spawnargs.slice(1).filter((argument) => !/^--(inspect|remote-debugging)/.test(argument));
  const second = spawn(first.spawnfile, [...args, `${folder}/Asked for.attest`], {
    env: { ...definedEnvironment(), ATTEST_TEST: '1' },
    stdio: 'ignore',
  });
  const [status] = await once(second, 'exit');
  expect(status).toBe(0);
  expect(await heard).toContain(`${folder}/Asked for.attest`);
  expect(app.windows()).toHaveLength(1);
  await expect(window).toHaveTitle(/Attest/);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
});
