// What a phone fetches before the first page shows, measured over HTTP from the running server, as a browser asks for it.
//   node infra/bench/page-weight.mjs <port> <manifest.json>
import { readFileSync } from 'node:fs';
import { get } from 'node:http';

const [port, manifestFile] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const PAGE = 'index.html';
const AREAS = ['public', 'delegation', 'me'];
const LANGUAGES = ['en', 'ar'];

const filesOf = (key, found) => {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return;
  found.add(chunk.file);
  for (const style of chunk.css ?? []) found.add(style);
  for (const other of chunk.imports ?? []) filesOf(other, found);
};

const fetched = (path, encoding) =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, accept: path === '/' ? 'text/html' : '*/*' };
    get({ host: '127.0.0.1', port, path, headers }, answer => {
      let bytes = 0;
      answer.on('data', part => {
        bytes += part.length;
      });
      answer.on('end', () => resolve({ bytes, status: answer.statusCode, encoding: answer.headers['content-encoding'] ?? 'none' }));
    }).on('error', reject);
  });

const weigh = async (area, language, encoding) => {
  const files = new Set();
  for (const key of [PAGE, `src/areas/${area}/routes.ts`, `src/generated/messages/core/${language}.json`, `src/generated/messages/${area}/${language}.json`])
    filesOf(key, files);
  const sum = { js: 0, css: 0, html: 0, requests: 0, missing: [] };
  for (const path of ['/', ...[...files].map(file => `/${file}`)]) {
    const answer = await fetched(path, encoding);
    if (answer.status !== 200) sum.missing.push(`${path} ${answer.status}`);
    sum.requests += 1;
    sum[path.endsWith('.js') ? 'js' : path.endsWith('.css') ? 'css' : 'html'] += answer.bytes;
  }
  return sum;
};

const kilobytes = bytes => (bytes / 1024).toFixed(1);

console.log('\n## First load over HTTP, kilobytes on the wire (budget: 40 KB of gzipped JavaScript)\n');
console.log('| page | language | JavaScript gzip | JavaScript brotli | CSS brotli | HTML | requests |');
console.log('|---|---|---|---|---|---|---|');
for (const area of AREAS)
  for (const language of LANGUAGES) {
    const gzip = await weigh(area, language, 'gzip');
    const brotli = await weigh(area, language, 'br, gzip');
    const note = brotli.missing.length ? ` (missing: ${brotli.missing.join(', ')})` : '';
    console.log(
      `| ${area} | ${language} | **${kilobytes(gzip.js)}** | ${kilobytes(brotli.js)} | ${kilobytes(brotli.css)} | ${kilobytes(brotli.html)} | ${brotli.requests}${note} |`,
    );
  }
