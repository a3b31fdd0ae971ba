import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkoutCache, root } from './places.mjs';

/**
 * Runs a program to its end with its output collected, never shown; a failure leaves the whole output in a log.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, logName?: string }} [options]
 * @returns {Promise<{ ok: boolean, output: string, stdout: string, log: string | null }>} `log` relative to the repository
 */
export function runCommand(program, args, options = {}) {
  const { cwd = root, env = {}, timeoutMs = 20 * 60_000, logName } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.stdout.on('data', (chunk) => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const finish = (ok) => {
      clearTimeout(timer);
      resolve({ ok, output, stdout, log: ok || logName === undefined ? null : keepLog(logName, output) });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

function keepLog(name, output) {
  const folder = join(checkoutCache, 'logs');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  writeFileSync(file, output);
  return relative(root, file);
}
