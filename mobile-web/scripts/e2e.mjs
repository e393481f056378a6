// The story in a real browser against the built application (backend/target/plenary.jar). Maven calls it once the jar is there.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, ROOT, requireNode, run } from './tools.mjs';

requireNode();
installPackages();
const stories = readdirSync(join(ROOT, 'e2e'))
  .filter(file => file.endsWith('.e2e.mjs'))
  .sort()
  .map(file => join('e2e', file));
run(
  process.execPath,
  ['--test', '--test-concurrency=1', '--test-reporter=spec', ...stories],
  'the story in a browser',
);
