import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PodiumView } from '../../../api/podium';
import { serverNow } from '../../../live/clock';
import { fakeStreams } from '../../../test/fakeStream';
import { replying, waiting } from '../../../test/replySamples';
import { type Call, Refusal, serve } from '../../../test/server';
import { ClockPage } from '../clock/ClockPage';
import { ScreenPage } from '../screen/ScreenPage';
import { OfficerPage } from './OfficerPage';

const PATH = '/meetings/m/lists/l/podium';
const ME = { officer: 'Ingrid Solberg', device: 'mine', since: '2027-04-09T07:00:00Z' };

const view = (more: Partial<PodiumView> = {}): PodiumView => ({
  now: null,
  next: [],
  remaining: 0,
  revision: 2,
  begun: true,
  absent: [],
  version: 9,
  presiding: ME,
  undo: null,
  order: [],
  replies: waiting,
  ...more,
});
const speakingSince = (seconds: number) => replying(new Date(serverNow() - seconds * 1000).toISOString());

let held: PodiumView;
let acted: () => unknown;
let calls: Call[];
const acts = () => calls.filter(({ method, path }) => method === 'POST' && path === `${PATH}/replies`);

const opened = async (first: PodiumView) => {
  held = first;
  render(<OfficerPage parameters={{ meeting: 'm', list: 'l' }} />);
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/presiding'))).toBe(true));
};
const press = async (name: RegExp | string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBeNull());
  fireEvent.click(button);
};

const table = () => ({
  [`GET ${PATH}`]: () => held,
  [`POST ${PATH}/replies`]: () => acted(),
  [`POST ${PATH}/presiding`]: () => held,
});
/** Acts with the list find no network. */
const serveLost = () => {
  const lost = () => Promise.reject(new TypeError('no network'));
  calls = serve({ ...table(), [`POST ${PATH}`]: lost });
};

beforeEach(() => {
  fakeStreams();
  sessionStorage.clear();
  acted = () => held;
  calls = serve(table());
});

describe('the right of reply at the podium (L20)', () => {
  it('calls the first of the queue on the version of the queue', async () => {
    await opened(view());
    await press('Call the reply of Namibia');
    await waitFor(() => expect(acts()).toHaveLength(1));
    expect(acts()[0]?.body).toMatchObject({ act: 'call', reply: 'r1', version: 0 });
  });

  it('asks for the reason while speakers of the list remain', async () => {
    await opened(
      view({
        replies: { ...waiting, speakersBefore: 2 },
        remaining: 2,
        next: [{ inscription: 'i', entity: { code: 'ARE', name: 'Arab Emirates' } }],
      }),
    );
    await press('Call the reply of Namibia');
    expect(acts()).toHaveLength(0);
    fireEvent.input(screen.getByRole('textbox', { name: 'Reason', hidden: true }), {
      target: { value: 'Agreed' },
    });
    const dialog = screen.getByRole('textbox', { name: 'Reason', hidden: true }).closest('dialog');
    const call = [...(dialog?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Call',
    );
    fireEvent.click(call as HTMLButtonElement);
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'call', reason: 'Agreed' }));
  });

  it('runs its own clock, and nobody of the list can be called meanwhile', async () => {
    await opened(
      view({
        replies: speakingSince(65.5),
        remaining: 1,
        next: [{ inscription: 'i', entity: { code: 'ARE', name: 'Arab Emirates' } }],
      }),
    );
    expect((await screen.findByRole('timer')).textContent).toBe('3:55');
    expect(screen.getAllByText('Right of reply, first of the day').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^Call / })).toBeNull();
    await press('Statement ends');
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'end', reply: 'r1', version: 2 }));
  });

  it('takes the last act with a reply back from the bar that stays in sight', async () => {
    await opened(view({ replies: speakingSince(65.5) }));
    expect(screen.getAllByRole('button', { name: /^Undo/ })).toHaveLength(1);
    await press('Undo');
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'undo', reply: 'r1', version: 2 }));
  });

  it('ends the word of an act with the list that nobody answered', async () => {
    serveLost();
    await opened(
      view({ remaining: 1, next: [{ inscription: 'i', entity: { code: 'ARE', name: 'Arab Emirates' } }] }),
    );
    await press('Call Arab Emirates');
    await screen.findByText('Not done for want of a connection: Call.');
    await press('Call the reply of Namibia');
    await waitFor(() => expect(acts()).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText('No connection')).toBeNull());
  });

  it('tells why an act was refused', async () => {
    acted = () => new Refusal({ status: 409, code: 'speakers.podium-moved-on', title: 'Somebody was first' });
    await opened(view());
    await press('Call the reply of Namibia');
    expect(await screen.findByText(/Somebody was first/)).toBeTruthy();
  });

  it('asks for no reason when only speakers of a following day remain', async () => {
    await opened(
      view({ remaining: 2, next: [{ inscription: 'i', entity: { code: 'ARE', name: 'Arab Emirates' } }] }),
    );
    await press('Call the reply of Namibia');
    await waitFor(() => expect(acts()[0]?.body).toMatchObject({ act: 'call', reply: 'r1', version: 0 }));
  });

  it('offers the act again on the state to which another officer brought it (L22)', async () => {
    acted = () => {
      held = view({ replies: { ...waiting, version: 3 }, serverTime: new Date().toISOString() });
      return new Refusal({ status: 409, code: 'speakers.podium-moved-on', title: 'Somebody was first' });
    };
    await opened(view());
    await press('Call the reply of Namibia');
    await screen.findByText('Somebody was first');
    acted = () => held;
    await press('Do it on the new state: Call');
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()[1]?.body).toMatchObject({ act: 'call', reply: 'r1', version: 3 });
  });

  it('says so when the act has no place on the new state', async () => {
    acted = () => {
      held = view({ replies: speakingSince(3) });
      return new Refusal({ status: 409, code: 'speakers.podium-moved-on', title: 'Somebody was first' });
    };
    await opened(view());
    await press('Call the reply of Namibia');
    expect(await screen.findByText('On the new state this act has no place any more.')).toBeTruthy();
    await press('Leave it');
    expect(screen.queryByText('Somebody was first')).toBeNull();
  });

  it('shows on the speaker’s clock whose reply it is, the time left, and how many wait', async () => {
    held = view({ replies: speakingSince(0.5) });
    render(<ClockPage parameters={{ meeting: 'm', list: 'l' }} />);
    expect((await screen.findByRole('timer')).textContent).toBe('5:00');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Namibia');
    expect(screen.getByText('2 replies wait')).toBeTruthy();
  });

  it('names in the room who replies only once nobody of the list comes before', async () => {
    const next = [{ inscription: 'i', entity: { code: 'ARE', name: 'Arab Emirates' } }];
    held = view({ replies: speakingSince(0.5), remaining: 1, next });
    const { unmount } = render(<ScreenPage parameters={{ meeting: 'm', list: 'l' }} />);
    await screen.findByText('2 replies wait');
    expect(screen.queryByText('Chile')).toBeNull();
    unmount();
    held = view({ replies: speakingSince(0.5) });
    render(<ScreenPage parameters={{ meeting: 'm', list: 'l' }} />);
    expect(await screen.findByText('Chile')).toBeTruthy();
  });
});
