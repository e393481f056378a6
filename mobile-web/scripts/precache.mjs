// Gives the service worker its version and the files to keep: the shell and the areas that delegates use.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad, readManifest } from './bundle.mjs';
import { DIST } from './tools.mjs';

const AREAS = ['public', 'delegation', 'me'];
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

export const writePrecache = () => {
  const manifest = readManifest();
  const code = AREAS.flatMap(area => LANGUAGES.flatMap(language => firstLoad(manifest, area, language)));
  const files = [...new Set(code)].sort();
  const hash = createHash('sha256').update(readFileSync(join(DIST, 'index.html')));
  for (const file of files) hash.update(file);
  const worker = join(DIST, 'sw.js');
  const filled = readFileSync(worker, 'utf8')
    .replace('__PLENARY_VERSION__', hash.digest('hex').slice(0, 12))
    .replace('__PLENARY_FILES__', files.map(file => `/${file}`).join());
  if (filled.includes('__PLENARY_')) throw new Error('the service worker was not filled');
  writeFileSync(worker, filled);
};
