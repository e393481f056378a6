import { beforeEach, expect, it, vi } from 'vitest';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { keepDevice } from './device';
import { followOthers, head, keepRow, learn, loadKnown } from './roll';

const headAt = (sequence: string) => ({ ...headOfPeople, sequence });

beforeEach(async () => {
  await emptyDoor();
  await keepDevice(phone);
  await learn(headOfPeople, invented(3), true);
});

/** What the head says at every moment while that is done. */
const during = async (deed: () => Promise<unknown>): Promise<(string | undefined)[]> => {
  const seen: (string | undefined)[] = [];
  const end = head.subscribe(now => seen.push(now?.sequence));
  await deed();
  end();
  return seen;
};

it('a writing that goes on does not take back what was learned meanwhile', async () => {
  const [row] = invented(1);
  const seen = await during(async () => {
    const begin = IDBDatabase.prototype.transaction;
    let learned: Promise<void> | undefined;
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...given
    ) {
      learned ??= learn(headAt('6'), [{ ...row!, state: 'revoked' }], false);
      return begin.apply(this, given);
    });
    keepRow(row!);
    await vi.waitFor(() => expect(learned).toBeDefined());
    await learned;
    opened.mockRestore();
  });
  expect(seen).toEqual(['5', '6']);
  await loadKnown();
  expect(head.value?.sequence).toBe('6');
});

it('what another window has kept is taken when it is newer, and never when it is older', async () => {
  vi.resetModules();
  const other = await import('./roll');
  await other.loadKnown();
  await other.learn(headAt('10'), [], false);
  await followOthers();
  expect(head.value?.sequence).toBe('10');

  const seen = await during(async () => {
    const learned = learn(headAt('11'), [], false);
    await other.learn(headAt('9'), invented(1), true);
    await learned;
    await followOthers();
  });
  expect(seen).toEqual(['10', '11']);
});

it('a window forgets with the one that has ended the enrolment', async () => {
  vi.resetModules();
  const other = await import('./roll');
  await other.forgetPeople();
  await followOthers();
  expect(head.value).toBeUndefined();
});
