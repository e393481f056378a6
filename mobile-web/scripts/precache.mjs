// Gives the service worker its version and the files to keep: the shell and the areas that delegates use.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { firstLoad, laterLoad, readManifest } from './bundle.mjs';
import { DIST, filesUnder } from './tools.mjs';

const AREAS = ['public', 'delegation', 'me'];
/** What an enrolled door needs besides: its pages, and the QR reader that no other page loads. */
const DOOR = /^assets\/(qr\.worker|zxing_reader|ed25519)[-.]/;
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

const doorFiles = manifest => {
  const pages = LANGUAGES.flatMap(language => firstLoad(manifest, 'door', language));
  const built = filesUnder(DIST).map(file => relative(DIST, file).replaceAll('\\', '/'));
  const reader = built.filter(file => DOOR.test(file) && !/\.(br|gz)$/.test(file));
  if (!reader.some(file => file.endsWith('.wasm'))) throw new Error('the QR reader is not in the build');
  return [...pages, ...reader];
};

export const writePrecache = () => {
  const manifest = readManifest();
  const code = AREAS.flatMap(area => LANGUAGES.flatMap(language => firstLoad(manifest, area, language)));
  const later = ['delegation', 'me'].flatMap(area =>
    LANGUAGES.flatMap(language => laterLoad(manifest, area, language)),
  );
  const files = [...new Set([...code, ...later])].sort();
  const door = [...new Set(doorFiles(manifest))].filter(file => !files.includes(file)).sort();
  const hash = createHash('sha256').update(readFileSync(join(DIST, 'index.html')));
  for (const file of [...files, ...door]) hash.update(file);
  const worker = join(DIST, 'sw.js');
  const filled = readFileSync(worker, 'utf8')
    .replace('__PLENARY_VERSION__', hash.digest('hex').slice(0, 12))
    .replace('__PLENARY_FILES__', files.map(file => `/${file}`).join())
    .replace('__PLENARY_DOOR__', door.map(file => `/${file}`).join());
  if (/\bimport\s*[{"'*(]/.test(filled))
    throw new Error('the service worker is not one file: it shares code with a page');
  if (filled.includes('__PLENARY_')) throw new Error('the service worker was not filled');
  writeFileSync(worker, filled);
};
