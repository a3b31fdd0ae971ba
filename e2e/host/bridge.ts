import type { ElectronApplication, Page } from '@playwright/test';
import type { Args, EndpointName, ReplyOf } from '../../shared/ipc/contract.ts';
import { type Reply, readReply } from '../../shared/ipc/reply.ts';

type Bridge = { call: (name: string, args: unknown) => Promise<string> };

/** Asks the main process as the window does; an error is an answer. */
export async function ask<N extends EndpointName>(
  window: Page,
  name: N,
  args: Args<N>,
): Promise<Reply<ReplyOf<N>>> {
  const reply = await window.evaluate(
    ([name, args]) => (globalThis as unknown as { attest: Bridge }).attest.call(name, args),
    [name, args as unknown] as const,
  );
  return readReply(reply);
}

/** The same, where an error is the test's end. */
export async function get<N extends EndpointName>(window: Page, name: N, args: Args<N>): Promise<ReplyOf<N>> {
  const reply = await ask(window, name, args);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}

/** Answers the next dialogs of the system as a person would; null cancels. */
export const answerDialogs = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === null;
    dialog.showOpenDialog = async () => ({ canceled, filePaths: chosen === null ? [] : [chosen] });
    dialog.showSaveDialog = async () => ({ canceled, filePath: chosen ?? '' });
  }, path);

/** Chooses an item of the application's menu by the name of its command, once the window shows its library and so listens. */
export async function chooseMenu(app: ElectronApplication, command: string): Promise<void> {
  const [window] = app.windows();
  await window?.locator('.library .row').first().waitFor({ state: 'attached' });
  await app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
}
