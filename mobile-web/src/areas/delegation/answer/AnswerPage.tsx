import { delegations } from '../../../api/delegations';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Radios } from '../../../ui/field/Choice';
import { TextArea, TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { type Faults, useForm } from '../../../ui/form/useForm';
import { Page } from '../../../ui/shell/Page';
import { toast } from '../../../ui/toast/Toast';
import { type Scope, WithDelegation } from '../frame';

interface Values {
  designated: string;
  focalPointName: string;
  willAttend: string;
  note: string;
}

/** Is a National Focal Point designated, who, will they take part: what 2016 asked by mail (R11). */
export const AnswerPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <Page
        title={t('delegation.answer.title')}
        lead={t('delegation.answer.lead')}
        back={{ href: scope.base, label: scope.delegation.entity.name }}
      >
        <AnswerForm scope={scope} />
      </Page>
    )}
  </WithDelegation>
);

const yesNo = (given: boolean | undefined): string => (given === undefined ? '' : given ? 'yes' : 'no');

const initialOf = ({ delegation: { answer } }: Scope): Values => ({
  designated: yesNo(answer?.designated),
  focalPointName: answer?.focalPointName ?? '',
  willAttend: yesNo(answer?.willAttend),
  note: answer?.note ?? '',
});

const check = (values: Values): Faults<Values> => ({
  designated: values.designated ? undefined : t('delegation.answer.missing'),
  focalPointName:
    values.designated === 'yes' && !values.focalPointName.trim()
      ? t('delegation.answer.name.missing')
      : undefined,
  willAttend: values.willAttend ? undefined : t('delegation.answer.missing'),
});

const AnswerForm = ({ scope }: { scope: Scope }) => {
  const form = useForm({
    initial: initialOf(scope),
    check,
    keep: `answer ${scope.delegation.id}`,
    newest: scope.reload,
    send: async values => {
      const { id, version } = scope.delegation;
      const answer = {
        designated: values.designated === 'yes',
        focalPointName: values.designated === 'yes' ? values.focalPointName.trim() : null,
        willAttend: values.willAttend === 'yes',
        note: values.note.trim() || null,
      };
      await delegations.answer(scope.meeting.code, id, answer, version);
      toast(t('delegation.answer.saved'));
      navigate(scope.base);
    },
  });
  const options = [
    { value: 'yes', label: t('core.form.yes') },
    { value: 'no', label: t('core.form.no') },
  ];
  const designated = form.values.designated === 'yes';
  return (
    <FormBody form={form} action={t('delegation.answer.save')}>
      <Radios
        {...form.field('designated')}
        inline
        options={options}
        label={t('delegation.answer.designated')}
      />
      {designated && (
        <TextField
          {...form.field('focalPointName')}
          limit={150}
          counted="characters"
          label={t('delegation.answer.name')}
        />
      )}
      <Radios
        {...form.field('willAttend')}
        inline
        options={options}
        label={
          form.values.designated === 'no'
            ? t('delegation.answer.attend.nobody')
            : t('delegation.answer.attend')
        }
      />
      <TextArea {...form.field('note')} limit={2000} optional rows={3} label={t('delegation.answer.note')} />
    </FormBody>
  );
};
