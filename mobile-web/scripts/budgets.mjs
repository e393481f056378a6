// The size gate: the first load of public and delegate pages stays at or under 40 KB of gzipped JavaScript.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLoad, readManifest } from './bundle.mjs';
import { DIST, fail } from './tools.mjs';

const BUDGET = 40 * 1024;
const AREAS = ['public', 'delegation', 'me'];
const LANGUAGES = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

const weight = (files, ending) =>
  files
    .filter(file => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);

export const measure = () => {
  const manifest = readManifest();
  return AREAS.map(area => {
    const heaviest = LANGUAGES.map(language => weight(firstLoad(manifest, area, language), '.js'));
    return { area, js: Math.max(...heaviest), css: weight(firstLoad(manifest, area, 'en'), '.css') };
  });
};

export const checkBudgets = () => {
  const kilobytes = bytes => (bytes / 1024).toFixed(1).padStart(5);
  for (const { area, js, css } of measure()) {
    console.log(
      `mobile-web: first load of ${area.padEnd(10)} ${kilobytes(js)} KB JavaScript, ${kilobytes(css)} KB CSS (gzip)`,
    );
    if (js > BUDGET)
      fail(`${area} needs more than ${BUDGET / 1024} KB of gzipped JavaScript before it shows.`);
  }
};
