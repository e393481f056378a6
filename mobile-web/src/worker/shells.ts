/// <reference lib="webworker" />

const SHELL = 'shell-';
/** The name of an empty cache that says which shell runs: workers share nothing else that outlives them. */
const RUNS = 'runs ';

/**
 * Which caches go when the version of this shell takes over. The shell that ran until now stays: a window that was opened
 * with it may still ask for its files. It is the one that said so, not the newest: a version may have been installed, waited,
 * and been overtaken by this one without ever having run. Where none said so, all stay until the next time.
 */
export const outdated = (names: string[], own: string, others: string[]): string[] => {
  const ran = names.filter(name => name.startsWith(RUNS)).map(name => name.slice(RUNS.length));
  const before = ran.some(name => name !== own) ? ran : names.filter(name => name.startsWith(SHELL));
  const kept = new Set([own, RUNS + own, ...others, ...before]);
  return names.filter(name => !kept.has(name));
};

/** Says that this shell runs from now on, and clears away what no window asks for any more. */
export const takeOverFrom = async (own: string, others: string[]): Promise<void> => {
  const names = await caches.keys();
  await caches.open(RUNS + own);
  await Promise.all(outdated(names, own, others).map(name => caches.delete(name)));
};
