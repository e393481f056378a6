import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage, t } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { answers } from '../../../test/deskSamples';
import { takenScans } from '../../../test/doorServer';
import { atGate } from '../../../test/phoneAtGate';
import { type Call, Refusal, serve } from '../../../test/server';
import { device, endDevice, keepDevice } from '../store/device';
import { connected, sync } from '../sync/sync';
import { conflicts, conflictsProblem, lookForConflicts } from './conflicts';

const ROOT = '/meetings/berlin-2018';
const OPEN = `GET ${ROOT}/conflicts`;
const RESOLVE = `POST ${ROOT}/conflicts/c1/resolution`;
const KEY = /\b(core|door)\.[a-z]+\.?[a-z]*/i;

const known = {
  id: 'c1',
  at: '2027-04-09T06:38:00Z',
  gate: 'Plenary hall',
  verdict: 'already-inside',
  first: { at: '2027-04-09T06:30:00Z', gate: 'Main entrance' },
  displayName: 'Selma Nakale',
  entity: { code: 'NAM', name: 'Namibia' },
};
const unnamed = { id: 'c2', at: '2027-04-09T06:40:00Z', gate: 'Garden', verdict: 'revoked' };

const door = {
  ...(takenScans['GET /meetings/m/door'] as () => object)(),
  meeting: { code: 'berlin-2018', number: 7, zone: 'Europe/Berlin' },
};

/** A gate that is open; what the server has to dispute. */
const open = async (items: unknown[], more: Record<string, unknown> = {}, own = {}): Promise<Call[]> => {
  const calls = serve({
    'GET /session': answers['GET /session'],
    [`GET ${ROOT}/door`]: door,
    [`POST ${ROOT}/check-ins`]: takenScans['POST /meetings/m/check-ins'],
    [OPEN]: { items },
    ...more,
  });
  await loadSession();
  await atGate(own);
  navigate('/door');
  render(<Router />);
  fireEvent.click(await screen.findByRole('button', { name: t('door.start.act') }));
  await screen.findByRole('button', { name: t('door.recent.title') });
  await sync();
  return calls;
};

const asked = (calls: Call[]) => calls.filter(({ path }) => path.startsWith(`${ROOT}/conflicts`));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

/** Opens the list. */
const look = async () => {
  press(/^Supervisor/);
  fireEvent.click(await screen.findByRole('button', { name: /^Conflicts between gates/ }));
  await screen.findByRole('heading', { name: 'Conflicts between gates' });
};

