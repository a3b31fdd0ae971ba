/**
 * An Electron that prints one PDF and ends, as the command line starts it in a checkout: a bundle of its own, so that a
 * command needs nothing of the window. A packaged app starts no other file, and prints by main.ts.
 */
import { printJobFile, runPrintJob } from '../export/pdf/pdfPrinter.ts';
import { setChromiumSwitches } from '../shell/chromiumSwitches.ts';

setChromiumSwitches();
void runPrintJob(printJobFile());
