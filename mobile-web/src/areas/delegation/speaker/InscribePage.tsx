import { SPEAKERS_TOPICS, type SpeakersList, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { Notice } from '../../../ui/notice/Notice';
import { Page } from '../../../ui/shell/Page';
import { Loaded } from '../../../ui/state/Loaded';
import { NotFoundPage } from '../../core/NotFoundPage';
import { type Scope, WithDelegation } from '../frame';
import { FOR_ITSELF } from './details';
import { Opening } from './Opening';
import { SpeakerForm, type SpeakerValues } from './SpeakerForm';
import { useWindow } from './useWindow';

/** Inscribes a speaker in one list; the receipt follows at once (L3, L4). */
export const InscribePage = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '' } = parameters;
  const lists = useResource(`lists ${meeting}`, () => speakers.lists(meeting));
  useFollowed(meeting, SPEAKERS_TOPICS, lists.reload);
  return (
    <WithDelegation parameters={parameters}>
      {scope => (
        <Loaded resource={lists}>
          {({ items }) => {
            const list = items.find(one => one.id === parameters.list);
            return list ? <Inscribe scope={scope} list={list} /> : <NotFoundPage />;
          }}
        </Loaded>
      )}
    </WithDelegation>
  );
};

const startOf = ({ delegation: { participants } }: Scope): SpeakerValues => {
  const head = participants.find(person => person.role === 'head' && person.state !== 'withdrawn');
  return {
    participant: head?.id ?? '',
    'speaker.honorific': '',
    'speaker.name': '',
    title: head?.title ?? '',
    level: '',
    language: language.value,
    ...FOR_ITSELF,
    onBehalf: query.peek().has('group') ? 'group' : 'own',
  };
};

const Inscribe = ({ scope, list }: { scope: Scope; list: SpeakersList }) => {
  const state = useWindow(list);
  const city = inLanguage(scope.meeting.city);
  return (
    <Page
      title={t('delegation.speaker.inscribe')}
      eyebrow={<bdi>{inLanguage(list.title)}</bdi>}
      back={{ href: `${scope.base}/speaker`, label: t('delegation.nav.speaker') }}
    >
      <Opening list={list} state={state} />
      {state === 'not-open' && (
        <Notice title={`${t('delegation.speaker.opens')}: ${momentIn(list.opensAt, list.zone, city)}`}>
          {t('speaking.window.waits')}
        </Notice>
      )}
      <SpeakerForm
        initial={startOf(scope)}
        keep={`inscription ${list.id} ${scope.delegation.id}`}
        scope={scope}
        action={t('delegation.speaker.inscribe')}
        shut={state !== 'open'}
        send={async (details, key) => {
          const receipt = await speakers.inscribe(scope.meeting.code, list.id, details, key);
          navigate(`${scope.base}/speaker/${receipt.id}?new=1`, { replace: true });
        }}
      />
    </Page>
  );
};
