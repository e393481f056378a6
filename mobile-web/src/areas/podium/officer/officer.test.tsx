import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import { offlineProblem } from '../../../api/problem';
import { FakeStream, fakeStreams } from '../../../test/fakeStream';
import { type Call, Refusal, serve } from '../../../test/server';
import { OfficerPage } from './OfficerPage';

const PATH = '/meetings/m/lists/l/podium';
const entity = (code: string, name: string) => ({ code, name });
const on = (code: string, name: string, more = {}) => ({
  inscription: `i-${code}`,
  entity: entity(code, name),
  state: 'inscribed',
  limit: 180,
  ...more,
});
const NAMIBIA = (more = {}) => on('NAM', 'Namibia', more);
const ME = { officer: 'Ingrid Solberg', device: 'mine', since: '2027-04-09T07:00:00Z' };
const OTHER = { officer: 'Amina Diallo', device: 'hers', since: '2027-04-09T07:12:00Z' };

const view = (more: Partial<PodiumView> = {}): PodiumView => ({
  now: null,
  next: [on('ARE', 'United Arab Emirates'), on('GBR', 'United Kingdom')],
  remaining: 9,
  revision: 2,
  begun: true,
  absent: [],
  version: 7,
  presiding: ME,
  undo: null,
  order: [],
  segment: { start: '2020-01-01T07:00:00Z', end: '2020-01-01T10:00:00Z' },
  ...more,
});

let held: PodiumView;
let acted: (call: Call) => unknown;
let claimed: unknown;
let calls: Call[];
const acts = () => calls.filter(({ method, path }) => method === 'POST' && path === PATH);

const opened = async (first: PodiumView) => {
  held = first;
  render(<OfficerPage parameters={{ meeting: 'm', list: 'l' }} />);
  await screen.findByText(/speakers? remain/);
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/presiding'))).toBe(true));
};
const press = async (name: RegExp | string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(button);
};
const stream = (next: PodiumView) => {
  held = next;
  FakeStream.last.send('podium', next);
};

beforeEach(() => {
  fakeStreams();
  sessionStorage.clear();
  claimed = () => held;
  acted = () => {
    held = { ...held, version: held.version + 1 };
    return held;
  };
  calls = serve({
    [`GET ${PATH}`]: () => held,
    [`POST ${PATH}`]: (call: Call) => acted(call),
    [`POST ${PATH}/presiding`]: (call: Call) => (claimed as (call: Call) => unknown)(call),
    [`DELETE ${PATH}/presiding`]: null,
    'GET /session': () => ({ signedIn: true, grants: [], serverTime: new Date().toISOString() }),
  });
});

describe('the presiding officer', () => {
  it('asks to preside when the screen opens, and acts as that device', async () => {
    await opened(view());
    await press(/^Call United Arab Emirates/);
    await waitFor(() => expect(acts()).toHaveLength(1));
    const claim = calls.find(({ path }) => path.endsWith('/presiding')) as Call;
    const { device } = claim.body as { device: string };
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(acts()[0]?.body).toEqual({ act: 'call', inscription: 'i-ARE', version: 7, device });
  });

  it('has for each state the acts that it allows', async () => {
    await opened(view({ now: NAMIBIA({ state: 'called' }) }));
    const names = () => screen.getAllByRole('button').map(button => button.textContent);
    expect(names()).toEqual(['Hand over', 'Statement starts', 'Absent', 'Take back the call', 'Undo']);
    const startedAt = new Date().toISOString();
    stream(view({ version: 8, now: NAMIBIA({ state: 'speaking', startedAt }) }));
    await screen.findByRole('button', { name: 'Statement ends' });
    expect(names()).toEqual(['Hand over', 'Statement ends', 'Pause', '+ 1 minute', '+ 2 minutes', 'Undo']);
    stream(view({ version: 9, now: NAMIBIA({ state: 'speaking', startedAt, pausedAt: startedAt }) }));
    await screen.findByRole('button', { name: 'Resume' });
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('gives one or two minutes more', async () => {
    await opened(view({ now: NAMIBIA({ state: 'speaking', startedAt: new Date().toISOString() }) }));
    await press('+ 2 minutes');
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'extra-time', seconds: 120 }));
  });

  it('skips only with a reason, which the record keeps (X3)', async () => {
    await opened(view());
    await press('Skip');
    const dialog = screen.getByText(/Call United Kingdom before/).closest('dialog') as HTMLElement;
    fireEvent.click(within(dialog).getByText('Call'));
    await within(dialog).findByText(/Give a reason/);
    expect(acts()).toHaveLength(0);
    fireEvent.input(within(dialog).getByLabelText(/^Reason/), { target: { value: 'Leaves early' } });
    fireEvent.click(within(dialog).getByText('Call'));
    await waitFor(() =>
      expect(acts()[0]?.body).toMatchObject({ act: 'call', inscription: 'i-GBR', reason: 'Leaves early' }),
    );
  });

  it('names what undo takes back, and reopens the statement that ended last', async () => {
    await opened(view({ undo: { act: 'end', inscription: 'i-NAM', entity: entity('NAM', 'Namibia') } }));
    expect(screen.getByText('The statement of Namibia ended')).toBeTruthy();
    await press('Undo');
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'undo', inscription: 'i-NAM' }));
    expect(acts()[0]?.body).not.toHaveProperty('undoes');
    await press(/^Reopen the statement: Namibia/);
    await waitFor(() => expect(acts()[1]?.body).toMatchObject({ act: 'reopen', inscription: 'i-NAM' }));
  });
});

