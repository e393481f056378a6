import { delegations, PARTICIPANT_ROLES, type ParticipantRole } from '../../../api/delegations';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { Page } from '../../../ui/shell/Page';
import { toast } from '../../../ui/toast/Toast';
import { baseOf } from '../frame';
import { PersonForm, type PersonValues } from './PersonForm';

const wishedRole = (): ParticipantRole | '' =>
  PARTICIPANT_ROLES.find(role => role === query.value.get('role')) ?? '';

const empty = (): PersonValues => ({
  role: wishedRole(),
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

/** Adds a person to the delegation, as a draft until the delegation is submitted. */
export const NewPersonPage = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '', delegation = '' } = parameters;
  const people = `${baseOf(parameters)}/people`;
  return (
    <Page title={t('delegation.person.new')} back={{ href: people, label: t('delegation.people.title') }}>
      <PersonForm
        initial={empty()}
        keep={`person ${delegation} new`}
        send={async (details, key) => {
          const person = await delegations.register(meeting, delegation, details, key);
          toast(t('delegation.person.saved', { name: person.displayName }));
          // what the badge cannot print is said on the person's own page
          navigate(person.badgeNotices?.length ? `${people}/${person.id}` : people);
        }}
      />
    </Page>
  );
};
