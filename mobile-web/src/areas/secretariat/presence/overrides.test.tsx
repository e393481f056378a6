import { fireEvent, render, screen, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage } from '../../../i18n/catalogue';
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
  const list = await screen.findByRole('list', { name: 'Today: 3' });
  const [late, disputed, undone] = [...list.children].map(({ textContent }) => textContent);
  expect(late).toMatch(
    /A person not named here.*Accompanies the head of delegation.*counts for nothingTaken back at the gate at 0?8:59/,
  );
  expect(disputed).toMatch(
    /Said to be expected.*Chief of the gates · At the scan: Badge revoked · Not accepted: Badge revoked/,
  );
  expect(undone).toMatch(/There is still room inside.*At the scan: Category full · Taken back$/);
  expect(screen.queryByText(/On earlier days/)).toBeNull();
  expect(container.textContent).toContain('Refused today: 3. Admitted by override today: 1.');
  expect(container.textContent).toContain('Category full · Admitted by override');
});

it('tells today by the clock of the meeting from the days before, which have their dates', async () => {
  const [, , one] = overrides;
  const day = one!.at.slice(0, 10); // berlin-2018 is two hours ahead
  const midnight = Date.parse(`${day}T00:00:00+02:00`);
  const at = (minutes: number) => new Date(midnight + minutes * 60_000).toISOString();
  const items = [
    { ...one!, id: 'first', at: at(5) },
    { ...one!, id: 'last', at: at(-5) },
    { ...one!, id: 'older', at: at(-10) },
  ];
  await open({ 'GET /meetings/berlin-2018/overrides': { items, next: null } });
  const today = await screen.findByRole('list', { name: 'Today: 1' });
  const before = screen.getByRole('list', { name: 'On earlier days: 2' });
  expect(today.textContent).toMatch(/inside0?0:05 · /);
  expect([...before.children].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/inside\d+ \w+ \d{4}.*23:55 · /),
    expect.stringMatching(/inside\d+ \w+ \d{4}.*23:50 · /),
  ]);
});

it('shows a chosen reason in the reader’s language, and own words as they were written', async () => {
  await open();
  await switchLanguage('fr');
  const list = await screen.findByRole('list', { name: /Aujourd’hui.: 3/ });
  const [chosen, own] = [...list.children].map(({ textContent }) => textContent);
  expect(chosen).toContain('Accompagne la cheffe ou le chef de délégation');
  expect(own).toContain('Said to be expected');
  await switchLanguage('en');
});

it('lets whoever reads it undo one that was taken back too late', async () => {
  const [, , undone] = overrides;
  const counting = { ...undone!, verdict: 'admitted', undoneAt: undefined, takenBackAt: undone!.at };
  await open({ 'GET /meetings/berlin-2018/overrides': { items: [counting], next: null } });
  const list = await screen.findByRole('list', { name: 'Today: 1' });
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
  expect((await screen.findByRole('list', { name: 'Today: 3' })).textContent).toContain(
    'There is still room inside',
  );
});
