import { delegations, PARTICIPANT_ROLES, type ParticipantRole } from '../../../api/delegations';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Page } from '../../../ui/shell/Page';
import { toast } from '../../../ui/toast/Toast';
import { type Scope, WithDelegation } from '../frame';
import { earlierHeads, savedText } from './heads';
import { PersonForm } from './PersonForm';
import { empty } from './values';

const wishedRole = (): ParticipantRole | '' =>
  PARTICIPANT_ROLES.find(role => role === query.value.get('role')) ?? '';

/** Adds a person to the delegation, as a draft until the delegation is submitted. */
export const NewPersonPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>{scope => <NewPerson scope={scope} />}</WithDelegation>
);

const NewPerson = ({ scope: { meeting, delegation, base } }: { scope: Scope }) => {
  const people = `${base}/people`;
  const earlier = earlierHeads(delegation.participants);
  return (
    <Page title={t('delegation.person.new')} back={{ href: people, label: t('delegation.people.title') }}>
      <PersonForm
        initial={{ ...empty(), role: wishedRole() }}
        keep={`person ${delegation.id} new`}
        earlier={earlier}
        send={async (details, key) => {
          const person = await delegations.register(meeting.code, delegation.id, details, key);
          toast(savedText(person, earlier));
          // what the badge cannot print is said on the person's own page
          navigate(person.badgeNotices?.length ? `${people}/${person.id}` : people);
        }}
      />
    </Page>
  );
};
