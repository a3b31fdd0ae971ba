import { expect, test } from 'vitest';
import { runToEnd } from './runToEnd.ts';

const options = { env: process.env, mostMilliseconds: 60_000 };
const sh = (script: string, more: Partial<typeof options> & { signal?: AbortSignal } = {}) =>
  runToEnd('sh', ['-c', script], { ...options, ...more });

test.runIf(process.platform !== 'win32')(
  'what a program leaves running does not keep its end from being told',
  async () => {
    expect(await sh('echo lost >&2; sleep 600 >&2 & exit 3')).toEqual({
      code: 3,
      said: 'lost\n',
      isTooLate: false,
    });
  },
);

test.runIf(process.platform !== 'win32')('one that never ends is ended with all it started', async () => {
  expect(await sh('sleep 600 & sleep 600', { mostMilliseconds: 20 })).toMatchObject({
    code: null,
    isTooLate: true,
  });
  const asked = AbortSignal.abort();
  expect(await sh('sleep 600 & sleep 600', { signal: asked })).toMatchObject({
    code: null,
    isTooLate: false,
  });
});

test('one that is not there is refused', async () => {
  await expect(runToEnd('no-such-program-of-ours', [], options)).rejects.toThrow('ENOENT');
});
