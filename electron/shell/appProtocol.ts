import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { appHost, appScheme } from '../ipc/senderCheck.ts';
import { appFile } from './appFiles.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';

/** The page the window shows. */
export const startUrl = `${appScheme}://${appHost}/`;

/** Makes `attest:` a secure, standard scheme. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the files under `root` and nothing else, each with the policy as a header. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async ({ url, method }) => {
    const file = method === 'GET' ? appFile(url, root) : null;
    const bytes = file === null ? null : await readIfThere(file.path);
    const headers = {
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    if (file === null || bytes === null) return new Response('Not found', { status: 404, headers });
    return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': file.mediaType } });
  });
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}
