// What the build and the tests share: where things are, and that Node and its packages are there.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = join(ROOT, 'dist');
const STATE = join(ROOT, 'target');

export const fail = message => {
  console.error(`mobile-web: ${message}`);
  process.exit(1);
};

export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node ${process.versions.node} is too old: install Node 20.19 or newer (with npm), then run this again.`,
    );
  }
};

export const run = (command, args, what) => {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.error?.code === 'ENOENT') fail(`${command} is missing: install Node 20.19 or newer with npm.`);
  if (result.status !== 0) fail(`${what} failed.`);
};

export const bin = name => join(ROOT, 'node_modules/.bin', name);

export const filesUnder = (folder, found = []) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesUnder(path, found);
    else found.push(path);
  }
  return found;
};

/** One digest over the names and contents of files and folders. */
export const digestOf = paths => {
  const hash = createHash('sha256');
  const files = paths.flatMap(path => {
    const whole = join(ROOT, path);
    return statSync(whole).isDirectory() ? filesUnder(whole) : [whole];
  });
  for (const file of files.filter(file => !file.includes('/generated/')).sort()) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

export const remembered = name => {
  const file = join(STATE, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

export const remember = (name, value) => {
  mkdirSync(STATE, { recursive: true });
  writeFileSync(join(STATE, name), value);
};

/** Installs the locked packages when the lock changed since the last time. */
export const installPackages = () => {
  const lock = digestOf(['package-lock.json']);
  if (remembered('packages.sha256') === lock && existsSync(bin('vite'))) return;
  console.log('mobile-web: installing packages');
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error'];
  run('npm', ['ci', ...options], 'npm ci');
  remember('packages.sha256', lock);
};