const lines = async () => {
  const list = await screen.findByRole('list', { name: 'Conflicts between gates' });
  return within(list)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

beforeEach(async () => {
  conflicts.value = undefined;
  conflictsProblem.value = undefined;
  await switchLanguage('en');
});

describe('conflicts on a supervisor’s phone (B7)', () => {
  it('are counted on the screen until they are resolved, and read with each exchange', async () => {
    let items = [known, unnamed];
    const calls = await open([], { [OPEN]: () => ({ items }) });
    const button = await screen.findByRole('button', { name: /^Supervisor.*2 conflicts to resolve$/ });
    expect(button.querySelector('[data-conflicts="2"]')).not.toBeNull();
    expect(screen.getByText('2 conflicts to resolve', { selector: 'strong' })).toBeTruthy();
    expect(asked(calls).at(-1)?.path).toBe(`${ROOT}/conflicts?open=true`);
    expect(asked(calls).at(-1)?.headers.get('authorization')).toBe('Bearer secret');
    items = [];
    await sync();
    await screen.findByRole('button', { name: 'Supervisor' });
    expect(screen.queryByText(/to resolve/)).toBeNull();
  });

  it('say who, when and by which gates, and nothing of whom the server does not name', async () => {
    await open([known, unnamed]);
    await look();
    expect(await lines()).toEqual([
      expect.stringMatching(
        /Selma Nakale.*Namibia.*0?8:30.*Main entrance.*0?8:38.*Plenary hall.*The server says: Already inside/,
      ),
      expect.stringMatching(/A person not named here.*0?8:40.*Garden.*The server says: Badge revoked/),
    ]);
  });

  it('are resolved for a reason, and gone', async () => {
    let items = [known];
    const calls = await open([], {
      [OPEN]: () => ({ items }),
      [RESOLVE]: () => {
        items = [];
        return null;
      },
    });
    await look();
    fireEvent.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Resolve this conflict' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    await within(dialog).findByText('Give a reason');
    fireEvent.input(within(dialog).getByLabelText(/Reason/), {
      target: { value: ' two doors, one person ' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    await screen.findByText('No conflicts to resolve.');
    expect(await screen.findByText('The conflict is resolved')).toBeTruthy();
    const sent = asked(calls).find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ reason: 'two doors, one person' });
    expect(sent?.headers.get('authorization')).toBe('Bearer secret');
  });

  it('that somebody else has resolved say so, and are gone all the same', async () => {
    let items = [known];
    await open([], {
      [OPEN]: () => ({ items }),
      [RESOLVE]: () => {
        items = [];
        return new Refusal({ status: 404, code: 'checkin.unknown', title: 'Not known any more' });
      },
    });
    await look();
    fireEvent.click(await screen.findByRole('button', { name: 'Resolve' }));
    const dialog = await screen.findByRole('dialog', { name: 'Resolve this conflict' });
    fireEvent.input(within(dialog).getByLabelText(/Reason/), { target: { value: 'one person' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Resolve' }));
    await within(dialog).findByText('Not known any more');
    await waitFor(() => expect(conflicts.value?.items).toEqual([]));
  });

  it('stay on the screen without a network, which says how old they are, and cannot be resolved', async () => {
    await open([known]);
    await look();
    await lines();
    connected.value = false;
    await screen.findByText(/Without a network nothing can be resolved. The list is as of/);
    expect(await lines()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Resolve' })).toHaveProperty('disabled', true);
  });

  it('that were never read say so without a network', async () => {
    await open([], { [OPEN]: () => Promise.reject(new TypeError('no network')) });
    connected.value = false;
    await look();
    await screen.findByText(/Without a network the conflicts cannot be read/);
  });

  it('that cannot be read say why, stop no exchange, and are read again', async () => {
    let broken = true;
    await open([], {
      [OPEN]: () => (broken ? new Refusal({ status: 500, title: 'Broken' }) : { items: [known] }),
    });
    expect(connected.value).toBe(true);
    await look();
    expect((await screen.findByRole('alert')).textContent).toContain('Broken');
    broken = false;
    press('Try again');
    expect(await lines()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are not asked for by a scanner’s phone', async () => {
    const calls = await open([known], {}, { role: 'door-scanner' });
    expect(asked(calls)).toEqual([]);
    expect(screen.queryByText(/to resolve/)).toBeNull();
  });

  it('are forgotten with the enrolment, also when their answer comes after its end', async () => {
    await open([known]);
    expect(conflicts.value?.items).toHaveLength(1);
    await endDevice();
    expect(conflicts.value).toBeUndefined();

    await keepDevice({ ...device.value!, device: 'e', ended: undefined });
    let answer: (value: unknown) => void = () => undefined;
    serve({
      [OPEN]: () =>
        new Promise(resolve => {
          answer = resolve;
        }),
    });
    const looking = lookForConflicts();
    await keepDevice({ ...device.value!, device: 'f' });
    answer({ items: [known] });
    await looking;
    expect(conflicts.value).toBeUndefined();
  });

  it.each(['en', 'ar'] as const)('are accessible and wholly translated in %s', async language => {
    await switchLanguage(language);
    await open([known, unnamed]);
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${t('door.supervisor.title')}`) }));
    fireEvent.click(
      await screen.findByRole('button', { name: new RegExp(`^${t('door.supervisor.conflicts')}`) }),
    );
    await screen.findByText(/Selma/);
    expect(await axeFaults(document.body, { page: true })).toEqual([]);
    expect(screen.getByRole('dialog').textContent).not.toMatch(KEY);
  });

  it('hold up no exchange while they are not answered, and somebody else’s answer is none', async () => {
    let answer: unknown = { items: [known] };
    await open([], { [OPEN]: () => answer });
    await waitFor(() => expect(conflicts.value?.items).toHaveLength(1));
    answer = new Promise(() => undefined);
    await sync(); // is done although nobody answers
    expect(connected.value).toBe(true);
    answer = { signIn: 'here' };
    await lookForConflicts();
    expect(conflicts.value?.items).toHaveLength(1);
  });
});
