import type { ComponentChildren } from 'preact';
import { photos } from '../../../api/photos';
import { t, tOr } from '../../../i18n/catalogue';
import { OWN_NAMES } from '../../../i18n/language';
import { Facts } from '../../../ui/card/Card';
import type { BadgeData, Participant } from '../delegations/types';

type Fact = [string, ComponentChildren];

const shown = (facts: (Fact | false | null | undefined | '')[]): Fact[] => facts.filter(Boolean) as Fact[];

/** What the desk compares before it decides; of a change, the valid data and the wanted ones (R7). */
export const PersonFacts = ({ meeting, person }: { meeting: string; person: Participant }) => (
  <Facts
    facts={shown([
      [t('secretariat.people.passport'), <bdi key="passport">{person.passportName}</bdi>],
      person.title && [t('secretariat.people.title'), <bdi key="title">{person.title}</bdi>],
      person.email && [
        t('secretariat.people.email'),
        <bdi key="email" dir="ltr">
          {person.email}
        </bdi>,
      ],
      [t('core.language'), OWN_NAMES[person.language] ?? person.language],
      person.returnNote && [t('core.status.returned'), <bdi key="note">{person.returnNote}</bdi>],
      person.refusal && [t('core.status.refused'), <bdi key="refusal">{person.refusal.reason}</bdi>],
      ...changed(person),
      person.photoChange && [
        t('secretariat.fact.photo'),
        <PhotoChange key="photo" meeting={meeting} person={person} wanted={person.photoChange.wanted} />,
      ],
    ])}
  />
);

const TERMS = {
  role: () => t('secretariat.fact.role'),
  honorific: () => t('secretariat.fact.honorific'),
  passportName: () => t('secretariat.fact.passportName'),
  displayName: () => t('secretariat.fact.displayName'),
  alias: () => t('secretariat.fact.alias'),
};
type Field = keyof typeof TERMS;

/** Every field that the change touches, so that nothing is decided unseen (R7). */
const changed = ({ change }: Participant): Fact[] =>
  change
    ? (Object.keys(TERMS) as Field[])
        .filter(field => (change.approved[field] || '') !== (change.wanted[field] || ''))
        .map(field => [TERMS[field](), <Change key={field} {...change} field={field} />])
    : [];

/** Both photos, so that no face is decided unseen (R7). */
const PhotoChange = ({
  meeting,
  person,
  wanted,
}: {
  meeting: string;
  person: Participant;
  wanted?: string | null;
}) => (
  <span class="person-change">
    <span class="muted">{t('secretariat.audit.before')}</span>
    <Face
      source={person.photo && photos.address(meeting, person.id, person.photo)}
      alt={t('secretariat.people.photoNow', { name: person.displayName })}
    />
    <span class="muted">{t('secretariat.audit.after')}</span>
    <Face
      source={wanted && photos.waiting(meeting, person.id, wanted)}
      alt={t('secretariat.people.photoWanted', { name: person.displayName })}
    />
  </span>
);

const Face = ({ source, alt }: { source?: string | null; alt: string }) =>
  source ? (
    <img class="person-face" src={source} width="300" height="400" alt={alt} />
  ) : (
    <span>{t('secretariat.people.photoNone')}</span>
  );

const worded = (field: Field, data: BadgeData): string => {
  const value = data[field] || '—';
  return field === 'role' ? tOr(`core.role.${value}`, value) : value;
};

const Change = ({ approved, wanted, field }: { approved: BadgeData; wanted: BadgeData; field: Field }) => (
  <span class="person-change">
    <span class="muted">{t('secretariat.audit.before')}</span>
    <bdi>{worded(field, approved)}</bdi>
    <span class="muted">{t('secretariat.audit.after')}</span>
    <bdi>{worded(field, wanted)}</bdi>
    {field === 'alias' && !wanted.alias && (
      <strong class="person-risk person-change-note">
        {t('secretariat.people.aliasGone', { name: wanted.displayName })}
      </strong>
    )}
  </span>
);
