// Print runs as the Secretariat sees them, and what one would be. All invented.
import type { Activation, PrintPreview, PrintRun } from '../areas/secretariat/prints/types';
import { at, refs } from './deskEntities';

const part = (number: number, made: boolean) => ({
  number,
  sheets: 40,
  badges: 39,
  made,
  leftOut: 0,
  bytes: made ? 700_000 : 0,
});

export const run = (id: string, more: Partial<PrintRun>): PrintRun => ({
  id,
  format: 'a4-of-4',
  language: 'en',
  which: 'all',
  category: null,
  zones: '',
  covers: true,
  state: 'making',
  orderedAt: at('08:15', '2027-03-02'),
  finishedAt: null,
  badges: 78,
  made: 39,
  leftOut: 0,
  sheets: 80,
  files: true,
  parts: [part(1, true), part(2, false)],
  ...more,
});

export const printRuns: PrintRun[] = [
  run('r1', {}),
  run('r2', { state: 'stopped', category: 'delegate', zones: 'A' }),
  run('r3', {
    state: 'ready',
    made: 78,
    leftOut: 1,
    parts: [part(1, true), part(2, true)],
    which: 'outstanding',
  }),
  run('r4', { state: 'cancelled', files: false }),
];

export const printPreview: PrintPreview = {
  badges: 3,
  sheets: 5,
  parts: 1,
  envelopes: 2,
  warnings: [
    {
      kind: 'letters',
      name: 'ნინო',
      latinName: 'Nino Beridze',
      entity: refs.ESP,
      serial: '0004-1',
      characters: ['ნ', 'ი', 'ო'],
    },
    {
      kind: 'no-badge',
      name: 'Amina Diallo',
      latinName: 'Amina Diallo',
      entity: null,
      serial: null,
      characters: [],
    },
    ...['0005-1', '0006-1'].map(serial => ({
      kind: 'no-photo' as const,
      name: `Ana Ejemplo ${serial}`,
      latinName: `Ana Ejemplo ${serial}`,
      entity: refs.ESP,
      serial,
      characters: [],
    })),
  ],
  pictures: [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3H1z"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M2 2h3v3H2z"/></svg>',
  ],
};

export const activation: Activation = { onceCollected: false, waiting: 12 };

/** What the page of badges asks for, at that meeting. */
export const printAnswers = (root: string) => ({
  [`GET ${root}/badge-activation`]: activation,
  [`GET ${root}/badge-prints`]: { items: printRuns, next: null },
  [`GET ${root}/badge-photos`]: { categories: ['delegate'], version: 3 },
});
