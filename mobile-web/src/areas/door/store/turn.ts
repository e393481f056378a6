let last: Promise<unknown> = Promise.resolve();

const alone = async <T>(job: () => Promise<T>): Promise<T> =>
  navigator.locks ? await navigator.locks.request('plenary-door-people', job) : await job();

/**
 * One writing of people after the other, in the order in which they were asked for, in this window and in all: sealing takes
 * its time, and what was known later must not be overtaken by what was known before.
 */
export const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
  const next = last.then(() => alone(job));
  last = next.catch(() => undefined);
  return next;
};
