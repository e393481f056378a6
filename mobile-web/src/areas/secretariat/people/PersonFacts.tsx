import type { ComponentChildren } from 'preact';
import { t } from '../../../i18n/catalogue';
import { OWN_NAMES } from '../../../i18n/language';
import { Facts } from '../../../ui/card/Card';
import type { Participant } from '../delegations/types';

type Fact = [string, ComponentChildren];

const shown = (facts: (Fact | false | null | undefined | '')[]): Fact[] => facts.filter(Boolean) as Fact[];

/** What the desk compares before it decides; of a change, the valid data and the wanted ones (R7). */
export const PersonFacts = ({ person }: { person: Participant }) => (
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
      person.change && [t('secretariat.audit.before'), <bdi key="old">{named(person.change.approved)}</bdi>],
      person.change && [t('secretariat.audit.after'), <bdi key="new">{named(person.change.wanted)}</bdi>],
    ])}
  />
);

const named = (data: NonNullable<Participant['change']>['wanted']): string =>
  [data.honorific, data.displayName, data.passportName && `(${data.passportName})`].filter(Boolean).join(' ');
