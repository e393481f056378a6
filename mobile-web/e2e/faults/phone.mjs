// A phone at the gate in a real browser: a keyboard scanner reads badges for it, faster than any camera.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../backend.mjs';
import { PHONE, startPhone } from '../browser.mjs';
import { offerPlace } from './scene.mjs';

const CAMERA = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** Runs in the page: reads texts as a keyboard scanner types them, each once the one before is kept; gives the verdicts. */
const readAll = async texts => {
  const told = () => document.querySelector('[data-verdict]')?.getAttribute('data-verdict');
  // All keys of a text at one moment, however long the machine lets this page wait: a scanner makes no pauses.
  const type = text => {
    const value = performance.now();
    for (const key of [...text, 'Enter'])
      dispatchEvent(Object.defineProperty(new KeyboardEvent('keydown', { key }), 'timeStamp', { value }));
  };
  const end = performance.now() + 120_000;
  const pause = async () => {
    await new Promise(resolve => setTimeout(resolve, 5));
    if (performance.now() > end)
      throw new Error(`after ${verdicts.length} of ${texts.length} scans no verdict comes`);
  };
  const verdicts = [];
  for (const text of texts) {
    document.querySelector('.verdict-next')?.click();
    while (told()) await pause();
    type(text);
    while (!told()) await pause();
    verdicts.push(told());
  }
  return verdicts;
};

/** A phone whose network is `network`; `prepare` runs in each page before its scripts. It keeps what it stored when switched off. */
export const newPhone = async (network, prepare = async () => undefined) => {
  const home = mkdtempSync(join(tmpdir(), 'plenary-fault-'));
  const phone = { faults: [] };
  const watch = page => {
    page.setDefaultTimeout(30_000);
    page.on('pageerror', fault => phone.faults.push(fault.message));
    return page;
  };
  /** Another window of the same phone, at the open gate. */
  phone.gate = async (page = phone.page) => {
    await page.goto(`${network.address}/door`);
    await page.getByRole('button', { name: 'Start scanning' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    return page;
  };
  phone.window = async () => watch(await phone.context.newPage());
  phone.on = async () => {
    phone.context = await startPhone(home, [...CAMERA, ...(network.flags ?? [])], {
      viewport: PHONE,
      locale: 'en',
    });
    await prepare(phone.context);
    phone.page = watch(phone.context.pages()[0] ?? (await phone.context.newPage()));
  };
  phone.enrol = async (admin, meeting, gate) => {
    const { pathname, hash } = new URL(await offerPlace(admin, meeting, gate));
    await phone.page.goto(`${network.address}${pathname}${hash}`);
    await phone.page.getByLabel('Name of this phone').fill('Blue phone');
    await phone.page.getByRole('button', { name: 'Enrol this phone' }).click();
    await phone.page.locator('[data-offline=true]').waitFor({ timeout: 60_000 });
    await phone.page.getByText(/\d+ badges? known/).waitFor();
    return phone.gate();
  };
  phone.read = (texts, page = phone.page) => page.evaluate(readAll, texts);
  phone.pending = async (page = phone.page) =>
    Number(await page.locator('[data-pending]').getAttribute('data-pending'));
  phone.sent = (page = phone.page) =>
    eventually('everything to be sent', async () => (await phone.pending(page)) === 0, { within: 60_000 });
  /** The network is back: nobody waits for the next quarter of a minute. */
  phone.send = (page = phone.page) => page.evaluate(() => dispatchEvent(new Event('online')));
  /** Ends the browser as the system does when memory is short: nothing is closed, nothing is asked. */
  phone.crash = async () => {
    const gone = new Promise(resolve => phone.context.once('close', resolve));
    const protocol = await phone.context.newCDPSession(phone.page);
    await Promise.race([protocol.send('Browser.crash').catch(() => undefined), gone]);
    await gone;
  };
  phone.discard = async () => {
    await phone.context?.close();
    rmSync(home, { recursive: true, force: true });
    assert.deepEqual(phone.faults, []);
  };
  await phone.on();
  return phone;
};