describe('two presiding devices', () => {
  const locked = () =>
    screen
      .getAllByRole('button')
      .filter(button => (button as HTMLButtonElement).disabled)
      .map(button => button.textContent);

  it('locks where another presides already, until this one takes over', async () => {
    claimed = ({ body }: Call) =>
      (body as { takeOver: boolean }).takeOver
        ? { ...held, presiding: ME, version: 8 }
        : new Refusal({ status: 409, code: 'speakers.another-presides' });
    await opened(view({ presiding: OTHER }));
    expect(await screen.findByText(/^Amina Diallo presides since/)).toBeTruthy();
    expect(locked()).toEqual(['Call United Arab Emirates', 'Skip', 'Undo']);
    await press('Take over');
    expect(await screen.findByText(/^You preside on this device/)).toBeTruthy();
    await waitFor(() => expect(locked()).toEqual(['Undo']));
  });

  it('returns to the button with what went wrong beside it where a claim found no connection, and claims again', async () => {
    claimed = () => {
      throw new TypeError('no network');
    };
    await opened(view({ presiding: null }));
    const fault = await screen.findByRole('alert');
    expect(fault.closest('.error-summary')).toBeNull();
    expect(fault.textContent).toContain(offlineProblem().title);
    claimed = () => ({ ...held, presiding: ME, version: 8 });
    await press('Preside on this device');
    expect(await screen.findByText(/^You preside on this device/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('drops what went wrong once another device presides', async () => {
    claimed = () => {
      throw new TypeError('no network');
    };
    await opened(view({ presiding: null }));
    await screen.findByRole('alert');
    stream(view({ version: 8, presiding: OTHER }));
    expect(await screen.findByText(/^Amina Diallo presides since/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('locks at once, and says by whom, when another takes over', async () => {
    await opened(view());
    await screen.findByText(/^You preside on this device/);
    stream(view({ version: 8, presiding: OTHER }));
    expect(await screen.findByText(/^Amina Diallo took over at/)).toBeTruthy();
    expect(locked()).toContain('Call United Arab Emirates');
    expect(screen.getByRole('button', { name: 'Take over' })).toBeTruthy();
  });
});

describe('an act that nobody answered', () => {
  const lose = () => {
    const answering = acted;
    acted = () => {
      acted = answering;
      throw new TypeError('no network');
    };
  };

  it('is named, and done on the present state or left', async () => {
    await opened(view());
    lose();
    await press(/^Call United Arab Emirates/);
    expect(await screen.findByText('Not done for want of a connection: Call.')).toBeTruthy();
    expect(screen.queryByText(/Try again/)).toBeNull();
    await press('Do it now: Call');
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()[1]?.body).toMatchObject({ act: 'call', inscription: 'i-ARE', version: 7 });
    await waitFor(() => expect(screen.queryByText('No connection')).toBeNull());
    lose();
    await press(/^Call United Arab Emirates/);
    await press('Leave it');
    expect(screen.queryByText('No connection')).toBeNull();
  });

  it('may have been done where the state has moved on since', async () => {
    const now = NAMIBIA({ state: 'speaking', startedAt: new Date().toISOString() });
    await opened(view({ now }));
    lose();
    await press('+ 2 minutes');
    await screen.findByText('Not done for want of a connection: Extra time.');
    stream(view({ version: 8, now: { ...now, extra: 120 } }));
    expect(await screen.findByText(/^Nobody answered whether this was done: Extra time/)).toBeTruthy();
    await press('Do it on the new state: Extra time');
    await waitFor(() => expect(acts()[1]?.body).toMatchObject({ act: 'extra-time', version: 8 }));
  });

  it('is no longer told once another act is done', async () => {
    await opened(view({ now: NAMIBIA({ state: 'called' }) }));
    lose();
    await press('Absent');
    await screen.findByText('Not done for want of a connection: Absent.');
    await press('Statement starts');
    await waitFor(() => expect(acts()).toHaveLength(2));
    await waitFor(() => expect(screen.queryByText('No connection')).toBeNull());
  });
});

describe('an act on a state that is gone (L22)', () => {
  const overtaken = (after: PodiumView) => {
    let first = true;
    acted = () => {
      if (!first) return { ...held, version: held.version + 1 };
      first = false;
      held = after;
      return new Refusal({
        status: 409,
        code: 'speakers.podium-moved-on',
        title: 'The podium moved on',
        detail: 'Amina called Namibia.',
      });
    };
  };

  it('says what changed and does it on the new state', async () => {
    await opened(view({ now: NAMIBIA({ state: 'called' }) }));
    overtaken(view({ version: 12, now: NAMIBIA({ state: 'called' }) }));
    await press('Statement starts');
    expect(await screen.findByText('The podium moved on')).toBeTruthy();
    expect(screen.getByText('Amina called Namibia.')).toBeTruthy();
    await press(/^Do it on the new state/);
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()[1]?.body).toMatchObject({ act: 'start', inscription: 'i-NAM', version: 12 });
  });

  it('says that the act has no place any more', async () => {
    await opened(view());
    overtaken(view({ version: 12, now: NAMIBIA({ state: 'called' }) }));
    await press(/^Call United Arab Emirates/);
    expect(await screen.findByText(/has no place any more/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Do it on the new state/ })).toBeNull();
    await press('Leave it');
    expect(screen.queryByText('The podium moved on')).toBeNull();
  });
});
