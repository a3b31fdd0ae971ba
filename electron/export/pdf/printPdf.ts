/**
 * briefing.pdf: printed by Chromium, tagged and with an outline, in an Electron of its own; then given the pack's data as
 * attachments, and dates that are the pack's.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { markLines } from '#shared/domain/packs/handlingMarks.ts';
import type { PackModel } from '#shared/domain/packs/packModel.ts';
import { Problem } from '#shared/lib/problem.ts';
import { printerProgram } from '../../printerProgram.ts';
import { contentIdOf, dataFiles } from '../packFiles.ts';
import { numberContents } from './contentsPages.ts';
import { PRINT_SWITCH, type PrintJob } from './printJob.ts';
import { printPage } from './printPage.ts';
import { runToEnd } from './runToEnd.ts';
import { sealPdf } from './seal.ts';

const MOST_MILLISECONDS = 120_000;

/** Throws a Problem when no Electron can be started, or when it does not print. */
export async function printPdf(model: PackModel, signal?: AbortSignal): Promise<Buffer> {
  const data = dataFiles(model);
  const contentId = contentIdOf(data);
  const { html, header, footer } = printPage(model, contentId);
  const folder = mkdtempSync(join(tmpdir(), 'attest-pdf-'));
  try {
    const job: PrintJob = { page: join(folder, 'page.html'), out: join(folder, 'out.pdf'), header, footer };
    writeFileSync(job.page, html);
    writeFileSync(join(folder, 'job.json'), JSON.stringify(job));
    await runElectron(folder, signal);
    if (!existsSync(job.out)) throw notPrinted('Electron ended without a PDF.');
    return await finish(readFileSync(job.out), model, contentId, data);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function runElectron(folder: string, signal: AbortSignal | undefined): Promise<void> {
  const program = printerProgram();
  if (program === null) throw notPrinted('There is no Electron for this checkout yet; run "npm run setup".');
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--${PRINT_SWITCH}=${join(folder, 'job.json')}`,
    ...program.args,
  ];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const isBlind = process.platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  const [command, all] = isBlind
    ? ['xvfb-run', ['-a', '--server-args=-screen 0 1280x1024x24', program.path, ...args]]
    : [program.path, args];
  const ended = await runToEnd(command, all, { env, mostMilliseconds: MOST_MILLISECONDS, signal }).catch(
    (error) => {
      throw notPrinted(isBlind ? 'There is no display, and no xvfb-run to make one.' : String(error.message));
    },
  );
  if (ended.isTooLate) throw notPrinted(`Chromium did not print within ${MOST_MILLISECONDS / 1000} seconds.`);
  if (ended.code !== 0) throw notPrinted(ended.said.trim().split('\n').at(-1) ?? '');
}

const notPrinted = (why: string): Problem =>
  new Problem('pack/noPdf', {
    message: `The PDF could not be printed; nothing was written. ${why}`.trim(),
    where: 'briefing.pdf',
    fix: 'Leave pdf out of the formats, or print index.html from a browser.',
  });

/** Title, dates and language are the pack's; its data lies inside, so that the PDF alone can be checked by hand. */
async function finish(
  printed: Buffer,
  model: PackModel,
  contentId: string,
  data: readonly { readonly path: string; readonly bytes: Buffer }[],
): Promise<Buffer> {
  const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(model.asOf) ? `${model.asOf}T00:00:00Z` : 0);
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  numberContents(pdf, (goal) => /^(?:part-\d+|notes)$/.test(goal));
  pdf.setTitle(model.title, { showInWindowTitleBar: true });
  pdf.setSubject([`${model.name}, version ${model.version}`, ...markLines(model)].join('; '));
  pdf.setKeywords([`content id ${contentId}`]);
  pdf.setAuthor(model.app);
  pdf.setCreator(model.app);
  pdf.setProducer('Chromium and pdf-lib');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  pdf.setLanguage('en');
  for (const { path, bytes } of data) {
    await pdf.attach(bytes, path.replace('data/', ''), {
      mimeType: path.endsWith('.json') ? 'application/json' : 'text/csv',
      description: `${path} of the pack`,
      creationDate: day,
      modificationDate: day,
      afRelationship: AFRelationship.Data,
    });
  }
  return sealPdf(Buffer.from(await pdf.save({ useObjectStreams: false })), contentId);
}
