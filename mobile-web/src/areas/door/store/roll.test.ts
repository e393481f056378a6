import { beforeEach, expect, it, vi } from 'vitest';
import { emptyDoor, headOfPeople, invented } from '../../../test/doorPeople';
import { phone } from '../../../test/phoneAtGate';
import { keepDevice } from './device';
import { badgeCount, everybody, followOthers, head, keepRow, learn, loadKnown, rowOf } from './roll';

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

/** Learns a list of the first two, in which the first is revoked, at the n-th transaction of what is done. */
const learningAt = async (nth: number, deed: () => Promise<unknown>): Promise<boolean> => {
  const begin = IDBDatabase.prototype.transaction;
  let begun = 0;
  let learned: Promise<void> | undefined;
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    begun += 1;
    if (begun === nth) {
      const [first, second] = invented(2);
      learned = learn(headAt('7'), [{ ...first!, state: 'revoked' }, second!], true);
    }
    return begin.apply(this, given);
  });
  await deed();
  opened.mockRestore();
  await learned;
  return learned !== undefined;
};

const known = () => [...everybody()].map(({ registration, state }) => `${registration.at(-1)} ${state}`);

it.each([0, 1, 2, 3])(
  'a list that is learned whole leaves nobody of the one before, whatever was being written: %i',
  async nth => {
    const [first, , third] = invented(3);
    const others = async () => {
      if (nth === 0) await learn(headAt('7'), [{ ...first!, state: 'revoked' }, invented(2)[1]!], true);
      else await followOthers();
    };
    const learnt = await learningAt(nth, async () => {
      keepRow(third!);
      keepRow(first!);
      await others();
    });
    expect(learnt).toBe(nth > 0);
    await followOthers();
    expect(known()).toEqual(['0 revoked', '1 active']);
    expect(badgeCount.value).toBe(2);
    await loadKnown();
    expect(known()).toEqual(['0 revoked', '1 active']);
    expect(rowOf(third!.registration)).toBeUndefined();
  },
);

it('a list for which there is no room stays known, whatever the store says of the one before', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await learn(headAt('7'), invented(2), true);
  put.mockRestore();
  await followOthers();
  expect(known()).toEqual(['0 active', '1 active']);
  keepRow(invented(1)[0]!);
  await followOthers();
  await loadKnown();
  expect(known()).toEqual(['0 active', '1 active']);
});
