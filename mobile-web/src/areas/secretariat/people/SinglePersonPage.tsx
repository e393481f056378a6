import { api } from '../../../api/client';
import type { Participant, ParticipantDetails } from '../../../api/delegations';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Card } from '../../../ui/card/Card';
import { Notice } from '../../../ui/notice/Notice';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { NotFoundPage } from '../../core/NotFoundPage';
import { PersonForm } from '../../delegation/people/PersonForm';
import { PhotoCard } from '../../delegation/people/PhotoCard';
import { empty, known } from '../../delegation/people/values';
import { Withdrawal } from '../../delegation/people/Withdrawal';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { Badges } from './Badges';
import { OwnCollection } from './OwnCollection';
import { alone } from './roles';

const backTo = (code: string) => ({
  href: `/secretariat/${code}/people`,
  label: t('secretariat.nav.people'),
});

/** Registers somebody whom no delegation sends: an interpreter, an invited speaker, security, support, a guest. */
export const NewSinglePersonPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const back = backTo(code);
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.single.new')}
      lead={t('secretariat.single.lead')}
      back={back}
    >
      {() => (
        <PersonForm
          alone={alone()}
          initial={empty()}
          keep={`single person ${code}`}
          send={async (details, idempotencyKey) => {
            const path = `/meetings/${code}/participants`;
            const person = await api.post<Participant>(path, details, { idempotencyKey });
            toast(t('secretariat.single.registered', { name: person.displayName }));
            navigate(back.href);
          }}
        />
      )}
    </MeetingFrame>
  );
};

/** Changes or takes back the registration of such a person. */
export const SinglePersonPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const path = `/meetings/${code}/participants/${parameters.participant}`;
  const meeting = useMeeting(code);
  const person = useResource(path, () => api.get<Participant & { delegation?: string | null }>(path));
  const known = person.state === 'ready' ? person.value : undefined;
  if (known?.delegation) return <NotFoundPage />;
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={known?.displayName ?? t('secretariat.single.change')}
      back={backTo(code)}
    >
      {({ zone }) => (
        <Loaded resource={person}>
          {found => (
            <Single
              meeting={code}
              zone={zone}
              person={found}
              path={path}
              back={backTo(code).href}
              reload={person.reload}
            />
          )}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const Single = ({
  meeting,
  zone,
  person,
  path,
  back,
  reload,
}: {
  meeting: string;
  zone: string;
  person: Participant;
  path: string;
  back: string;
  reload: () => void;
}) => {
  const { version } = person;
  if (person.state === 'withdrawn' || person.state === 'refused')
    return <Notice>{t(`core.status.${person.state}`)}</Notice>;
  const change = async (details: ParticipantDetails) => {
    await api.put(path, details, { version });
    toast(t('secretariat.single.changed', { name: details.displayName }));
    navigate(back);
  };
  return (
    <>
      <PersonForm
        alone={alone()}
        initial={known(person)}
        keep={`single person ${person.id}`}
        newest={reload}
        send={change}
      />
      <div class="measured stack-wide">
        {person.state === 'approved' && (
          <Card title={t('secretariat.people.badge')}>
            <Badges person={person} meeting={meeting} />
            <OwnCollection meeting={meeting} participant={person.id} zone={zone} />
          </Card>
        )}
        <PhotoCard seen="alone" meeting={meeting} person={person} changed={reload} />
      </div>
      <Withdrawal
        name={person.displayName}
        back={back}
        send={() => api.post(`${path}/withdrawal`, {}, { version })}
      />
    </>
  );
};
