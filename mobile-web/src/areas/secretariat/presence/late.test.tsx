import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';

const TITLE = 'Scans of phones whose access had ended';

const open = async (more: Record<string, unknown> = {}) => {
  serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/presence');
  render(<Router />);
  await screen.findByText('By delegation', { selector: 'h2' });
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
