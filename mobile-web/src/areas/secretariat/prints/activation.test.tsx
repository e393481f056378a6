import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { loadMessages, switchLanguage } from '../../../i18n/catalogue';
import { axeFaults } from '../../../test/axe';
import { activation } from '../../../test/printSamples';
import { Refusal, serve } from '../../../test/server';
import { ActivationCard } from './ActivationCard';

const PATH = '/meetings/berlin-2018/badge-activation';

const shown = async (answers: Record<string, unknown> = {}) => {
  const requests = serve({ [`GET ${PATH}`]: activation, ...answers });
  const { container } = render(<ActivationCard meeting="berlin-2018" />);
  await screen.findByText(/Badges are active/);
  return { container, sent: () => requests.filter(({ method }) => method === 'PUT').map(({ body }) => body) };
};

const opened = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  return within(document.querySelector('dialog[open]') as HTMLElement);
};

beforeEach(async () => {
  await switchLanguage('en');
  await loadMessages('secretariat', 'prints');
});

it('says how many wait, and switches it on for a reason (B4, X3)', async () => {
  const { container, sent } = await shown({ [`PUT ${PATH}`]: { onceCollected: true, waiting: 12 } });
  expect(container.textContent).toContain('Badges are active from their issue. 12 badges are not collected.');
  expect(await axeFaults(container)).toEqual([]);
  const dialog = opened('Make badges active once collected');
  expect(dialog.getByText(/^12 badges that nobody has collected are refused/)).toBeTruthy();

  fireEvent.click(dialog.getByRole('button', { name: 'Make badges active once collected' }));
  expect(sent()).toEqual([]);
  fireEvent.input(dialog.getByLabelText(/Reason/), { target: { value: 'Liaison officers collect' } });
  fireEvent.click(await dialog.findByRole('button', { name: 'Make badges active once collected' }));

  await waitFor(() => expect(sent()).toEqual([{ onceCollected: true, reason: 'Liaison officers collect' }]));
});

it('switches it off, and stays open while the server refuses', async () => {
  const { sent } = await shown({
    [`GET ${PATH}`]: { onceCollected: true, waiting: 0 },
    [`PUT ${PATH}`]: new Refusal({ status: 503, code: 'platform.busy', title: 'Too much at once' }),
  });
  const dialog = opened('Make badges active from their issue');
  fireEvent.input(dialog.getByLabelText(/Reason/), { target: { value: 'The desk cannot keep up' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Make badges active from their issue' }));
  expect(await dialog.findByText(/Too much at once/)).toBeTruthy();
  expect(sent()).toEqual([{ onceCollected: false, reason: 'The desk cannot keep up' }]);
});
