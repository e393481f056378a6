import { api } from '../../../api/client';
import { navigate } from '../../../app/location';
import { t } from '../../../i18n/catalogue';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Page } from '../../../ui/shell/Page';
import type { Meeting } from '../frame/types';
import { MeetingFields } from './MeetingFields';
import { faultsOf, NEW_MEETING, requestOf } from './values';

/** A new meeting is a draft: only the Secretariat sees it until it is published. */
export const NewMeetingPage = () => {
  const form = useForm({
    initial: NEW_MEETING,
    check: faultsOf,
    keep: 'meeting new',
    send: async (values, idempotencyKey) => {
      const created = await api.post<Meeting>('/meetings', requestOf(values), { idempotencyKey });
      navigate(`/secretariat/${created.code}`);
    },
  });
  return (
    <Page
      title={t('secretariat.form.newTitle')}
      lead={t('secretariat.home.lead')}
      back={{ href: '/secretariat', label: t('secretariat.home.back') }}
    >
      <FormBody form={form} action={t('secretariat.form.create')}>
        <MeetingFields form={form} isNew />
      </FormBody>
    </Page>
  );
};
