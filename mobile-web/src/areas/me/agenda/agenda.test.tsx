import { render, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { answers } from '../../../test/samples';
import { serve } from '../../../test/server';
import { AgendaPage } from './AgendaPage';

class Source extends EventTarget {
  static last: Source;
  onopen?: () => void;
  onerror?: () => void;
  constructor(readonly url: string) {
    super();
    Source.last = this;
  }
  close() {}
}

it('reads the agenda again when its entries have followed', async () => {
  vi.stubGlobal('EventSource', Source);
  const path = '/meetings/berlin-2018/my-agenda';
  const sample = (answers[`GET ${path}`] as { items: { title: string }[] }).items[0];
  const shown = { title: 'Opening' };
  serve({ ...answers, [`GET ${path}`]: () => ({ items: [{ ...sample, ...shown }] }) });
  render(<AgendaPage parameters={{ meeting: 'berlin-2018' }} />);
  await screen.findByText('Opening');
  shown.title = 'Opening, moved';
  const data = JSON.stringify({ id: '1', topic: 'calendar.agenda-changed', subject: 'berlin-2018', at: '' });
  Source.last.dispatchEvent(new MessageEvent('calendar.agenda-changed', { data }));
  await waitFor(() => expect(screen.queryByText('Opening, moved')).not.toBeNull());
});

it('gives no time for a statement that has none (L13)', async () => {
  const path = '/meetings/berlin-2018/my-agenda';
  const sample = (answers[`GET ${path}`] as { items: object[] }).items[0];
  serve({ ...answers, [`GET ${path}`]: { items: [{ ...sample, title: 'Statement', status: 'tentative' }] } });
  const page = render(<AgendaPage parameters={{ meeting: 'berlin-2018' }} />);
  await screen.findByText('Statement');
  expect(screen.getByText('beyond the end of the segment')).toBeTruthy();
  expect(page.container.querySelector('time')).toBeNull();
});
