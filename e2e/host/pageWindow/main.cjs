/** A plain browser window without a network: what a reader of a pack has. Remembers every address the page asks for. */
const { app, BrowserWindow, session } = require('electron');

/** @type {string[]} */
const asked = [];
globalThis.asked = asked;

app.whenReady().then(() => {
  session.defaultSession.enableNetworkEmulation({ offline: true });
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    asked.push(details.url);
    answer({});
  });
  const window = new BrowserWindow({ width: 1100, height: 900, webPreferences: { sandbox: true } });
  window.loadFile(process.argv.at(-1));
});
app.on('window-all-closed', () => app.quit());
