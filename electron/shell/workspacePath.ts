import { basename, extname, resolve } from 'node:path';

const workspaceEnding = '.attest';

/**
 * The workspace a command line names: its first argument that ends in `.attest`, or null. Chromium reorders the
 * arguments of a second instance, so their places say nothing.
 */
export function workspaceArgument(argv: readonly string[], workingFolder: string): string | null {
  const found = argv.find(
    (argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === workspaceEnding,
  );
  return found === undefined ? null : resolve(workingFolder, found);
}

/** A workspace's name as people see it: its file's, without the ending. */
export const workspaceName = (path: string): string =>
  extname(path).toLowerCase() === workspaceEnding ? basename(path, extname(path)) : basename(path);

/** The path with the ending that save dialogs of some desktops leave off. */
export const withWorkspaceEnding = (path: string): string =>
  extname(path).toLowerCase() === workspaceEnding ? path : `${path}${workspaceEnding}`;
