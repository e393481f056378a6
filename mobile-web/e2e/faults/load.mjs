// Phones as the server sees them: each sends what it scanned until that was answered, whatever happens in between.
import { randomUUID } from 'node:crypto';
import { LOADED } from './scene.mjs';

const THINKS = 25;
const WAITS = 200;
const PATIENCE = 30_000;
const MOST_AT_ONCE = 5;

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Sends once; nothing where no answer came, or the server has no time. */
export const send = async (address, token, scans) => {
  try {
    const answer = await fetch(`${address}/api/v1/meetings/${LOADED}/check-ins`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ scans }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return answer.ok ? (await answer.json()).results : undefined;
  } catch {
    return undefined;
  }
};

export const scanOf = code => ({
  id: randomUUID(),
  code,
  at: new Date().toISOString(),
  offset: 0,
  direction: 'in',
  decided: 'admitted',
});

/**
 * Lets all phones scan at once, each badge once: `acknowledged` holds the verdict of each scan that was answered, `unanswered`
 * counts how often one was not, `given` up those that were told to be no scans. `finish` lets nobody scan any more and waits until whatever was scanned is answered.
 */
export const startLoad = (address, tokens, codes) => {
  const acknowledged = new Map();
  const load = { acknowledged, unanswered: 0, changed: 0, given: 0 };
  let scanning = true;

  const take = results => {
    for (const { scan, verdict, problem } of results) {
      if (!verdict) {
        // What is refused for good a phone sends no more: nothing that passes may be told so.
        if (problem.status < 500) load.given += 1;
        else load.unanswered += 1;
        continue;
      }
      if (acknowledged.has(scan) && acknowledged.get(scan) !== verdict) load.changed += 1;
      acknowledged.set(scan, verdict);
    }
  };
  const phone = async token => {
    let waiting = [];
    while (scanning || waiting.length > 0) {
      const code = scanning ? codes.pop() : undefined;
      if (code) waiting.push(scanOf(code));
      if (waiting.length > 0) {
        const results = await send(address, token, waiting.slice(0, MOST_AT_ONCE));
        if (results) take(results);
        else load.unanswered += 1;
        waiting = waiting.filter(({ id }) => !acknowledged.has(id));
        if (!results) await pause(WAITS);
      }
      await pause(THINKS);
    }
  };
  const phones = tokens.map(phone);
  load.finish = () => {
    scanning = false;
    return Promise.all(phones);
  };
  return load;
};

/** How the scans that were answered stand in the database. */
export const compare = ({ acknowledged, unanswered, changed, given }, { ids, twice }) => ({
  acknowledged: acknowledged.size,
  found: [...acknowledged.keys()].filter(id => ids.has(id)).length,
  twice,
  'answered otherwise': changed + [...acknowledged.values()].filter(verdict => verdict !== 'admitted').length,
  'given up': given,
  unanswered,
});
