import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Select } from '../../../ui/field/Choice';
import { DateTime } from '../../../ui/field/DateTime';
import { FieldSet } from '../../../ui/field/Field';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting, ProgrammeDay, Session } from '../frame/types';
import { LIMITS, type ListValues, newList, requestOf } from './values';
import '../meetings/meetings.css';

/** Opens a list of speakers for a session: when inscription opens and closes, and how long each may speak (L1, L12). */
export const NewListPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const programme = useResource(`programme ${code}`, () =>
    api.get<{ days: ProgrammeDay[] }>(`/meetings/${code}/programme`),
  );
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.lists.new')}
      back={{ href: `/secretariat/${code}/speakers`, label: t('secretariat.nav.speakers') }}
    >
      {value => (
        <Loaded resource={programme}>
          {({ days }) => <ListForm meeting={value} sessions={days.flatMap(day => day.sessions)} />}
        </Loaded>
      )}
    </MeetingFrame>
  );
};

const ListForm = ({ meeting, sessions }: { meeting: Meeting; sessions: Session[] }) => {
  const open = sessions.filter(session => !session.cancelled && session.kind !== 'reception');
  const needed = (there: boolean) => (there ? undefined : t('secretariat.form.needed'));
  const form = useForm<ListValues>({
    initial: newList(open, meeting),
    check: values => ({
      session: needed(Boolean(values.session)),
      opensAt: needed(values.opensAt.length >= 16),
      closesAt: needed(values.closesAt.length >= 16),
    }),
    send: async (values, idempotencyKey) => {
      const request = requestOf(values, meeting.zone);
      const list = await api.post<{ id: string }>(`/meetings/${meeting.code}/lists`, request, {
        idempotencyKey,
      });
      toast(t('secretariat.lists.created'));
      navigate(`/secretariat/${meeting.code}/speakers/${list.id}`);
    },
  });
  const hint = t('secretariat.session.zoneHint', { city: inLanguage(meeting.city) });
  return (
    <FormBody form={form} action={t('secretariat.lists.create')}>
      <Select
        {...form.field('session')}
        label={t('secretariat.lists.session')}
        placeholder={t('core.form.choose')}
        options={open.map(session => ({
          value: session.id,
          label: `${session.localStart.slice(0, 16).replace('T', ' ')} ${inLanguage(session.title)}`,
        }))}
      />
      <DateTime {...form.field('opensAt')} label={t('secretariat.lists.opensAt')} hint={hint} />
      <DateTime {...form.field('closesAt')} label={t('secretariat.lists.closesAt')} hint={hint} />
      <FieldSet id="limits" label={t('secretariat.lists.limits')}>
        <div class="two">
          {LIMITS.map(limit => (
            <TextField
              key={limit}
              {...form.field(limit)}
              type="number"
              short
              label={t(`secretariat.lists.${limit}`)}
            />
          ))}
        </div>
      </FieldSet>
    </FormBody>
  );
};
