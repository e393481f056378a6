import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadSession } from '../../../api/session';
import { loadMessages } from '../../../i18n/catalogue';
import { own, queue, second } from '../../../test/replySamples';
import { answers } from '../../../test/samples';
import { type Call, Refusal, serve } from '../../../test/server';
import { RepliesPage } from './RepliesPage';

const D = '0b6f0a52-5a0f-4d0c-9a43-2f1f0a1b2c3d';
const LIST = 'c1a5e1de-0000-4000-8000-000000000001';
const LISTS = 'GET /meetings/berlin-2018/lists';
const PATH = `/meetings/berlin-2018/lists/${LIST}/replies`;

let sent: Record<string, unknown>[];
let held: unknown;
const shown = async (more: Record<string, unknown> = {}) => {
  const calls = serve({ ...answers, [`GET ${PATH}`]: () => held, ...more });
  await loadSession();
  render(<RepliesPage parameters={{ meeting: 'berlin-2018', delegation: D }} />);
  await screen.findByRole('heading', { level: 3, name: 'Ask for the right of reply' });
  return calls;
};

beforeEach(async () => {
  sent = [];
  held = queue;
  await loadMessages('delegation', 'replies');
});

describe('the right of reply of a delegation (L20)', () => {
  it('shows the own reply with its limit, what it answers, and the queue', async () => {
    await shown();
    expect(screen.getByText('Receipt No. 1')).toBeTruthy();
    expect(screen.getByText('Limit 5:00')).toBeTruthy();
    expect(screen.getByText('The figures on page 2')).toBeTruthy();
    expect(screen.getAllByText('Chile').length).toBeGreaterThan(0);
  });

  it('asks with day, language and remark, under a key of its own', async () => {
    await shown({
      'POST /meetings/berlin-2018/lists/l1/replies': ({ body }: Call) => {
        sent.push(body as Record<string, unknown>);
        return { ...second, receipt: 7 };
      },
    });
    await userEvent.type(screen.getByLabelText(/^Remark/), 'The second paragraph');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for the right of reply' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      delegation: D,
      day: '2027-04-09',
      language: 'en',
      speaker: null,
      remark: 'The second paragraph',
    });
  });

  it('tells the refusal of a third with its next step', async () => {
    await shown({
      'POST /meetings/berlin-2018/lists/l1/replies': new Refusal({
        status: 409,
        code: 'speakers.third-reply',
        title: 'Both replies of the day are taken',
        next: 'Withdraw one that has not been called yet.',
      }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Ask for the right of reply' }));
    expect(await screen.findByText(/Both replies of the day are taken/)).toBeTruthy();
  });

  it('warns of whose registration was withdrawn', async () => {
    held = { ...queue, warnings: ['Spain, right of reply (receipt No. 1): withdrawn.'] };
    await shown();
    expect(screen.getByText('Spain, right of reply (receipt No. 1): withdrawn.')).toBeTruthy();
  });

  it('offers no form when both of the only day are taken', async () => {
    held = { ...queue, days: ['2027-04-09'], items: [own, second] };
    await shown();
    expect(screen.getByText(/Whoever withdraws one can ask again/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask for the right of reply' })).toBeNull();
  });

  it('names the speaker who was to be confirmed, on the version that was shown (L22, L24)', async () => {
    held = { ...queue, items: [{ ...own, about: { ...own.about, to: 'i2' }, speaker: null, version: 4 }] };
    const changes: Call[] = [];
    await shown({
      'PUT /meetings/berlin-2018/lists/l1/replies/r1': (call: Call) => {
        changes.push(call);
        return own;
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Change speaker, language or subject' }));
    const region = within(screen.getByRole('region', { name: 'Receipt No. 1' }));
    expect(region.getByLabelText<HTMLSelectElement>('Who speaks?').value).toBe('to-be-confirmed');
    await userEvent.selectOptions(region.getByLabelText('Who speaks?'), 'other');
    await userEvent.type(region.getByLabelText('Name of the speaker'), 'Tomás Modelo');
    await userEvent.selectOptions(region.getByLabelText('Language of the statement'), 'fr');
    await userEvent.click(region.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(changes).toHaveLength(1));
    expect(changes[0]?.headers.get('if-match')).toBe('"4"');
    expect(changes[0]?.body).toMatchObject({ speaker: { name: 'Tomás Modelo' }, language: 'fr' });
    expect(changes[0]?.body).toMatchObject({ to: 'i2', remark: 'The figures on page 2' });
    await waitFor(() => expect(region.queryByRole('button', { name: 'Save' })).toBeNull());
  });

  it('asks for the statements of a list only once it is published', async () => {
    const asked = (calls: Call[]) => calls.filter(({ path }) => path.endsWith('/publications/latest')).length;
    const calls = await shown();
    expect(screen.getByLabelText(/^Replies to/)).toBeTruthy();
    expect(asked(calls)).toBe(0);
    cleanup();
    const [list] = (answers[LISTS] as { items: object[] }).items;
    const published = { revision: 2, at: '2027-04-01T10:00:00Z' };
    const later = await shown({ [LISTS]: { items: [{ ...list, published }] } });
    expect(await screen.findByRole('option', { name: '1: Spain' })).toBeTruthy();
    expect(asked(later)).toBe(1);
  });

  it('withdraws after a question', async () => {
    let withdrawn = 0;
    await shown({
      'POST /meetings/berlin-2018/lists/l1/replies/r1/withdrawal': () => {
        withdrawn += 1;
        return { ...own, state: 'withdrawn' };
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    const dialog = await screen.findByText('Withdraw request No. 1?');
    const act = [...(dialog.closest('dialog')?.querySelectorAll('button') ?? [])].find(
      button => button.textContent === 'Withdraw',
    );
    await userEvent.click(act as HTMLButtonElement);
    await waitFor(() => expect(withdrawn).toBe(1));
  });
});
