// Builds dist/: packages, message gate, types, bundle, service worker, .br and .gz, size budgets.
// Called by Maven and by hand; ends at once when nothing changed since the last good build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkBudgets } from './budgets.mjs';
import { compress } from './compress.mjs';
import { writePrecache } from './precache.mjs';
import { bin, DIST, digestOf, installPackages, remember, remembered, requireNode, run } from './tools.mjs';

const INPUTS = [
  'src',
  'public',
  'scripts',
  'index.html',
  'openapi.json',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];

requireNode();
const inputs = digestOf(INPUTS);
if (remembered('build.sha256') === inputs && existsSync(join(DIST, 'index.html'))) {
  console.log('mobile-web: unchanged');
  process.exit(0);
}

installPackages();
run(process.execPath, ['scripts/messages.mjs', '--check'], 'the gate of six languages');
run(process.execPath, ['scripts/api-types.mjs'], 'the types of the interface');
run(bin('tsc'), ['--noEmit'], 'type checking');
run(bin('vite'), ['build', '--logLevel', 'warn'], 'the bundle');
writePrecache();
checkBudgets();
compress();
remember('build.sha256', inputs);
console.log('mobile-web: built');
