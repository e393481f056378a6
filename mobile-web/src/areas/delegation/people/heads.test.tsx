import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Participant, ParticipantState } from '../../../api/delegations';
import { loadSession } from '../../../api/session';
import { navigate } from '../../../app/location';
import { Router } from '../../../app/Router';
import { answers, delegation } from '../../../test/samples';
import { serve } from '../../../test/server';
import { earlierHeads, savedText } from './heads';

const base = `/meetings/berlin-2018/delegations/${delegation.id}`;

const person = (id: string, state: ParticipantState, role: Participant['role'] = 'head'): Participant => ({
  id,
  role,
  state,
  passportName: id,
  displayName: id,
  version: 1,
});

describe('the earlier head', () => {
  it.each<[ParticipantState, ParticipantState | undefined, boolean, string[]]>([
    ['draft', undefined, false, ['now']],
    ['submitted', 'draft', false, ['now']],
    ['approved', undefined, false, ['later']],
    ['approved', 'submitted', true, ['later']],
    ['approved', 'approved', false, ['later']],
    ['approved', 'approved', true, ['now']],
    ['draft', 'approved', false, []],
    ['withdrawn', undefined, false, []],
    ['refused', undefined, false, []],
  ])('%s gives way to one who is %s (Secretariat: %s): %s', (state, next, decides, expected) => {
    const other = next && person('next', next, 'delegate');
    const people = [person('head', state), person('member', state, 'adviser'), ...(other ? [other] : [])];
    expect(earlierHeads(people, other, decides).map(head => head.gives)).toEqual(expected);
  });

  it('is not the person in question', () => {
    const head = person('head', 'approved');
    expect(earlierHeads([head], head)).toEqual([]);
  });

  it('is named after saving, but only where a head was saved', () => {
    const earlier = [{ name: 'Amina', gives: 'now' }] as const;
    expect(savedText({ role: 'head', displayName: 'Selma' }, [...earlier])).toBe(
      'Selma is saved · Amina is alternate now',
    );
    expect(savedText({ role: 'adviser', displayName: 'Selma' }, [...earlier])).toBe('Selma is saved');
  });
});

describe('the form', () => {
  const waiting = 'Amina is head of delegation now and becomes alternate.';
  const staying = /^Selma Nakale stays head of delegation until the Secretariat approves/;

  beforeEach(async () => {
    const people = [...delegation.participants, person('Amina', 'submitted')];
    serve({ ...answers, [`GET ${base}`]: { ...delegation, participants: people } });
    await loadSession();
  });

  it('says before saving who gives way, also where it opens with the role of head', async () => {
    navigate(`${base}/people/new?role=head`);
    render(<Router />);
    await screen.findByText(waiting);
    screen.getByText(staying);
  });

  it('says it as soon as the role is chosen, and no longer than that', async () => {
    navigate(`${base}/people/p2`);
    render(<Router />);
    const role = await screen.findByLabelText(/^Role in the delegation/);
    expect(screen.queryByText(waiting)).toBeNull();
    fireEvent.change(role, { target: { value: 'head' } });
    await screen.findByText(waiting);
    fireEvent.change(role, { target: { value: 'adviser' } });
    expect(screen.queryByText(waiting)).toBeNull();
  });
});
