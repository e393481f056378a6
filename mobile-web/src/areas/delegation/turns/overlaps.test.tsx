import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { Overlap } from '../../../api/speakers';
import { loadMessages } from '../../../i18n/catalogue';
import { answers, delegation, inscription, meeting } from '../../../test/samples';
import { serve } from '../../../test/server';
import * as samples from '../../../test/turnSamples';
import { Overlaps } from '../../speaking/Overlaps';
import type { Scope } from '../frame';
import { SwapsCard } from './SwapsCard';

const scope = { meeting, delegation } as unknown as Scope;
const TURN = `/meetings/${meeting.code}/lists/${inscription.list}/inscriptions/${inscription.id}`;
const when = { zone: 'Europe/Berlin', city: 'Berlin' };

const statement: Overlap = {
  inscription: inscription.id,
  ownStart: '2027-04-09T07:20:00Z',
  ownEnd: '2027-04-09T07:23:00Z',
  kind: 'statement',
  title: { en: 'Women in peacekeeping' },
  list: 'l2',
  receipt: 3,
  start: '2027-04-09T07:21:00Z',
  end: '2027-04-09T07:24:00Z',
};
const moderation: Overlap = {
  ...statement,
  kind: 'moderation',
  title: { en: 'Regional round' },
  list: null,
  receipt: null,
  start: '2027-04-09T07:00:00Z',
  end: '2027-04-09T08:30:00Z',
};
const here = /^Planned for about 9 April 2027 at 09:20, Berlin\. The same person also speaks on another list/;

beforeEach(() => loadMessages('delegation', 'speaking'));

it('says by the meeting’s clock where else the person is needed, to be read out', () => {
  render(<Overlaps overlaps={[statement, moderation]} when={when} />);
  const told = screen.getByRole('status');
  expect(told.textContent).toContain('The same person is needed in two places at once');
  expect(told.textContent).toContain('Women in peacekeeping, receipt 3, about 09:21–09:24.');
  expect(told.textContent).toContain('moderates a session then: Regional round, 09:00–10:30.');
  expect(told.textContent).toContain('This is only a warning');
});

it('says nothing where nothing overlaps', () => {
  render(<Overlaps overlaps={[]} when={when} />);
  expect(screen.queryByRole('status')).toBeNull();
});

const open = async (swaps: unknown) => {
  serve({ 'GET /session': answers['GET /session'], [`GET ${TURN}/swaps`]: swaps });
  await loadSession();
  render(<SwapsCard scope={scope} held={inscription} changed={() => undefined} />);
  await waitFor(() => expect(document.querySelector('.loading')).toBeNull());
};

it('warns before an exchange is agreed to', async () => {
  const [incoming] = samples.swaps.items;
  await open({ items: [{ ...incoming, overlaps: [statement] }], partners: [] });
  expect(screen.getByText(here)).toBeTruthy();
  expect(screen.getByText('At the other place your speaker would be needed elsewhere as well')).toBeTruthy();
  expect(screen.queryByText(/This is only a warning/)).toBeNull();
});

it('warns of a partner’s place as soon as it is chosen', async () => {
  const [third, ...others] = samples.swaps.partners;
  await open({ items: [], partners: [{ ...third, overlaps: [statement] }, ...others] });
  expect(screen.queryByText(here)).toBeNull();
  fireEvent.change(screen.getByLabelText(/^Exchange with/), { target: { value: 'i7' } });
  expect(await screen.findByText(here)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Exchange with/), { target: { value: 'i8' } });
  await waitFor(() => expect(screen.queryByText(here)).toBeNull());
});

it('names a partner whose place is not published, and no place', async () => {
  const [third] = samples.swaps.partners;
  await open({ items: [], partners: [{ ...third, position: null, estimated: null, beyond: false }] });
  expect(screen.getByRole('option', { name: /a place that is not published yet/ })).toBeTruthy();
  expect(screen.queryByText(/place 0/)).toBeNull();
});
