/** Electron's side of printing: a hidden window without scripts opens one page from disk and prints it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';
import { PRINT_SWITCH, type PrintJob } from './printJob.ts';

/** The job this Electron was started for; "" for none. */
export const printJobFile = (): string => app.commandLine.getSwitchValue(PRINT_SWITCH);

/** Prints the job in a file and ends the app: 0 when the PDF stands, 1 when not. */
export async function runPrintJob(jobFile: string): Promise<void> {
  await app.whenReady();
  try {
    const job = JSON.parse(readFileSync(jobFile, 'utf8')) as PrintJob;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, javascript: false, images: true, webSecurity: true },
    });
    const gone = new Promise<never>((_, reject) =>
      window.webContents.once('render-process-gone', (_event, { reason }) =>
        reject(new Error(`Chromium's page process ended: ${reason}.`)),
      ),
    );
    const printing = printed(window, job);
    writeFileSync(job.out, await Promise.race([printing, gone]));
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    app.exit(1);
  }
}

async function printed(window: BrowserWindow, job: PrintJob): Promise<Buffer> {
  await window.loadFile(job.page);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: job.header,
    footerTemplate: job.footer,
    margins: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
