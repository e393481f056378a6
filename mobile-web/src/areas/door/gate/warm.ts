import { readBadgeCode } from '../badge/code';
import { isSigned, keyBytes } from '../badge/signature';
import { dayAround } from '../decide/day';
import { decideByName } from '../decide/verdict';
import { doorDatabase } from '../store/database';
import { gateRules, knowledge } from '../store/known';
import { everybody, head } from '../store/roll';
import { keyOf, seal } from '../store/sealed';

/** Enough that a browser translates what it has run, over thousands of badges at once. */
const ROUNDS = 3;
const AS_LONG_AS_A_CODE = `PLENARY:${'A'.repeat(141)}`;

const pause = () => new Promise(resolve => setTimeout(resolve));

/** One of each category: where it is limited, all of its badges are counted. */
const oneOfEach = () => [...new Map([...everybody()].map(row => [row.category, row.registration])).values()];

/**
 * Goes the way of a scan in vain: keys are read, calendars made, rules translated. On a slow phone the first person at a gate
 * would wait for all that, three times as long as those behind. Nothing is kept, shown, sounded or sent.
 */
export const warmUp = async (): Promise<void> => {
  const nobodys = { message: new Uint8Array(1), signature: new Uint8Array(64) };
  for (const { publicKey } of head.value?.keys ?? []) await isSigned(nobodys, keyBytes(publicKey));
  const key = await keyOf(await doorDatabase(), 'scans');
  const known = knowledge();
  dayAround(Date.now(), known.zone);
  for (let round = 0; round < ROUNDS; round++) {
    readBadgeCode(AS_LONG_AS_A_CODE);
    await seal(key, 'nothing', {});
    for (const registration of oneOfEach()) {
      decideByName(registration, { at: Date.now(), direction: 'in' }, gateRules(), known);
      known.limit?.(registration);
      await pause(); // a scan that comes now goes first
    }
  }
};
