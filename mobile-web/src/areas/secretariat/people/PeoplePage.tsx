import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { PeopleList } from './PeopleList';
import { type People, readPeople } from './reading';
import '../meetings/meetings.css';

const STATES = [
  'submitted',
  'returned',
  'approved',
  'refused',
  'draft',
  'waitlisted',
  'withdrawn',
  'change-requested',
] as const;
const TOPICS = [
  'registration.participant-submitted',
  'registration.participant-approved',
  'registration.participant-returned',
  'registration.participant-refused',
  'registration.participant-withdrawn',
  'registration.change-requested',
  'registration.change-withdrawn',
  'registration.badge-data-changed',
  'registration.photo-wished',
  'registration.photo-wish-withdrawn',
  'registration.photo-refused',
  'registration.photo-taken',
  'registration.photo-removed',
];

const stateOptions = () => [
  ...STATES.map(value => ({
    value,
    label:
      value === 'change-requested' ? t('secretariat.people.changeState') : t(`core.status.${value}` as const),
  })),
  { value: 'all', label: t('secretariat.people.all') },
];

const chooseState = (value: string) => navigate(`${location.pathname}?state=${value}`, { replace: true });

/** The desk: who waits for a decision, and everybody else by state or name. */
export const PeoplePage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const state = query.value.get('state') ?? 'submitted';
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const meeting = useMeeting(code);
  const people = useResource<People>(`people ${code} ${state} ${q}`, () => readPeople(code, state, q));
  useLive(code, TOPICS, people.reload);
  const more = async (shown: People) => {
    const next = await api.get<People>(`${shown.path}&cursor=${encodeURIComponent(shown.next ?? '')}`);
    people.replace({ ...shown, items: [...shown.items, ...next.items], next: next.next });
  };
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.nav.people')}
      lead={t('secretariat.people.lead')}
    >
      {({ zone, city }) => (
        <div class="stack">
          <div class="row">
            <ButtonLink kind="secondary" href={`/secretariat/${code}/people/new`}>
              {t('secretariat.single.new')}
            </ButtonLink>
          </div>
          <div class="two">
            <Select
              id="state"
              label={t('secretariat.people.state')}
              value={state}
              options={stateOptions()}
              onValue={chooseState}
            />
            <TextField
              id="q"
              type="search"
              label={t('secretariat.people.search')}
              value={typed}
              onValue={setTyped}
            />
          </div>
          <PeopleList
            key={`${state} ${q}`}
            meeting={code}
            people={people}
            state={state}
            more={more}
            clock={{ zone, city: inLanguage(city) }}
          />
        </div>
      )}
    </MeetingFrame>
  );
};
