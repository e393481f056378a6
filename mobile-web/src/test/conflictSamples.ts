// A speaker who is needed in two places, and a change that came while the focal point was writing. All invented.
import type { Overlap } from '../api/speakers';
import { Refusal } from './refusal';
import { delegation, inscription, meeting, answers as own } from './samples';

/** What is done on a page once it stands: a control is pressed, or a field filled in. */
export type Step = [selector: string, value?: string];

const statement: Overlap = {
  inscription: inscription.id,
  ownStart: '2027-04-09T07:20:00Z',
  ownEnd: '2027-04-09T07:23:00Z',
  kind: 'statement',
  title: { en: 'Women in peacekeeping', ar: 'المرأة في حفظ السلام' },
  list: 'l2',
  receipt: 3,
  start: '2027-04-09T07:21:00Z',
  end: '2027-04-09T07:24:00Z',
};
const moderation: Overlap = {
  ...statement,
  kind: 'moderation',
  title: { en: 'Regional round table on mediation', ar: 'المائدة المستديرة الإقليمية بشأن الوساطة' },
  list: null,
  receipt: null,
  start: '2027-04-09T07:00:00Z',
  end: '2027-04-09T08:30:00Z',
};

const outdated = new Refusal({
  status: 412,
  code: 'precondition.failed',
  title: 'Somebody else changed this in the meantime',
  detail: 'What you saw is no longer the current version; your change was not applied.',
  next: 'Reload, look at what changed, and apply your change again.',
  version: 2,
  changes: [
    {
      action: 'speakers.inscription-changed',
      office: 'secretariat',
      at: '2027-04-01T08:42:00Z',
      fields: [
        { name: 'level', before: 'm', after: 'vm' },
        { name: 'title', before: 'Minister of International Relations', after: 'Deputy Minister' },
        { name: 'speaker', hidden: true },
      ],
    },
    {
      action: 'speakers.swapped',
      by: 'Ndapewa Amunyela',
      office: 'delegation',
      at: '2027-04-01T08:31:00Z',
      fields: [],
    },
  ],
});

const root = `/meetings/${meeting.code}/delegations/${delegation.id}`;

export const answers: Record<string, unknown> = {
  ...own,
  [`GET ${root}/inscriptions`]: {
    items: [
      { ...inscription, overlaps: [statement, moderation] },
      { ...inscription, id: 'i9', receipt: 9, state: 'withdrawn', place: { revision: 1 } },
    ],
    next: null,
  },
  [`PUT /meetings/${meeting.code}/lists/${inscription.list}/inscriptions/${inscription.id}`]: outdated,
};

const receipt = `${root}/speaker/${inscription.id}`;

export const pages: Record<string, string> = {
  'receipt-overlaps': receipt,
  'receipt-outdated': receipt,
  'receipt-withdrawn': `${root}/speaker/i9`,
};

export const steps: Record<string, Step[]> = {
  'receipt-outdated': [
    ['.button-secondary:has(+ .button-danger)'],
    ['#title', 'Minister of Defence and Veterans’ Affairs'],
    ['.form:has(#title) [type=submit]'],
  ],
};
