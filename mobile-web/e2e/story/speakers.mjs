// Step 7 from the Secretariat's side: the list is published, somebody is moved, it is published again.

const list = ({ code, list: id }) => `/meetings/${code}/lists/${id}`;

export const publishList = (admin, meeting) => admin.api('POST', `${list(meeting)}/publications`, {});

/** The Secretariat inscribes a minister for a delegation. */
export const inscribeFor = async (admin, meeting, delegation) => {
  const inscription = await admin.api('POST', `${list(meeting)}/inscriptions`, {
    delegation,
    speaker: { honorific: 'H.E. Mr.', name: 'Andrés Villalba' },
    title: 'Minister for Foreign Affairs',
    level: 'm',
    language: 'es',
  });
  return inscription.id;
};

/** The chair pins somebody to the first place, with a reason (L5, X3). */
export const moveFirst = (admin, meeting, inscription) =>
  admin.api('POST', `${list(meeting)}/pins`, {
    inscription,
    position: 1,
    reason: 'Leaves early by agreement',
  });
