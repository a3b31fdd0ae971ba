import { app } from 'electron';

/** Chromium as every process of ours starts it: sandboxed where it can be, with its own profile, talking to no network. */
export function setChromiumSwitches(): void {
  const profile = app.commandLine.getSwitchValue('user-data-dir');
  if (profile !== '') app.setPath('userData', profile);
  // Root, as in containers, can only run without Chromium's sandbox and says so; forcing it then ends every process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Nothing here talks to a network, and Chromium's own services shall not either.
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // The window's heap is swept when it rests (preload.ts).
  app.commandLine.appendSwitch('js-flags', '--expose-gc');
}
