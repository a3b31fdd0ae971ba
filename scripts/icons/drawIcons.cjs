/**
 * Run by Electron: renders the SVG icon at each size packagers and desktops ask for. CommonJS, because a bare file
 * handed to Electron as its app is loaded that way in every version.
 */
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { app, BrowserWindow } = require('electron');

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const source = resolve(__dirname, '..', '..', 'resources', 'icons', 'attest.svg');
  const image = `data:image/svg+xml;base64,${readFileSync(source).toString('base64')}`;
  const window = new BrowserWindow({
    show: false,
    frame: false,
    transparent: true,
    webPreferences: { offscreen: true },
  });
  await window.loadURL('about:blank');
  for (const size of sizes) {
    const png = await window.webContents.executeJavaScript(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(image)};
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
      return canvas.toDataURL('image/png');
    })()`);
    const target = join(dirname(source), `${size}x${size}.png`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'));
  }
  app.quit();
});
