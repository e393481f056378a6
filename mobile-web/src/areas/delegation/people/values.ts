import type { Participant, ParticipantDetails, ParticipantRole } from '../../../api/delegations';
import { language } from '../../../i18n/catalogue';

/** What the form of a person holds; the role is still open in a new one. */
export type PersonValues = Omit<ParticipantDetails, 'role'> & { role: ParticipantRole | '' };

/** Nobody yet. */
export const empty = (): PersonValues => ({
  role: '',
  honorific: '',
  passportName: '',
  displayName: '',
  title: '',
  email: '',
  language: language.value,
  photoConsent: false,
  atRisk: false,
  alias: null,
  birthDate: null,
});

/** A person as registered. */
export const known = (person: Participant): PersonValues => ({
  role: person.role,
  honorific: person.honorific ?? '',
  passportName: person.passportName,
  displayName: person.displayName,
  title: person.title ?? '',
  email: person.email ?? '',
  language: person.language ?? language.value,
  photoConsent: person.photoConsent ?? false,
  atRisk: person.atRisk ?? false,
  alias: person.alias ?? null,
  birthDate: person.birthDate ?? null,
});
