// A published list of four speakers, made by the interface: what the podium's screens need, and no more.
import { localDay } from './administrator.mjs';

const SPEAKERS = {
  NAM: 'Selma Nakale',
  ESP: 'Lucía Ferrán',
  GHA: 'Esi Quartey',
  FJI: 'Mere Tuilagi',
};

const inscribe = async (admin, list, [entity, name]) => {
  const { id } = await admin.api('POST', `/meetings/${list.code}/delegations`, {
    entity,
    focalPoint: {
      name: `Focal point of ${entity}`,
      email: `${entity.toLowerCase()}@example.org`,
      language: 'en',
    },
  });
  await admin.api('POST', `/meetings/${list.code}/lists/${list.id}/inscriptions`, {
    delegation: id,
    speaker: { honorific: 'H.E.', name },
    title: 'Minister',
    level: 'm',
    language: 'en',
  });
};

/** The list of the meeting's ministerial segment, open since yesterday, with four ministers, published. */
export const publishedList = async (admin, { code, closesAt = `${localDay(1)}T08:00` }) => {
  const { days } = await admin.api('GET', `/meetings/${code}/programme`);
  const { id: session } = days[0].sessions[0];
  const list = await admin.api('POST', `/meetings/${code}/lists`, {
    session,
    opensAt: `${localDay(-1)}T09:00`,
    closesAt,
    zone: 'Africa/Windhoek',
    limits: { national: 180, group: 300, observer: 180, civilSociety: 120 },
    changeover: 120,
  });
  for (const speaker of Object.entries(SPEAKERS)) await inscribe(admin, { code, id: list.id }, speaker);
  await admin.api('POST', `/meetings/${code}/lists/${list.id}/publications`, {});
  return list.id;
};
