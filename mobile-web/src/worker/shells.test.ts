import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeOverFrom } from './shells';

let names: string[];
const OTHERS = ['read', 'door'];

beforeEach(() => {
  names = ['read', 'door'];
  vi.stubGlobal('caches', {
    keys: async () => [...names],
    open: async (name: string) => void (names.includes(name) || names.push(name)),
    delete: async (name: string) => {
      names = names.filter(each => each !== name);
    },
  });
});

const shells = () => names.filter(name => name.startsWith('shell-'));
const installs = (shell: string) => names.push(shell);
const runs = (shell: string) => takeOverFrom(shell, OTHERS);

describe('the shells on a phone', () => {
  it('are the one that runs and the one that ran before, not one that only waited', async () => {
    installs('shell-1');
    await runs('shell-1');
    installs('shell-2');
    installs('shell-3');
    await runs('shell-3');
    expect(shells()).toEqual(['shell-1', 'shell-3']);
    installs('shell-4');
    await runs('shell-4');
    expect(shells()).toEqual(['shell-3', 'shell-4']);
    expect(names).toEqual(expect.arrayContaining(['read', 'door']));
    expect(names.filter(name => name.startsWith('runs '))).toEqual(['runs shell-4']);
  });

  it('all stay once after a version that did not say that it ran', async () => {
    for (const shell of ['shell-1', 'shell-2', 'shell-3']) installs(shell);
    await runs('shell-3');
    expect(shells()).toEqual(['shell-1', 'shell-2', 'shell-3']);
    installs('shell-4');
    await runs('shell-4');
    expect(shells()).toEqual(['shell-3', 'shell-4']);
  });

  it('stay when the same version takes over anew, and caches of nobody go', async () => {
    installs('shell-1');
    await runs('shell-1');
    installs('shell-2');
    installs('pages');
    await runs('shell-2');
    await runs('shell-2');
    expect(shells()).toEqual(['shell-1', 'shell-2']);
    expect(names).not.toContain('pages');
  });
});
