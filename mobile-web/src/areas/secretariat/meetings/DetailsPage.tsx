import { api } from '../../../api/client';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting } from '../frame/types';
import { MeetingFields } from './MeetingFields';
import { faultsOf, requestOf, valuesOf } from './values';

/** Changes a meeting; somebody else's change in between is refused and said (L22). */
export const DetailsPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.form.editTitle')}
      back={{ href: `/secretariat/${code}`, label: t('secretariat.nav.overview') }}
    >
      {value => <DetailsForm meeting={value} saved={meeting.replace} newest={meeting.reload} />}
    </MeetingFrame>
  );
};

interface DetailsFormProps {
  meeting: Meeting;
  saved: (meeting: Meeting) => void;
  newest: () => void;
}

const DetailsForm = ({ meeting, saved, newest }: DetailsFormProps) => {
  const form = useForm({
    initial: valuesOf(meeting),
    check: faultsOf,
    keep: `meeting ${meeting.code}`,
    newest,
    send: async values => {
      const request = requestOf(values, meeting);
      saved(await api.put<Meeting>(`/meetings/${meeting.code}`, request, { version: meeting.version }));
      toast(t('secretariat.form.saved'));
    },
  });
  return (
    <FormBody form={form} action={t('core.form.save')}>
      <MeetingFields form={form} isNew={false} />
    </FormBody>
  );
};
