import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { checkoutElectron, definedEnvironment } from './launchAttest.ts';

export type OpenedPage = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Addresses the page asked for, other than its own file. */
  readonly asked: () => Promise<readonly string[]>;
};

/** Opens a file as a browser does, with the network off. */
export async function openPage(path: string): Promise<OpenedPage> {
  const main = fileURLToPath(new URL('./pageWindow', import.meta.url));
  const switches = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
  const app = await _electron.launch({
    executablePath: checkoutElectron(),
    args: [...switches, main, path],
    env: definedEnvironment(),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const asked = async (): Promise<readonly string[]> => {
    const all = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
    return all.filter((address) => decodeURIComponent(address) !== `file://${path}`);
  };
  return { app, page, asked };
}
