// Reads Vite's manifest: which files a page needs before it shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, fail } from './tools.mjs';

export const readManifest = () => JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));

/** The files of an entry and of everything it imports statically. What the manifest does not know would weigh nothing. */
export const filesOf = (manifest, key, found = new Set()) => {
  const chunk = manifest[key];
  if (!chunk) fail(`the bundle's manifest does not know ${key}`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, found);
  return found;
};

const PAGE = 'index.html';

/** What the first load of a page of this area fetches, in one language. */
export const firstLoad = (manifest, area, language) => {
  const found = filesOf(manifest, PAGE);
  filesOf(manifest, `src/areas/${area}/routes.ts`, found);
  filesOf(manifest, `src/generated/messages/core/${language}.json`, found);
  filesOf(manifest, `src/generated/messages/${area}/${language}.json`, found);
  return [...found];
};

/** The words that come with pages of an area, and not with its first load. */
const LATER_WORDS = { delegation: ['texts', 'speaking', 'replies'], me: ['speaking'] };

/** The pages and parts that a page opens, and those that these open in turn. */
const openedFrom = (manifest, key, found, seen = new Set()) => {
  for (const page of manifest[key].dynamicImports ?? []) {
    if (seen.has(page)) continue;
    seen.add(page);
    filesOf(manifest, page, found);
    openedFrom(manifest, page, found, seen);
  }
};

/** What the pages of an area fetch when they are opened, with words of their own, in one language. */
export const laterLoad = (manifest, area, language) => {
  const found = new Set();
  openedFrom(manifest, `src/areas/${area}/routes.ts`, found);
  for (const words of LATER_WORDS[area])
    filesOf(manifest, `src/generated/messages/${words}/${language}.json`, found);
  return [...found];
};
