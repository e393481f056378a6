import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { switchLanguage } from '../../../i18n/catalogue';
import { answers, delegation, pages } from '../../../test/samples';
import { serve } from '../../../test/server';

const address = `/meetings/berlin-2018/delegations/${delegation.id}/interpretation`;
const session = pages.request?.split('/').pop() ?? '';
const asked = { session, speaks: ['en'], listens: ['fr', 'en'], version: 1 };

class Source extends EventTarget {
  static all: Source[] = [];
  onopen?: () => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }
  close() {}
  static tell(topic: string) {
    const data = JSON.stringify({ id: '1', topic, subject: session, at: '' });
    for (const one of Source.all) one.dispatchEvent(new MessageEvent(topic, { data }));
  }
}

const open = async (page: string, answer: { items: unknown[]; provided: unknown[] }) => {
  vi.stubGlobal('EventSource', Source);
  await switchLanguage('en');
  const calls = serve({ ...answers, [`GET ${address}`]: () => answer, [`PUT ${address}/${session}`]: {} });
  await loadSession();
  navigate(page);
  render(<Router />);
  return calls;
};

it.each([
  ['Not decided yet which languages are interpreted', [], undefined],
  ['Interpretation into: English and Spanish', ['en', 'es'], 'Requested, not provided: French'],
  ['Interpretation into: English and French', ['en', 'fr'], undefined],
  ['No interpretation is provided', [], 'Requested, not provided: English and French'],
])('tells the focal point whether the request is met: %s', async (said, languages, missing) => {
  const provided = said.startsWith('Not decided') ? [] : [{ session, languages }];
  await open(address, { items: [asked], provided });
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
  expect(screen.queryByText(/^Requested, not provided/)?.textContent).toBe(missing);
});

it.each([address, `${address}/${session}`])('follows the decision on %s', async page => {
  const answer = { items: [asked], provided: [] as unknown[] };
  await open(page, answer);
  expect((await screen.findAllByText(/^Not decided yet/)).length).toBeGreaterThan(0);
  answer.provided = [{ session, languages: ['en'] }];
  Source.tell('interpretation.provision-changed');
  await screen.findByText('Interpretation into: English');
  expect(screen.queryByText('Requested, not provided: French')).not.toBeNull();
});

it('names the version of the request that its reader saw, whatever was decided meanwhile (L22)', async () => {
  const answer = { items: [asked], provided: [] as unknown[] };
  const calls = await open(`${address}/${session}`, answer);
  fireEvent.click((await screen.findAllByLabelText('Arabic'))[1] as HTMLElement);
  await screen.findByText(/^Not decided yet/);
  answer.items = [{ ...asked, listens: ['es'], version: 2 }];
  answer.provided = [{ session, languages: ['en'] }];
  Source.tell('interpretation.provision-changed');
  await screen.findByText('Interpretation into: English');
  fireEvent.click(screen.getByRole('button', { name: 'Save the request' }));
  await waitFor(() => expect(calls.some(call => call.method === 'PUT')).toBe(true));
  expect(calls.find(call => call.method === 'PUT')?.headers.get('if-match')).toBe('"1"');
});
