// Every page with sample data, from dist/, in a real browser: `screens.mjs` takes pictures, the test of looks finds faults.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'vite';
import { startBrowser } from '../../e2e/browser.mjs';
import { ROOT } from '../tools.mjs';
import { serveDist } from './server.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SETS = [
  'samples',
  'deskSamples',
  'podiumSamples',
  'listSamples',
  'conflictSamples',
  'deskConflictSamples',
];

const readPages = async () => {
  const vite = await createServer({
    root: ROOT,
    server: { middlewareMode: true },
    appType: 'custom',
    logLevel: 'error',
  });
  const sets = [];
  for (const name of SETS) sets.push(await vite.ssrLoadModule(`/src/test/${name}.ts`));
  await vite.close();
  return sets.flatMap(set => Object.entries(set.pages).map(([name, path]) => ({ name, path, set })));
};

/** Settled: the page has its heading, nothing says that it is loading, and no colour is on its way to another. */
const settle = async page => {
  await page.waitForSelector('h1');
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy=true]') === null &&
      document.getAnimations().every(one => one.playState !== 'running'),
    undefined,
    { timeout: 3000 },
  );
};

/** Presses and fills in what the sample says, until the page tells what became of it. */
const take = async (page, steps) => {
  for (const [selector, value] of steps) {
    const control = page.locator(selector).first();
    await (value === undefined ? control.click() : control.fill(value));
  }
  await page.waitForSelector('[role=alert], .notice-warn');
  await settle(page);
};

/** A refusal or a lost answer that a sample wants is no fault. */
const WANTED = /status of 412|ERR_EMPTY_RESPONSE/;

/** What a look at the page finds: errors of the console (content security policy, too), axe with contrast, width. */
const faultsOf = async page => {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  const lines = result.violations.map(one =>
    `${one.id}: ${one.nodes.map(node => `${node.html} ${node.any[0]?.message ?? ''}`).join(' | ')}`.slice(
      0,
      400,
    ),
  );
  return wide ? [...lines, 'scrolls sideways'] : lines;
};

/** Opens pages (all, or those named) in a look, and gives each, settled, to `visit(page, name, faults)`. */
export const startWalk = async () => {
  const pages = await readPages();
  let shown = pages[0].set;
  const server = await serveDist((method, path) => shown.answers[`${method} ${path}`]);
  const browser = await startBrowser();

  const see = async (context, { name, path, set }, visit) => {
    shown = set;
    const page = await context.newPage();
    const told = [];
    page.on(
      'console',
      message =>
        message.type() === 'error' &&
        !WANTED.test(message.text()) &&
        told.push(`${message.text()} ${message.location().url}`),
    );
    await page.goto(`http://127.0.0.1:${server.address().port}${path}`);
    await settle(page);
    if (set.steps?.[name]) await take(page, set.steps[name]);
    await visit(page, name, [...told, ...(await faultsOf(page))]);
    await page.close();
  };

  return {
    async look({ language, colorScheme, viewport }, visit, wanted = []) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: language,
        timezoneId: 'Africa/Windhoek',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      await context.addInitScript(chosen => localStorage.setItem('plenary.language', chosen), language);
      for (const page of pages) {
        if (wanted.length === 0 || wanted.includes(page.name)) await see(context, page, visit);
      }
      await context.close();
    },
    async end() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
};
