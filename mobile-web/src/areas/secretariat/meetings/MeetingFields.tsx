import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../i18n/catalogue';
import { DateTime } from '../../../ui/field/DateTime';
import { TextField } from '../../../ui/field/TextField';
import type { Form } from '../../../ui/form/useForm';
import { LocalizedField } from '../../../ui/localized/LocalizedField';
import { ChairPicker } from './ChairPicker';
import { type MeetingValues, proposedCode } from './values';
import { ZonePicker } from './ZonePicker';
import './meetings.css';

/** Until it is written by hand, the short name of a new meeting follows the city and the first day. */
const useProposedCode = (form: Form<MeetingValues>, isNew: boolean) => {
  const { code, city, firstDay } = form.values;
  const proposed = city.en?.trim() && firstDay ? proposedCode(city.en, firstDay) : '';
  const before = useRef(code === proposed ? proposed : '');
  useEffect(() => {
    if (isNew && code === before.current && code !== proposed) form.set({ code: proposed });
    before.current = proposed;
  }, [isNew, proposed]);
};

/** The questions about a meeting, the same for a new one and for a change; the code is asked only once. */
export const MeetingFields = ({ form, isNew }: { form: Form<MeetingValues>; isNew: boolean }) => {
  useProposedCode(form, isNew);
  return (
    <>
      <LocalizedField {...form.field('title')} label={t('secretariat.form.title')} />
      <LocalizedField {...form.field('theme')} optional label={t('secretariat.form.theme')} />
      <LocalizedField {...form.field('city')} label={t('secretariat.form.city')} />
      <LocalizedField {...form.field('venue')} optional label={t('secretariat.form.venue')} />
      <ZonePicker {...form.field('zone')} label={t('secretariat.form.zone')} />
      <div class="two">
        <TextField {...form.field('firstDay')} type="date" label={t('secretariat.form.firstDay')} />
        <TextField {...form.field('lastDay')} type="date" label={t('secretariat.form.lastDay')} />
      </div>
      {isNew && (
        <TextField
          {...form.field('code')}
          dir="ltr"
          maxLength={40}
          label={t('secretariat.form.code')}
          hint={t('secretariat.form.codeHint')}
        />
      )}
      <DateTime {...form.field('registrationClosesLocal')} optional label={t('secretariat.form.closes')} />
      <ChairPicker
        chairs={form.values.chairs}
        error={form.field('chairs').error}
        onChairs={chairs => form.set({ chairs })}
      />
      <LocalizedField
        {...form.field('practical')}
        limit={6000}
        optional
        rows={5}
        label={t('secretariat.form.practical')}
        hint={t('secretariat.form.practicalHint')}
      />
    </>
  );
};
