// The pictures of the README, taken from a running demonstration: `npm run pictures -- http://localhost:8080`; those of the
// podium's four screens, in mid-statement, from the samples of the page tests: `npm run pictures -- podium`; those of the
// door's nine verdicts: `npm run pictures -- verdicts`.
import { join } from 'node:path';
import { DESK, PHONE, startBrowser } from '../e2e/browser.mjs';
import { enrol, phoneBefore, scan } from '../e2e/story/door.mjs';
import { takeVerdicts } from './screens/verdicts.mjs';
import { startWalk } from './screens/walk.mjs';
import { fail, ROOT } from './tools.mjs';

const OUT = join(ROOT, '../backend/docs/pictures');
const address = process.argv[2] ?? 'http://localhost:8080';

const meeting = ({ api }) => api('/demo/sign-ins').then(({ items }) => items[0].meeting);
const grantOf = async ({ api }, role, code) =>
  (await api('/session')).grants.find(grant => grant.role === role && grant.meeting === code);

const PICTURES = [
  { name: 'public', language: 'ar', path: code => `/meetings/${code}` },
  {
    name: 'delegation',
    role: 'focal-point-inscribed',
    path: async (code, reader) =>
      `/meetings/${code}/delegations/${(await grantOf(reader, 'focal-point', code)).delegation}`,
  },
  { name: 'badge', role: 'speaker', path: code => `/meetings/${code}/me` },
  { name: 'slot', role: 'speaker', colorScheme: 'dark', path: code => `/meetings/${code}/me/slot` },
  {
    name: 'list',
    role: 'secretariat',
    desk: true,
    path: async (code, { api }) =>
      `/secretariat/${code}/speakers/${(await api(`/meetings/${code}/lists`)).items[0].id}`,
  },
  { name: 'matrix', role: 'secretariat', desk: true, path: code => `/secretariat/${code}/interpretation` },
];

const signIn = async (page, role) => {
  await page.goto(`${address}/api/v1/demo/sign-ins/${role}`, { waitUntil: 'commit' });
  await page.locator('main button').first().click();
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'));
};

const take = async (browser, { name, role, language = 'en', colorScheme = 'light', desk, path }) => {
  const context = await browser.newContext({
    viewport: desk ? DESK : PHONE,
    deviceScaleFactor: desk ? 1 : 2,
    colorScheme,
    locale: language,
    timezoneId: 'Europe/Zurich',
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  if (role) await signIn(page, role);
  const api = asked => page.evaluate(async to => (await fetch(`/api/v1${to}`)).json(), asked);
  await page.goto(address + (await path(await meeting({ api }), { api })), { waitUntil: 'commit' });
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: join(OUT, `${name}.png`) });
  await context.close();
};

/** A phone at the door of the demonstration reads somebody's badge with its camera. */
const takeDoor = async browser => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  await signIn(page, 'secretariat');
  const api = asked => page.evaluate(async to => (await fetch(`/api/v1${to}`)).json(), asked);
  const { items } = await api(`/meetings/${await meeting({ api })}/badges`);
  const shown = items.find(one => /\p{Script=Arabic}/u.test(one.displayName)) ?? items[0];
  const door = await phoneBefore({ page }, shown.links.png);
  await enrol(door, `${address}/api/v1/demo/sign-ins/door`);
  const seen = await scan(door, address);
  await door.page.screenshot({ path: join(OUT, 'door.png') });
  await door.discard();
  if (seen.verdict !== 'admitted') throw new Error(`the door said ${seen.verdict}`);
};

const STAGE = { width: 960, height: 600 };
const SCREENS = {
  officer: { name: 'podium', viewport: DESK, colorScheme: 'light' },
  clock: { name: 'clock-amber', viewport: STAGE, colorScheme: 'dark' },
  room: { name: 'screen', viewport: STAGE, colorScheme: 'dark' },
  own: { name: 'slot-five', viewport: PHONE, colorScheme: 'light' },
};

const takePodium = async () => {
  const walk = await startWalk();
  for (const language of ['en', 'ar']) {
    for (const [screen, { name, ...look }] of Object.entries(SCREENS)) {
      const path = join(OUT, `podium-${screen}-${language}.png`);
      await walk.look({ language, ...look }, page => page.screenshot({ path }), [name]);
    }
  }
  await walk.end();
};

if (address === 'podium') {
  await takePodium();
  process.exit(0);
}

if (address === 'verdicts') {
  await takeVerdicts(['en', 'ar'], language => join(OUT, `verdicts-${language}.png`));
  process.exit(0);
}

const browser = await startBrowser();
for (const picture of PICTURES) {
  await take(browser, picture).catch(fault => fail(`${picture.name}: ${fault.message}`));
}
await takeDoor(browser).catch(fault => fail(`door: ${fault.message}`));
await browser.close();
