// Two officers at the same list, and a list of which half is spoken. All invented.
import type { Order } from '../areas/secretariat/speakers/types';
import type { Step } from './conflictSamples';
import { answers as desk } from './deskSamples';
import { order } from './deskSpeakers';
import { Refusal } from './refusal';

const outdated = new Refusal({
  status: 412,
  code: 'precondition.failed',
  title: 'Somebody else changed this in the meantime',
  detail: 'What you saw is no longer the current version; your change was not applied.',
  next: 'Reload, look at what changed, and apply your change again.',
  version: 2,
  changes: [
    {
      action: 'speakers.list-changed',
      by: 'Amina Diallo',
      office: 'secretariat',
      at: '2027-04-01T08:42:00Z',
      fields: [
        { name: 'changeoverSeconds', before: 120, after: 60 },
        { name: 'nationalSeconds', before: 180, after: 150 },
        { name: 'withStates', before: [], after: ['ECOWAS', 'ESP'] },
      ],
    },
  ],
});

/** The first two have spoken. */
export const halfSpoken: Order = {
  ...order,
  items: order.items.map(entry => ({ ...entry, state: entry.position <= 2 ? 'delivered' : entry.state })),
};

export const answers: Record<string, unknown> = {
  ...desk,
  'GET /meetings/berlin-2018/lists/l2/order': { ...halfSpoken, published: null },
  'PUT /meetings/berlin-2018/lists/l1': outdated,
};

export const pages: Record<string, string> = {
  'desk-list-spoken': '/secretariat/berlin-2018/speakers/l2',
  'desk-list-outdated': '/secretariat/berlin-2018/speakers/l1/edit',
};

export const steps: Record<string, Step[]> = {
  'desk-list-outdated': [['[id="limits.national"]', '4'], ['.form [type=submit]']],
};
