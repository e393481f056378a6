// Which messages the pages ask for: a key that nobody asks for is dead weight on six phones, one that is asked for and
// not there shows as a bare key. Keys made from data are known by their fixed beginning: `core.status.${state}`.

const WHOLE = /(['"`])([a-z]+\.[A-Za-z0-9_.-]*[A-Za-z0-9_])\1/g;
const BEGINNING = /`([a-z]+\.[A-Za-z0-9_.-]*)\$\{/g;

/**
 * @param {string[]} keys all keys with their area, as `core.form.save`
 * @param {string[]} sources the texts of the source files
 * @returns {string[]} one line for each fault
 */
export const findUsageFaults = (keys, sources) => {
  const known = new Set(keys);
  const areas = new Set(keys.map(key => key.slice(0, key.indexOf('.'))));
  const asked = new Set();
  const beginnings = new Set();
  const ours = key => areas.has(key.slice(0, key.indexOf('.')));
  for (const source of sources) {
    for (const [, , key] of source.matchAll(WHOLE)) if (ours(key)) asked.add(key);
    for (const [, beginning] of source.matchAll(BEGINNING)) if (ours(beginning)) beginnings.add(beginning);
  }
  const begun = [...beginnings];
  const unused = keys.filter(key => !asked.has(key) && !begun.some(beginning => key.startsWith(beginning)));
  const called = new Set(sources.flatMap(source => [...source.matchAll(CALL)].map(found => found[2])));
  const missing = [...called].filter(key => ours(key) && !known.has(key));
  const empty = begun.filter(beginning => !keys.some(key => key.startsWith(beginning)));
  return [
    ...unused.map(key => `${key} is asked for by no page`),
    ...missing.map(key => `${key} is asked for and not there`),
    ...empty.map(beginning => `no message begins with ${beginning}`),
  ];
};

const CALL = /\b(?:t|tOr)\(\s*(['"`])([a-z]+\.[A-Za-z0-9_.-]*[A-Za-z0-9_])\1/g;
