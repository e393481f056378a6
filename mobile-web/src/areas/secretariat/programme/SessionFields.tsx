import { t, tOr } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Radios, Select } from '../../../ui/field/Choice';
import { DateTime } from '../../../ui/field/DateTime';
import { TextField } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import { Notice } from '../../../ui/notice/Notice';
import type { Meeting } from '../frame/types';
import '../meetings/meetings.css';
import { KINDS, offsetsOf, opensClosedSession, type SessionValues, usualVisibility } from './values';

const VISIBILITIES = ['public', 'participants', 'focal-points'];

/** The questions about a session. Times are those on the wall of the meeting's city. */
export const SessionFields = ({ form, meeting }: { form: Form<SessionValues>; meeting: Meeting }) => {
  const hint = t('secretariat.session.zoneHint', { city: inLanguage(meeting.city) });
  const limits = { min: meeting.firstDay, max: meeting.lastDay };
  const options = (values: string[], prefix: string) =>
    values.map(value => ({ value, label: tOr(`${prefix}.${value}`, value) }));
  const rooms = meeting.rooms.map(room => ({ value: room.id, label: inLanguage(room.name) }));
  const setStart = (localStart: string) =>
    form.set({ localStart, localEnd: `${localStart.slice(0, 10)}T${form.values.localEnd.slice(11)}` });
  return (
    <>
      <Select
        {...form.field('kind')}
        label={t('secretariat.session.kind')}
        options={options(KINDS, 'core.kind')}
        onValue={kind => form.set({ kind, visibility: usualVisibility(kind) })}
      />
      <LocalizedField {...form.field('title')} label={t('secretariat.form.title')} />
      <DateTime
        {...form.field('localStart')}
        {...limits}
        label={t('secretariat.session.start')}
        hint={hint}
        onValue={setStart}
      />
      <DateTime {...form.field('localEnd')} {...limits} label={t('secretariat.session.end')} />
      <RepeatedHour form={form} zone={meeting.zone} />
      <Select
        {...form.field('room')}
        label={t('secretariat.session.room')}
        placeholder={t('core.form.choose')}
        options={rooms}
      />
      <Radios
        {...form.field('visibility')}
        label={t('secretariat.session.visibility')}
        options={options(VISIBILITIES, 'secretariat.visibility')}
      />
      {opensClosedSession(form.values) && (
        <Notice tone="warn" live>
          {t('secretariat.session.closedButPublic')}
        </Notice>
      )}
      <TextField
        {...form.field('moderator')}
        limit={150}
        optional
        label={t('secretariat.session.moderator')}
      />
    </>
  );
};

/** Asked only when the server says that the clock shows the hour twice that night (C3). */
const RepeatedHour = ({ form, zone }: { form: Form<SessionValues>; zone: string }) => {
  if (form.problem?.code !== 'time.ambiguous' && !form.values.offset) return null;
  const [first, second] = offsetsOf(form.values.localStart, zone);
  return (
    <Radios
      {...form.field('offset')}
      label={t('secretariat.session.offset')}
      options={[
        { value: first, label: t('secretariat.session.offsetFirst') },
        { value: second, label: t('secretariat.session.offsetSecond') },
      ]}
    />
  );
};
