// Faults of the server and of its database, under the load of many phones.
import assert from 'node:assert/strict';
import { eventually } from '../backend.mjs';
import { inside, watchPresence } from '../story/desk.mjs';
import { compare, scanOf, send, startLoad } from './load.mjs';
import { ask } from './postgres.mjs';
import { issueBadges, LOADED, recorded } from './scene.mjs';
import { told } from './told.mjs';

const BADGES = 6000;
const ENOUGH = 100;
const BATCH = 20;

/** Scans are answered again: so many more than there are now. */
const answered = (load, more = ENOUGH) => {
  const wanted = load.acknowledged.size + more;
  return eventually(`${more} more scans`, () => load.acknowledged.size >= wanted, { within: 90_000 });
};

/** Whatever was answered is there, each badge was let in once, and no answer was taken back. */
const nothingLost = async (fault, load, backend) => {
  const figures = compare(load, await recorded(backend));
  told(fault, figures);
  assert.equal(figures.found, figures.acknowledged, 'an acknowledged scan is missing');
  assert.equal(figures.twice, 0, 'a badge was let in twice');
  assert.equal(figures['answered otherwise'], 0, 'a retry got another verdict (B8)');
  assert.equal(figures['given up'], 0, 'a scan was refused for good while the server could not decide');
  assert.ok(figures.unanswered > 0, 'the fault was not felt');
};

export const killServer = async ({ backend, tokens }) => {
  const load = startLoad(backend.address, tokens, await issueBadges(backend, BADGES));
  await answered(load, 2 * ENOUGH);
  await backend.kill();
  await backend.run();
  await answered(load);
  await load.finish();
  await nothingLost('server killed', load, backend);
};

const OWN = "from pg_stat_activity where usename = 'plenary'";

export const breakDatabase = async ({ backend, admin, tokens }) => {
  await watchPresence(admin, { code: LOADED });
  const load = startLoad(backend.address, tokens, await issueBadges(backend, BADGES));
  await answered(load);
  const [[ended]] = await ask(backend.superuser(), `select count(pg_terminate_backend(pid)) ${OWN}`);
  await answered(load);
  const [[one]] = await ask(backend.superuser(), `select pid ${OWN} limit 1`);
  process.kill(Number(one), 'SIGKILL');
  await answered(load);
  process.kill(backend.postmaster(), 'SIGKILL');
  await answered(load);
  await load.finish();
  await nothingLost(
    `${ended} connections of PostgreSQL ended, a process and the postmaster killed`,
    load,
    backend,
  );
  const { present } = await recorded(backend);
  await eventually('the open page of who is inside', async () => (await inside(admin)) === present);
};

export const loseAnswers = async ({ backend, network, tokens: [token] }) => {
  const scans = (await issueBadges(backend, 2 * ENOUGH)).map(scanOf);
  const sendAll = async () => {
    const answers = [];
    for (let at = 0; at < scans.length; at += BATCH)
      answers.push(...((await send(network.address, token, scans.slice(at, at + BATCH))) ?? []));
    return answers;
  };
  network.mode = 'deaf';
  assert.deepEqual(await sendAll(), []);
  network.mode = 'open';
  const { ids } = await recorded(backend);
  const decided = scans.filter(({ id }) => ids.has(id)).length;
  const same = (await sendAll()).filter(({ verdict }) => verdict === 'admitted').length;
  const { twice } = await recorded(backend);
  told('answers lost', { 'lost answers': network.lost, decided, 'answered the same again': same, twice });
  assert.deepEqual([decided, same, twice], [scans.length, scans.length, 0]);
};
