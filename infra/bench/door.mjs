// How fast a phone at the door is, with 10,000 badges and without a network: a browser with the built application, before a server
// that is nothing but the answers which such a phone gets. Each with the processor as it is, and slowed down six times.
//   node infra/bench/door.mjs <dist>
import { generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { PHONE, startBrowser } from '../../mobile-web/e2e/browser.mjs';

const dist = process.argv[2];
const BADGES = Number(process.env.BADGES ?? 10_000);
const SCANS = Number(process.env.SCANS ?? 60);
const DELTA = 100;
/** Nobody holds out a badge sooner after the press that opens the gate; a camera takes as long to show its first picture. */
const FIRST_AFTER = 1000;
/** The others are inside: who of a category is there is counted at each decision (B9). */
const INSIDE_FROM = BADGES / 2;
const MEETING = 7;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm', '.svg': 'image/svg+xml' };

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const begin = Math.floor((Date.now() - 12 * HOUR) / MINUTE) * MINUTE;

const base32 = bytes => {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
};

const registrationOf = number => (0x1000_0000n + BigInt(number)).toString(16).padStart(16, '0');

/** A code as the meeting prints it, signed. */
const codeOf = number => {
  const claims = Buffer.alloc(24);
  claims.set([1, 1], 0);
  claims.writeUInt32BE(MEETING, 2);
  claims.writeBigUInt64BE(BigInt(`0x${registrationOf(number)}`), 6);
  claims.writeUInt16BE(1, 14);
  claims.writeUInt8(2, 16);
  claims.writeUInt32BE(begin / MINUTE, 17);
  claims.writeUInt16BE(48, 21);
  claims.writeUInt8(1, 23);
  const signature = sign(null, Buffer.concat([Buffer.from('plenary badge code 1\0'), claims]), privateKey);
  return `PLENARY:${base32(Buffer.concat([claims, signature]))}`;
};

const badgeOf = (number, state = 'active') => ({
  badge: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  registration: registrationOf(number),
  generation: 1,
  state,
  category: 'delegate',
  zones: 'A',
  notBefore: new Date(begin).toISOString(),
  notAfter: new Date(begin + 48 * HOUR).toISOString(),
  displayName: `Noura Example ${number}`,
  passportName: `Noura Example ${number}`,
  honorific: 'H.E. Ms.',
  entity: { code: `E${number % 190}`, name: `Entity number ${number % 190}` },
  noPhoto: false,
  presence: number >= INSIDE_FROM ? [{ zone: null, inside: true, at: new Date(begin + 9 * HOUR).toISOString(), gate: 'Bench' }] : [],
});

let sequence = 5;
let reachable = true;

/** Everybody to who knows nothing yet; to others some that changed, a minute later each time, by which the page shows it. */
const snapshot = full => {
  sequence += 1;
  const badges = full
    ? Array.from({ length: BADGES }, (_, number) => badgeOf(number))
    : Array.from({ length: DELTA }, (_, number) => badgeOf(BADGES - 1 - number, 'suspended'));
  return {
    asOf: new Date(begin + sequence * MINUTE).toISOString(),
    sequence: String(sequence),
    full,
    meeting: { code: 'm', number: MEETING, zone: 'UTC' },
    keys: [{ id: 1, publicKey: publicKey.export({ format: 'jwk' }).x }],
    gates: [{ id: 'g', name: { en: 'Bench' }, zone: null, reentry: false }],
    categories: [{ code: 'delegate', letter: 'D', colour: '#1f5aa6', name: 'Delegate', roles: [] }],
    limits: [{ category: 'delegate', scope: 'meeting', most: BADGES, zone: null }],
    badges,
  };
};

const answer = (url, body) => {
  if (url.pathname.endsWith('/door')) return snapshot(!url.searchParams.has('since'));
  if (url.pathname.endsWith('/check-ins'))
    return { results: JSON.parse(body).scans.map(({ id, decided }) => ({ scan: id, verdict: decided })) };
  return url.pathname.endsWith('/session') ? { signedIn: false, roles: [] } : {};
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  if (url.pathname.startsWith('/api/')) {
    if (!reachable) return request.socket.destroy();
    let body = '';
    for await (const part of request) body += part;
    response.setHeader('content-type', 'application/json');
    return response.end(JSON.stringify(answer(url, body)));
  }
  const wanted = join(dist, normalize(url.pathname));
  const file = statSync(wanted, { throwIfNoEntry: false })?.isFile() ? wanted : join(dist, 'index.html');
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const root = `http://127.0.0.1:${server.address().port}`;

const enrolment = {
  device: 'd',
  token: 'bench',
  meeting: 'm',
  gate: { id: 'g', name: { en: 'Bench' } },
  role: 'door-scanner',
  expiresAt: '2099-01-01T00:00:00Z',
  name: 'bench',
};

/** What the page itself measures: from what happens to the frame in which it is seen. */
const inPage = () => {
  const seen = look =>
    new Promise(resolve => {
      const check = () => {
        if (!look()) return false;
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        return true;
      };
      if (check()) return;
      const watch = new MutationObserver(() => check() && watch.disconnect());
      watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  /** Types a code as a keyboard scanner does; from its last key to the name on the screen. */
  const scan = async (code, name) => {
    const shown = seen(() => document.querySelector('.verdict .person-card-name')?.textContent.endsWith(name));
    for (const key of code) dispatchEvent(new KeyboardEvent('keydown', { key }));
    const from = performance.now();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    const until = await shown;
    return { took: until - from, verdict: document.querySelector('.verdict').dataset.verdict };
  };
  const facts = () => document.querySelector('.door-facts span')?.textContent;
  /** From the last byte of a delta to the new time in the bar. */
  const delta = async () => {
    const before = facts();
    performance.clearResourceTimings();
    const shown = seen(() => facts() !== before);
    dispatchEvent(new Event('online'));
    const until = await shown;
    const last = () => performance.getEntriesByType('resource').findLast(({ name }) => name.includes('/door?'));
    while (!last()) await new Promise(resolve => setTimeout(resolve, 10)); // noted a little later
    return until - last().responseEnd;
  };
  window.bench = { scan, delta };
};

const quantile = (figures, share) => figures.toSorted((a, b) => a - b)[Math.ceil(share * figures.length) - 1];

const known = async page => {
  const from = Date.now();
  await page.goto(`${root}/door`, { waitUntil: 'commit' });
  await page.getByText(`${BADGES.toLocaleString('en')} badges known`).waitFor({ timeout: 120_000 });
  return (Date.now() - from) / 1000;
};

const measure = async (browser, rate) => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en', serviceWorkers: 'block' });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', fault => faults.push(String(fault)));
  await page.addInitScript(inPage);
  reachable = true;
  await page.goto(`${root}/door`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(
    own =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plenary-door');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('device', 'readwrite');
          writing.objectStore('device').put(own, 'this');
          writing.oncomplete = () => resolve(database.close());
        };
      }),
    enrolment,
  );
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const first = await known(page);
  await page.waitForFunction(async () => (await navigator.locks.query()).held.length === 0);
  reachable = false;
  const again = await known(page);

  await page.getByRole('button', { name: 'Start scanning' }).click();
  await page.getByRole('button', { name: 'Last scans' }).waitFor();
  await context.setOffline(true);
  await new Promise(resolve => setTimeout(resolve, FIRST_AFTER));
  const decisions = [];
  const computing = [];
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  for (let number = 0; number < SCANS; number++) {
    const before = await busy();
    const { took, verdict } = await page.evaluate(([code, name]) => window.bench.scan(code, name), [codeOf(number), `Example ${number}`]);
    if (verdict !== 'admitted') throw new Error(`badge ${number}: ${verdict}`);
    decisions.push(took);
    computing.push((await busy()) - before);
  }
  await context.setOffline(false);
  reachable = true;
  const deltas = [];
  for (let round = 0; round < 10; round++) deltas.push(await page.evaluate(() => window.bench.delta()));
  await context.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  if (process.env.VERBOSE) console.log(rate, decisions.map(Math.round).join(' '), '/', computing.map(Math.round).join(' '), '/', deltas.map(Math.round).join(' '));
  return { rate, first, again, decisions, computing, deltas };
};

const browser = await startBrowser();
try {
  console.log(`\n## A phone at the door: ${BADGES.toLocaleString('en')} badges, decisions without a network (aim: under 100 ms)\n`);
  console.log('| processor | decision p50 | p99 | longest | of it computing p50 | p99 | first snapshot | opened again | 100 changes p50 | longest |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const rate of [1, 6]) {
    const { first, again, decisions, computing, deltas } = await measure(browser, rate);
    const ms = figure => `${figure.toFixed(0)} ms`;
    console.log(
      `| ${rate === 1 ? 'as it is' : `slowed ${rate} times`} | ${ms(quantile(decisions, 0.5))} | ${ms(quantile(decisions, 0.99))} | ${ms(Math.max(...decisions))} | ${ms(quantile(computing, 0.5))} | ${ms(quantile(computing, 0.99))} ` +
        `| ${first.toFixed(1)} s | ${again.toFixed(1)} s | ${ms(quantile(deltas, 0.5))} | ${ms(Math.max(...deltas))} |`,
    );
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
