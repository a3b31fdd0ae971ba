/** The command line: the same core as the app, without a window. */
import { commands } from './commandTable.ts';
import { runCommand } from './runCommand.ts';
import { tuneForShortRun } from './shortRun.ts';
import { standardStreams } from './standardStreams.ts';

tuneForShortRun();
process.exitCode = await runCommand(process.argv.slice(2), standardStreams(), commands);
