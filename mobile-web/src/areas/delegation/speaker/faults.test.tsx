import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import type { Delegation } from '../../../api/delegations';
import type { Meeting } from '../../../api/meetings';
import { ProblemError } from '../../../api/problem';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { FOR_ITSELF, OTHER } from './details';
import { SpeakerForm } from './SpeakerForm';

const delegation = {
  id: 'd1',
  entity: { code: 'NAM', name: 'Namibia' },
  participants: [{ id: 'p1', displayName: 'Selma Nakale' }],
};
const scope = {
  delegation: delegation as unknown as Delegation,
  meeting: { languages: ['en'] } as unknown as Meeting,
};
const filled = {
  participant: OTHER,
  'speaker.honorific': 'H.E. Ms.',
  'speaker.name': 'Selma Nakale',
  title: 'Minister',
  level: 'm' as const,
  language: 'en',
  reason: 'The note came late',
  ...FOR_ITSELF,
};

/** Sends the form, and the server refuses that field. */
const refused = async (field: string, participant: string = OTHER) => {
  const message = `Not this ${field}`;
  const problem = { status: 400, code: 'request.invalid', title: 'Some entries need correction' };
  const send = () => Promise.reject(new ProblemError({ ...problem, field, errors: [{ field, message }] }));
  render(
    <SpeakerForm initial={{ ...filled, participant }} scope={scope} action="Inscribe" keep="x" send={send} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Inscribe' }));
  await screen.findByRole('alert');
  return message;
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('delegation', 'speaking');
});

it.each(['participant', 'speaker.honorific', 'speaker.name', 'title', 'level', 'language', 'reason'])(
  'shows at the field that the server refuses its %s',
  async field => {
    const message = await refused(field);
    const control = document.getElementById(field);
    await waitFor(() => expect(control?.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(`${field}-error`)?.textContent).toContain(message);
    expect(control?.getAttribute('aria-describedby')).toContain(`${field}-error`);
  },
);

it.each(['speaker.name', 'speaker.honorific'])(
  'shows a refused %s at the choice of a member',
  async field => {
    const message = await refused(field, 'p1');
    expect(document.getElementById('participant-error')?.textContent).toContain(message);
  },
);
