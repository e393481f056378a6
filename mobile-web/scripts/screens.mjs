// Pictures of every page into screens/: 360x740 and 1280x800, English and Arabic, light and dark; faults of the
// content security policy and of axe (colour contrast, too) are printed. Names of pages as arguments choose some.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createServer } from 'vite';
import { DESK, PHONE, startBrowser } from '../e2e/browser.mjs';
import { serveDist } from './screens/server.mjs';
import { fail, ROOT } from './tools.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OUT = join(ROOT, 'screens');
const wanted = process.argv.slice(2);

const readSamples = async () => {
  const vite = await createServer({
    root: ROOT,
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
  });
  const sets = [];
  for (const name of ['samples', 'deskSamples']) sets.push(await vite.ssrLoadModule(`/src/test/${name}.ts`));
  await vite.close();
  return sets;
};

const looks = [];
for (const language of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    looks.push({ language, colorScheme, viewport: PHONE, size: '360' });
    looks.push({ language, colorScheme, viewport: DESK, size: '1280' });
  }
}

const faultsOf = async page => {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  const lines = result.violations.map(
    one =>
      `${one.id}: ${one.nodes
        .map(node => node.html)
        .join(' | ')
        .slice(0, 300)}`,
  );
  return wide ? [...lines, 'scrolls sideways'] : lines;
};

const sets = await readSamples();
let shown = sets[0];
const server = await serveDist((method, path) => shown.answers[`${method} ${path}`]);
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await startBrowser();
mkdirSync(OUT, { recursive: true });
let faults = 0;
for (const look of looks) {
  const context = await browser.newContext({
    viewport: look.viewport,
    colorScheme: look.colorScheme,
    locale: look.language,
    timezoneId: 'Africa/Windhoek',
    serviceWorkers: 'block',
    bypassCSP: false,
  });
  const all = sets.flatMap(set => Object.entries(set.pages).map(([name, path]) => ({ name, path, set })));
  for (const { name, path, set } of all) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    shown = set;
    const page = await context.newPage();
    const told = [];
    page.on('console', message => message.type() === 'error' && told.push(message.text()));
    await page.goto(address + path);
    await page.waitForSelector('h1');
    await page.waitForTimeout(400);
    const label = `${name}-${look.size}-${look.language}-${look.colorScheme}`;
    await page.screenshot({ path: join(OUT, `${label}.png`), fullPage: true });
    for (const fault of [...told, ...(await faultsOf(page))]) {
      faults += 1;
      console.error(`${label}: ${fault}`);
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
server.closeAllConnections();
server.close();
if (faults > 0) fail(`${faults} faults on the pages`);
