import { render, screen, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { Change, Said } from '../../api/published';
import { loadSession } from '../../api/session';
import { navigate } from '../../app/location';
import { loadMessages, switchLanguage } from '../../i18n/catalogue';
import { answers, delivered, revision } from '../../test/listSamples';
import { serve } from '../../test/server';
import { Changes, sentences } from './Changes';
import { DeliveredPage } from './DeliveredPage';
import { Line } from './Line';
import { PublishedPage } from './PublishedPage';

const LIST = 'c1a5e1de-0000-4000-8000-000000000001';
const parameters = { meeting: 'berlin-2018', list: LIST };

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('lists');
  serve(answers);
  await loadSession();
  navigate(`/meetings/berlin-2018/lists/${LIST}`);
});

it('says of each change what it was and what it is now (L21)', () => {
  const changed = revision.changes?.items[1] as Change;
  expect(sentences(changed, 'Europe/Berlin')).toEqual([
    'From No. 1, 09:00, to No. 2, 09:05',
    'Speaker: H.E. Ms. Selma Nakale, now To be confirmed',
    'Title: Minister of International Relations, now Vice-Minister',
    'Level: Minister, now Vice-Minister',
    'Time limit: 3:00, now 2:30',
    'Another language of the statement',
    'Another group on whose behalf it is given',
  ]);
});

it('puts those whose time alone moved behind a number, after what changed otherwise (L21)', async () => {
  const said = (clock: string) => ({
    ...(revision.changes?.items[0]?.after as Said),
    start: `2027-04-09T07:${clock}Z`,
  });
  const change = (inscription: string, kinds: Change['kinds'], was: string, is: string): Change => ({
    inscription,
    entity: { code: 'NAM', name: `State ${inscription}`, kind: 'member-state' },
    kinds,
    before: said(was),
    after: said(is),
  });
  const items = [
    change('a', ['time'], '42:00', '46:00'),
    change('b', ['time'], '42:00', '42:30'),
    change('c', ['position', 'time'], '00:00', '05:00'),
    change('d', ['time', 'title'], '00:00', '05:00'),
  ];
  const { container } = render(<Changes changes={{ since: 1, items }} zone="Europe/Berlin" />);
  expect([...container.querySelectorAll('strong')].map(name => name.textContent)).toEqual([
    'State d',
    'State c',
    'State a',
  ]);
  const shifted = screen.getByText('Only the time moved for 1 statement').closest('details');
  expect(shifted?.open).toBe(false);
  expect(shifted?.textContent).toContain('Only the time moved: 09:42 → 09:46');
});

it('says that nothing changed for readers where no clock shows another time', () => {
  const said = (start: string) => ({ ...(revision.changes?.items[0]?.after as Said), start });
  const still: Change = {
    ...(revision.changes?.items[1] as Change),
    kinds: ['time'],
    before: said('2027-04-09T07:42:00Z'),
    after: said('2027-04-09T07:42:20Z'),
  };
  const nextDay = { ...still, after: said('2027-04-10T07:42:00Z') };
  render(<Changes changes={{ since: 1, items: [still] }} zone="Europe/Berlin" />);
  expect(screen.getByText('Nothing changed that concerns readers.')).toBeTruthy();
  expect(sentences(nextDay, 'Europe/Berlin')[0]).toContain('9 April 2027 at 09:42 → 10 April 2027 at 09:42');
});

it('shows the latest revision, what it changed, and every earlier one to choose', async () => {
  render(<PublishedPage parameters={parameters} />);
  const revisions = await screen.findByRole('navigation', { name: 'Revisions' });
  expect(
    within(revisions)
      .getAllByRole('link')
      .map(link => link.textContent),
  ).toEqual(['Rev.2', 'Rev.1']);
  expect(screen.getByText('New on the list: No. 1, 09:00')).toBeTruthy();
  expect(screen.getByText('No longer on the list; it was No. 2, 09:05')).toBeTruthy();
  expect(screen.getByRole('link', { name: '中文' }).getAttribute('href')).toBe(
    `/api/v1/meetings/berlin-2018/lists/${LIST}/publications/2.pdf?lang=zh`,
  );
});

it('gives no time for who stands beyond the segment’s end, on no page (L13)', async () => {
  const line = { ...revision.items[0], inscription: 'late', position: 40, beyond: true };
  const planned = {
    revision: 2,
    position: 40,
    start: '2027-04-09T22:10:00Z',
    end: '2027-04-09T22:13:00Z',
    beyond: true,
  };
  serve({
    ...answers,
    [`GET /meetings/berlin-2018/lists/${LIST}/publications/latest`]: { ...revision, items: [line] },
    [`GET /meetings/berlin-2018/lists/${LIST}/delivered`]: {
      items: [{ ...delivered.items[0], planned }],
    },
  });
  const page = render(<PublishedPage parameters={parameters} />);
  expect(await screen.findByText('beyond the end of the segment')).toBeTruthy();
  expect(page.container.querySelector('.listed .numbers:not(.listed-number)')).toBeNull();
  page.unmount();
  render(<DeliveredPage parameters={parameters} />);
  expect(await screen.findByText('Planned in Rev.2: No. 40, beyond the end of the segment')).toBeTruthy();
  const change = revision.changes?.items[0] as Change;
  const after = { ...change.after, position: 40, beyond: true } as Change['after'];
  expect(sentences({ ...change, after }, 'Europe/Berlin')).toEqual([
    'New on the list: No. 40, beyond the end of the segment',
  ]);
});

it('names those who align themselves with a group’s statement, behind their number where they are many (L11)', async () => {
  render(<PublishedPage parameters={parameters} />);
  const aligned = await screen.findByText(/^2 delegations aligned/);
  expect(aligned.textContent).toBe('2 delegations aligned: Japan, Spain');
  const entity = { code: 'NAM', name: 'Namibia' };
  const many = Array.from({ length: 7 }, (_, n) => ({ code: `E${n}`, name: `State ${n}` }));
  render(<Line number={1} of={{ entity, group: { name: 'G', aligned: many } }} children={undefined} />);
  const summary = screen.getByText('7 delegations aligned');
  expect(summary.closest('details')?.textContent).toContain('State 0, State 1');
});

it('shows actual times beside the plan, and who went past the limit (L14)', async () => {
  render(<DeliveredPage parameters={parameters} />);
  expect(await screen.findByText('1:10 over the limit')).toBeTruthy();
  expect(screen.getByText('Spoke 4:10, limit 3:00')).toBeTruthy();
  expect(screen.getByText('Planned in Rev.2: No. 1, 09:00')).toBeTruthy();
  expect(screen.getByText('On no published list')).toBeTruthy();
  expect(screen.getByText('Withdrawn')).toBeTruthy();
  expect(delivered.items).toHaveLength(3);
});
