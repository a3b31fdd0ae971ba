import { userInfo } from 'node:os';

/** Whom the history names where nobody is named; a machine whose user has no name still has a history. */
export function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'analyst';
  }
}
