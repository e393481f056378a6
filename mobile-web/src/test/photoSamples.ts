/** A drawn head and shoulders, of nobody. */
const portrait = (ground: string, dress: string) => ({
  picture:
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400"><path fill="${ground}" d="M0 0h300v400H0z"/>` +
    `<path fill="${dress}" d="M20 400c0-90 60-130 130-130s130 40 130 130"/>` +
    '<circle cx="150" cy="170" r="80" fill="#b98a68"/></svg>',
});

/** What a meeting answers of photos for badge and door: one that waits for a decision, and who carries none. */
export const photoAnswers = (meeting: string, person: string): Record<string, unknown> => ({
  [`${meeting}/my-photos`]: {
    items: [
      {
        id: person,
        delegation: 'd1',
        displayName: 'Selma Nakale',
        state: 'approved',
        photo: '0123456789abcdef',
        photoChange: { wanted: 'fedcba9876543210' },
      },
    ],
  },
  [`${meeting}/participants/${person}/badge-photo`]: { carried: 'level' },
  [`${meeting}/participants/${person}/photo`]: portrait('#d9e2ec', '#334e68'),
  [`${meeting}/participants/${person}/photo/waiting`]: portrait('#f0e6d8', '#7b3f61'),
  [`${meeting}/participants/p3/badge-photo`]: { carried: 'yes' },
});
