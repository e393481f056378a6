import type { Delegation } from '../../../api/delegations';
import type { Inscription, InscriptionDetails, Level } from '../../../api/speakers';
import type { SpeakerValues } from './SpeakerForm';

/** What a new inscription says of groups, until somebody chooses. */
export const FOR_ITSELF = { onBehalf: 'own', 'group.name': '', 'group.aligned': [] as string[] } as const;

export const OTHER = 'other';
export const TO_BE_CONFIRMED = 'to-be-confirmed';

/** What the form says, as the server wants it: a member of the delegation, somebody else, or nobody yet (L24). */
export const detailsOf = (values: SpeakerValues, delegation: Delegation): InscriptionDetails => {
  const member = delegation.participants.find(person => person.id === values.participant);
  const other =
    values.participant === OTHER
      ? { honorific: values['speaker.honorific'].trim(), name: values['speaker.name'].trim() }
      : null;
  return {
    delegation: delegation.id,
    speaker: member ? { honorific: member.honorific ?? '', name: member.displayName } : other,
    participant: member?.id,
    title: values.title.trim(),
    level: values.level as Level,
    language: values.language,
    group:
      values.onBehalf === 'group'
        ? { name: values['group.name'].trim(), aligned: values['group.aligned'] }
        : undefined,
    reason: values.reason?.trim(),
  };
};

const whoSpeaks = (inscription: Inscription, delegation: Delegation): string => {
  if (inscription.participant) return inscription.participant;
  if (!inscription.speaker) return TO_BE_CONFIRMED;
  const name = inscription.speaker.name;
  return delegation.participants.find(person => person.displayName === name)?.id ?? OTHER;
};

/** An inscription as the form shows it. */
export const valuesOf = (inscription: Inscription, delegation: Delegation): SpeakerValues => ({
  participant: whoSpeaks(inscription, delegation),
  'speaker.honorific': inscription.speaker?.honorific ?? '',
  'speaker.name': inscription.speaker?.name ?? '',
  title: inscription.title,
  level: inscription.level,
  language: inscription.language,
  onBehalf: inscription.group ? 'group' : 'own',
  'group.name': inscription.group?.name ?? '',
  'group.aligned': inscription.group?.aligned ?? [],
});
