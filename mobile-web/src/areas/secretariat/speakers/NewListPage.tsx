import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { localDayAndTime } from '../../../i18n/times';
import { Select } from '../../../ui/field/Choice';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting, Page, ProgrammeDay, Session } from '../frame/types';
import { ListForm } from './ListForm';
import type { SpeakersList } from './types';
import { newList, requestOf } from './values';

/** Opens a list of speakers for a session that has none: when inscription opens and closes, and how long each may speak (L1, L12). */
export const NewListPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const programme = useResource(`programme and lists ${code}`, async () => {
    const [{ days }, lists] = await Promise.all([
      api.get<{ days: ProgrammeDay[] }>(`/meetings/${code}/programme`),
      api.get<Page<SpeakersList>>(`/meetings/${code}/lists`),
    ]);
    const listed = new Set(lists.items.map(list => list.session.id));
    const sessions = days.flatMap(day => day.sessions);
    return { sessions: sessions.filter(session => !listed.has(session.id)), listed: listed.size > 0 };
  });
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.lists.new')}
      back={{ href: `/secretariat/${code}/speakers`, label: t('secretariat.nav.speakers') }}
    >
      {value => (
        <Loaded resource={programme}>
          {({ sessions, listed }) => <NewList meeting={value} sessions={sessions} listed={listed} />}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const NewList = ({
  meeting,
  sessions,
  listed,
}: {
  meeting: Meeting;
  sessions: Session[];
  /** Some session has its list. */
  listed: boolean;
}) => {
  const open = sessions.filter(session => !session.cancelled && session.kind !== 'reception');
  if (open.length === 0 && listed) return <Empty>{t('secretariat.lists.allHave')}</Empty>;
  return (
    <ListForm
      keep={`list ${meeting.code} new`}
      initial={newList(open, meeting)}
      meeting={meeting}
      action={t('secretariat.lists.create')}
      first={form => (
        <Select
          {...form.field('session')}
          label={t('secretariat.lists.session')}
          placeholder={t('core.form.choose')}
          options={open.map(session => ({
            value: session.id,
            label: `${localDayAndTime(session.localStart)} · ${inLanguage(session.title)}`,
          }))}
        />
      )}
      send={async (values, idempotencyKey) => {
        const request = requestOf(values, meeting.zone);
        const list = await api.post<{ id: string }>(`/meetings/${meeting.code}/lists`, request, {
          idempotencyKey,
        });
        toast(t('secretariat.lists.created'));
        navigate(`/secretariat/${meeting.code}/speakers/${list.id}`);
      }}
    />
  );
};
