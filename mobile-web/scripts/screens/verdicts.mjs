// All verdicts of the door beside each other, each as it fills a phone of 360x740: one sheet for each language.
import { createServer } from 'vite';
import { PHONE, startBrowser } from '../../e2e/browser.mjs';
import { ROOT } from '../tools.mjs';

const VERDICTS = [
  'admitted',
  'overridden',
  'already-inside',
  'revoked',
  'not-accredited',
  'wrong-meeting',
  'wrong-zone-or-time',
  'category-full',
  'unknown-code',
  'forged-code',
];

const STAGE = '/verdict-stage.html';
const HTML =
  '<!doctype html><html><head><meta name="viewport" content="width=device-width" />' +
  '<style>@layer reset, tokens, base, components, areas;</style></head><body>' +
  '<div id="app"></div><script type="module" src="/src/test/verdictStage.tsx"></script></body></html>';

const stage = {
  name: 'verdict-stage',
  configureServer: server => {
    server.middlewares.use((request, response, next) => {
      if (!request.url?.startsWith(STAGE)) return next();
      response.setHeader('content-type', 'text/html').end(HTML);
    });
  },
};

const sheetOf = pictures =>
  '<body style="margin:0;background:#fff"><div style="display:grid;grid-template-columns:repeat(5,230px);gap:10px;padding:10px">' +
  pictures.map(png => `<img width="230" src="data:image/png;base64,${png.toString('base64')}">`).join('') +
  '</div></body>';

/** Takes a sheet for each language into the file that `pathOf` names. */
export const takeVerdicts = async (languages, pathOf) => {
  const vite = await createServer({
    root: ROOT,
    plugins: [stage],
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  await vite.listen();
  const { port } = vite.httpServer.address();
  const browser = await startBrowser();
  for (const language of languages) {
    const page = await browser.newPage({ viewport: PHONE });
    const pictures = [];
    for (const verdict of VERDICTS) {
      await page.goto(`http://127.0.0.1:${port}${STAGE}?verdict=${verdict}&language=${language}`);
      await page.locator('body[data-ready]').waitFor();
      pictures.push(await page.screenshot());
    }
    await page.setViewportSize({ width: 1210, height: 980 });
    await page.setContent(sheetOf(pictures));
    await page.screenshot({ path: pathOf(language), fullPage: true });
    await page.close();
  }
  await browser.close();
  await vite.close();
};
