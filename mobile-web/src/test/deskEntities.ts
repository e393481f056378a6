// Entities and times that the Secretariat's samples share.
export const at = (time: string, day = '2027-04-09') => `${day}T${time}:00Z`;
export const refs = {
  NAM: { code: 'NAM', name: 'Namibia', kind: 'member-state' },
  ESP: { code: 'ESP', name: 'Spain', kind: 'member-state' },
  ARE: { code: 'ARE', name: 'United Arab Emirates', kind: 'member-state' },
  ECOWAS: { code: 'ECOWAS', name: 'Economic Community of West African States', kind: 'intergovernmental' },
};
