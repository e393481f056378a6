// Pictures of every page into screens/: 360x740 and 1280x800, English and Arabic, light and dark; faults of the
// content security policy and of axe (colour contrast, too) are printed. Names of pages as arguments choose some.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DESK, PHONE } from '../e2e/browser.mjs';
import { startWalk } from './screens/walk.mjs';
import { fail, ROOT } from './tools.mjs';

const OUT = join(ROOT, 'screens');
const wanted = process.argv.slice(2);

mkdirSync(OUT, { recursive: true });
const walk = await startWalk();
let count = 0;
for (const language of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [PHONE, DESK]) {
      const shoot = async (page, name, faults) => {
        const label = `${name}-${viewport.width}-${language}-${colorScheme}`;
        await page.screenshot({ path: join(OUT, `${label}.png`), fullPage: true });
        for (const fault of faults) console.error(`${label}: ${fault}`);
        count += faults.length;
      };
      await walk.look({ language, colorScheme, viewport }, shoot, wanted);
    }
  }
}
await walk.end();
if (count > 0) fail(`${count} faults on the pages`);
