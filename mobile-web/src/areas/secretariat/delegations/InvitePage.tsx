import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { language, t } from '../../../i18n/catalogue';
import { LANGUAGES, OWN_NAMES } from '../../../i18n/language';
import { Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import { useEntities } from '../meetings/ChairPicker';

/** Invites a State's or organisation's focal point by a letter with a link that signs in. */
export const InvitePage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.invite.title')}
      lead={t('secretariat.invite.lead')}
      back={{ href: `/secretariat/${code}/delegations`, label: t('secretariat.nav.delegations') }}
    >
      {() => <InviteForm meeting={code} />}
    </MeetingFrame>
  );
};

/** The server nests the focal point and names its fields so; the form is flat. */
const flat = (field: string): string => field.replace(/^focalPoint\./, '');

/** Organisations belong to the whole Network: who runs one meeting has to ask for them. */
const Unlisted = () => (
  <p class="muted small">
    {holds(SECRETARIAT) ? (
      <a href="/secretariat/network/organisations">{t('secretariat.invite.unlisted')}</a>
    ) : (
      t('secretariat.invite.askNetwork')
    )}
  </p>
);

const InviteForm = ({ meeting }: { meeting: string }) => {
  const entities = useEntities();
  const known = entities.state === 'ready' ? entities.value.items : [];
  const needed = (value: string) => (value.trim() ? undefined : t('secretariat.form.needed'));
  const form = useForm({
    keep: `invitation ${meeting}`,
    initial: { entity: '', name: '', email: '', language: language.value as string },
    check: values => ({
      entity: needed(values.entity),
      name: needed(values.name),
      email: needed(values.email),
    }),
    send: async ({ entity, ...focalPoint }, idempotencyKey) => {
      await api.post(`/meetings/${meeting}/delegations`, { entity, focalPoint }, { idempotencyKey });
      toast(t('secretariat.invite.done'));
      navigate(`/secretariat/${meeting}/delegations`);
    },
  });
  const errors = form.errors.map(error => ({ ...error, field: flat(error.field) }));
  const errorOf = (name: string) => errors.find(error => error.field === name)?.message;
  return (
    <FormBody form={{ ...form, errors }} action={t('secretariat.invite.act')}>
      <Select
        {...form.field('entity')}
        label={t('secretariat.invite.entity')}
        placeholder={t('core.form.choose')}
        options={known.map(entity => ({ value: entity.code, label: entity.name }))}
      />
      <Unlisted />
      <TextField
        {...form.field('name')}
        limit={150}
        counted="characters"
        error={errorOf('name')}
        label={t('secretariat.invite.name')}
      />
      <TextField
        {...form.field('email')}
        limit={254}
        error={errorOf('email')}
        type="email"
        label={t('secretariat.invite.email')}
      />
      <Select
        {...form.field('language')}
        label={t('secretariat.invite.language')}
        options={LANGUAGES.map(each => ({ value: each, label: OWN_NAMES[each] }))}
      />
    </FormBody>
  );
};
