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
  [`${meeting}/participants/p3/badge-photo`]: { carried: 'yes' },
});
