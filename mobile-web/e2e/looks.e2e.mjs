// Every page as it looks in a real browser: contrast in light and dark, nothing wider than a phone of 360 pixels, no
// fault of the content security policy. Russian has the longest words, Arabic runs from right to left.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWalk } from '../scripts/screens/walk.mjs';
import { DESK, PHONE } from './browser.mjs';

const LOOKS = [
  { language: 'ar', colorScheme: 'dark', viewport: PHONE },
  { language: 'ru', colorScheme: 'light', viewport: PHONE },
  { language: 'en', colorScheme: 'light', viewport: DESK },
];

let walk;
before(async () => {
  walk = await startWalk();
});
after(() => walk.end());

for (const look of LOOKS) {
  const { language, colorScheme, viewport } = look;
  test(`every page is readable: ${language}, ${colorScheme}, ${viewport.width} pixels wide`, async () => {
    const found = [];
    let seen = 0;
    await walk.look(look, async (_page, name, faults) => {
      seen += 1;
      found.push(...faults.map(fault => `${name}: ${fault}`));
    });
    assert.ok(seen > 50, `${seen} pages seen`);
    assert.deepEqual(found, []);
  });
}
