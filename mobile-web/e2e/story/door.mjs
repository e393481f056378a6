// Step 8 on a phone at the gate: enrolled by the code, reading a film of a real badge, with and without the server.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../backend.mjs';
import { PHONE, startPhone } from '../browser.mjs';
import { cameraFlags, filmBadge } from '../film.mjs';

/** A phone with a camera that sees one badge; it keeps what it stored when it is switched off and on. */
export const phoneBefore = async (admin, badgePicture) => {
  const home = mkdtempSync(join(tmpdir(), 'plenary-door-'));
  let film;
  let films = 0;
  let context;
  const door = {
    faults: [],
    page: undefined,
    /** Films a badge, which `hold` then puts before the camera from the next switching on. */
    film: async picture => {
      films += 1;
      const file = join(home, `badge-${films}.y4m`);
      await filmBadge(admin.page, picture, file);
      return file;
    },
    hold: file => {
      film = file;
    },
    on: async () => {
      context = await startPhone(join(home, 'profile'), cameraFlags(film), { viewport: PHONE, locale: 'en' });
      door.page = context.pages()[0] ?? (await context.newPage());
      door.page.setDefaultTimeout(30_000);
      door.page.on('pageerror', fault => door.faults.push(fault.message));
      door.page.on('console', message => {
        if (/Content Security Policy|Trusted/i.test(message.text())) door.faults.push(message.text());
      });
    },
    off: () => context.close(),
    discard: async () => {
      await context?.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
  door.hold(await door.film(badgePicture));
  await door.on();
  return door;
};

/** The code's address enrols the phone by a press; it is done when everything is kept for work without a network. */
export const enrol = async (door, address) => {
  await door.page.goto(address);
  await door.page.getByLabel('Name of this phone').fill('Blue phone');
  await door.page.getByRole('button', { name: 'Enrol this phone' }).click();
  await door.page.locator('[data-offline=true]').waitFor({ timeout: 60_000 });
  await door.page.getByText(/\d+ badges? known/).waitFor();
};

/** Opens the gate and waits for the verdict on the badge before the camera. */
export const scan = async (door, address) => {
  await door.page.goto(new URL('/door', address).href);
  await door.page.getByRole('button', { name: 'Start scanning' }).click();
  const verdict = door.page.locator('[data-verdict]');
  await verdict.waitFor({ timeout: 60_000 });
  return { verdict: await verdict.getAttribute('data-verdict'), text: await verdict.textContent() };
};

/** How many scans wait to be sent. */
const pending = async door => Number(await door.page.locator('[data-pending]').getAttribute('data-pending'));

/** Switched on while the server is down, the phone knows who is inside, and admits somebody whom it never scanned (B7). */
export const scanWithoutNetwork = async (door, backend, another) => {
  await door.off();
  await backend.halt();
  await door.on();
  assert.equal((await scan(door, backend.address)).verdict, 'already-inside');
  assert.equal(await pending(door), 1);
  await door.off();
  door.hold(another);
  await door.on();
  const seen = await scan(door, backend.address);
  assert.equal(seen.verdict, 'admitted');
  assert.match(seen.text, /نور الهاشمي/);
  assert.equal(await pending(door), 2);
  await backend.run();
  await eventually('the scans', async () => (await pending(door)) === 0);
};

/** A supervisor takes the latest admission back, with a reason. */
export const undoLast = async door => {
  await door.page.getByRole('button', { name: 'Last scans' }).click();
  await door.page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  const question = door.page.getByRole('dialog', { name: 'Undo this admission?' });
  await question.getByLabel('Reason').fill('Wrong person at the gate');
  await question.getByRole('button', { name: 'Undo', exact: true }).click();
  await door.page.getByText('The admission is undone').waitFor();
};

/** Whether the phone keeps a limit of the room, by which it then decides alone. */
const knowsLimit = page =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plenary-door');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const head = opening.result.transaction('head').objectStore('head').get('snapshot');
          head.onsuccess = () => {
            opening.result.close();
            resolve((head.result?.limits ?? []).length > 0);
          };
        };
      }),
  );

/** There is no place left, and the server is down: a supervisor admits all the same, and it is told when there is a network (B10). */
export const overrideWithoutNetwork = async (door, backend) => {
  await eventually('the limit on the phone', () => knowsLimit(door.page));
  await door.off();
  await backend.halt();
  await door.on();
  assert.equal((await scan(door, backend.address)).verdict, 'category-full');
  await door.page.getByRole('button', { name: 'Admit all the same' }).click();
  await door.page.getByRole('button', { name: 'There is still room inside' }).click();
  await door.page.getByRole('button', { name: 'Admit with this reason' }).click();
  await door.page.locator('[data-verdict=overridden]').waitFor();
  assert.ok((await pending(door)) >= 2);
  await backend.run();
  await eventually('the override', async () => (await pending(door)) === 0);
};
