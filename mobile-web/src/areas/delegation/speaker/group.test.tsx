import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import type { InscriptionDetails } from '../../../api/speakers';
import { navigate, path } from '../../../app/location';
import { Router } from '../../../app/Router';
import { loadMessages } from '../../../i18n/catalogue';
import { answers, delegation, inscription, meeting, pages } from '../../../test/samples';
import { serve } from '../../../test/server';
import { detailsOf, FOR_ITSELF, valuesOf } from './details';
import { SpeakerForm } from './SpeakerForm';

const group = { name: 'Group of Friends of 1325', aligned: ['ESP'] };
const held = { ...inscription, group };
const scope = { meeting, delegation };
const button = (name: string) => screen.getByRole('button', { name });

const filled = (more: Partial<Parameters<typeof SpeakerForm>[0]['initial']> = {}) => ({
  ...valuesOf(inscription, delegation),
  ...FOR_ITSELF,
  ...more,
});

const form = (initial: Parameters<typeof SpeakerForm>[0]['initial'], isHeld = false) => {
  const sent: InscriptionDetails[] = [];
  const send = async (details: InscriptionDetails) => sent.push(details);
  render(
    <SpeakerForm initial={initial} held={isHeld} scope={scope} action="Inscribe" keep="x" send={send} />,
  );
  return sent;
};

beforeEach(async () => {
  sessionStorage.clear();
  serve(answers);
  await loadMessages('delegation', 'speaking');
});

it('inscribes for the country unless a group is chosen', async () => {
  const sent = form(filled());
  expect(screen.queryByLabelText(/^Name of the group/)).toBeNull();
  fireEvent.click(button('Inscribe'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.group).toBeUndefined();
});

it('asks for the group’s name, and finds aligned delegations by a part of theirs', async () => {
  const sent = form(filled());
  fireEvent.click(screen.getByLabelText(/^On behalf of a group/));
  fireEvent.click(button('Inscribe'));
  expect(await screen.findByRole('link', { name: 'Enter the name of the group' })).toBeTruthy();
  fireEvent.input(screen.getByLabelText(/^Name of the group/), { target: { value: ` ${group.name} ` } });
  const search = (value: string) =>
    fireEvent.input(screen.getByLabelText('Search by name'), { target: { value } });
  search('NAMIB');
  expect(await screen.findByText('Nobody of this name')).toBeTruthy();
  search('chí');
  fireEvent.click(await screen.findByRole('button', { name: /Chile/ }));
  search('spa');
  fireEvent.click(await screen.findByRole('button', { name: /Spain/ }));
  fireEvent.click(button('Remove Chile'));
  fireEvent.click(button('Inscribe'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.group).toEqual(group);
});

it('keeps the group of an inscription that is changed, and does not offer to make it national', async () => {
  expect(detailsOf(valuesOf(held, delegation), delegation).group).toEqual(group);
  form(valuesOf(held, delegation), true);
  expect(screen.queryByLabelText(/^For our country/)).toBeNull();
  expect(screen.getByLabelText(/^Name of the group/)).toHaveProperty('value', group.name);
  expect(await screen.findByRole('button', { name: 'Remove Spain' })).toBeTruthy();
});

it('offers a statement for a group beside the national one, and warns of the same speaker', async () => {
  await loadSession();
  navigate(pages.speaker ?? '');
  render(<Router />);
  fireEvent.click(await screen.findByText('Also speak for a group'));
  expect(screen.getByText('On behalf of Group of Friends of 1325')).toBeTruthy();
  navigate(pages['receipt-group'] ?? '');
  expect(await screen.findByText(/The same person also speaks on receipt 14/)).toBeTruthy();
  expect(await screen.findByText('Spain and Chile')).toBeTruthy();
  expect(path.value).toContain('/speaker/i15');
});
