import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';

const TITLE = 'Scans of phones whose access had ended';

const open = async (more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/presence');
  render(<Router />);
  await screen.findByText('By delegation', { selector: 'h2' });
  return calls;
};

it('shows what ended phones handed in, by whom and what the phone had said (B7)', async () => {
  await open();
  const list = await screen.findByRole('list', { name: TITLE });
  expect(list.textContent).toContain('نور الهاشمي');
  expect(list.textContent).toMatch(/Main entrance · Volunteer 3 · Admitted/);
});

it('says what was taken back at the gate, and whether it counts all the same (B10)', async () => {
  await open();
  const list = await screen.findByRole('list', { name: TITLE });
  expect(list.textContent).toMatch(
    /Taken back at the gate at \d\d:\d\d, but the server learned of it too late/,
  );
  expect(list.textContent?.match(/Taken back/g)).toHaveLength(1);
});

it('lets whoever reads it undo what counts all the same, with a reason', async () => {
  const undo = 'POST /meetings/berlin-2018/check-ins/s9/undo';
  const calls = await open({ [undo]: null });
  const list = await screen.findByRole('list', { name: TITLE });
  fireEvent.click(within(list).getByRole('button', { name: 'Undo' }));
  const dialog = await within(list).findByRole('dialog');
  fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: 'Wrong person' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/meetings/berlin-2018/check-ins/s9/undo',
      body: { reason: 'Wrong person' },
    }),
  );
});

it('says nothing where there is none', async () => {
  await open({ 'GET /meetings/berlin-2018/late-scans': { items: [], next: null } });
  expect(screen.queryByText(TITLE)).toBeNull();
});

it('says that it could not be read, instead of nothing, and reads again', async () => {
  const path = 'GET /meetings/berlin-2018/late-scans';
  let broken = true;
  await open({ [path]: () => (broken ? new Refusal({ status: 500 }) : answers[path]) });
  const heading = await screen.findByText(TITLE, { selector: 'h2' });
  broken = false;
  const card = within(heading.parentElement!);
  fireEvent.click(await card.findByRole('button', { name: 'Try again' }));
  expect((await screen.findByRole('list', { name: TITLE })).textContent).toContain('Volunteer 3');
});
