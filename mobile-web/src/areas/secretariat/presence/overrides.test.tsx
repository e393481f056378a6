import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { overrides } from '../../../test/deskDoor';
import { answers } from '../../../test/deskSamples';
import { Refusal, serve } from '../../../test/server';

const TITLE = 'Admitted by supervisors against the rules';

const open = async (more: Record<string, unknown> = {}) => {
  serve({ ...answers, ...more });
  await loadSession();
  navigate('/secretariat/berlin-2018/presence');
  const { container } = render(<Router />);
  await screen.findByText('By delegation', { selector: 'h2' });
  return container;
};

it('shows whom supervisors admitted, with the reason and what came of it (B10)', async () => {
  const container = await open();
  const list = await screen.findByRole('list', { name: TITLE });
  const [late, disputed, undone] = [...list.children].map(({ textContent }) => textContent);
  expect(late).toMatch(
    /A person not named here.*Accompanies the head of delegation.*counts for nothingTaken back at the gate at 0?8:59/,
  );
  expect(disputed).toMatch(
    /Said to be expected.*Chief of the gates · Badge revoked · Not accepted: Badge revoked/,
  );
  expect(undone).toMatch(/There is still room inside.*Category full · Taken back$/);
  expect(screen.getByText('Overridden today: 1. Each with the supervisor’s reason.')).toBeTruthy();
  expect(container.textContent).toContain('Refused today: 3. Admitted by override today: 1.');
  expect(container.textContent).toContain('Category full · Admitted by override');
});

it('lets whoever reads it undo one that was taken back too late', async () => {
  const [, , undone] = overrides;
  const counting = { ...undone!, verdict: 'admitted', undoneAt: undefined, takenBackAt: undone!.at };
  await open({ 'GET /meetings/berlin-2018/overrides': { items: [counting], next: null } });
  const list = await screen.findByRole('list', { name: TITLE });
  expect(within(list).getByRole('button', { name: 'Undo' })).toBeTruthy();
});

it('says nothing where there is none', async () => {
  await open({ 'GET /meetings/berlin-2018/overrides': { items: [], next: null } });
  expect(screen.queryByText(TITLE)).toBeNull();
});

it('says that it could not be read, instead of nothing, and reads again', async () => {
  const path = 'GET /meetings/berlin-2018/overrides';
  let broken = true;
  await open({ [path]: () => (broken ? new Refusal({ status: 500 }) : answers[path]) });
  const heading = await screen.findByText(TITLE, { selector: 'h2' });
  broken = false;
  const card = within(heading.parentElement!);
  fireEvent.click(await card.findByRole('button', { name: 'Try again' }));
  expect((await screen.findByRole('list', { name: TITLE })).textContent).toContain(
    'There is still room inside',
  );
});
