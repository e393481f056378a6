import { type Reply, type ReplyDetails, type ReplyQueue, replies } from '../../../api/replies';
import { language, t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { languageName } from '../../../i18n/names';
import { calendarDays } from '../../../i18n/times';
import { Select } from '../../../ui/field/Choice';
import { apart } from '../../../ui/form/apart';
import { FormBody } from '../../../ui/form/FormBody';
import { type Faults, useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';
import { OTHER, TO_BE_CONFIRMED } from '../speaker/details';
import { Who } from '../speaker/Who';
import { NO_STATEMENT, Subject } from './Subject';

/** Named as the server names its fields. */
export interface ReplyValues {
  day: string;
  participant: string;
  'speaker.honorific': string;
  'speaker.name': string;
  title: string;
  language: string;
  to: string;
  remark: string;
}

const MOST = 2;

export const check = (values: ReplyValues): Faults<ReplyValues> => ({
  participant: values.participant ? undefined : t('delegation.speaker.who.missing'),
  'speaker.name':
    values.participant === OTHER && !values['speaker.name'].trim()
      ? t('delegation.answer.name.missing')
      : undefined,
});

export const detailsOf = (values: ReplyValues, { delegation }: Scope): ReplyDetails => {
  const member = delegation.participants.find(person => person.id === values.participant);
  const other =
    values.participant === OTHER
      ? { honorific: values['speaker.honorific'].trim(), name: values['speaker.name'].trim() }
      : null;
  return {
    delegation: delegation.id,
    day: values.day,
    speaker: member ? { honorific: member.honorific ?? '', name: member.displayName } : other,
    participant: member?.id,
    title: member?.title ?? values.title.trim(),
    language: values.language,
    to: values.to || undefined,
    remark: values.remark.trim() || undefined,
  };
};

interface AskProps {
  scope: Scope;
  queue: ReplyQueue;
  /** The delegation's own so far. */
  own: Reply[];
  /** The list is: only then are there statements to reply to. */
  published: boolean;
  asked: () => void;
}

/** Asks for the right of reply: on which day, by whom, in what language, and to what. */
export const AskForm = ({ scope, queue, own, published, asked }: AskProps) => {
  const { meeting } = scope;
  const plain = useForm<ReplyValues>({
    initial: {
      day: queue.today,
      participant: TO_BE_CONFIRMED,
      'speaker.honorific': '',
      'speaker.name': '',
      title: '',
      language: language.value,
      to: NO_STATEMENT,
      remark: '',
    },
    check,
    send: async (values, key) => {
      const { receipt } = await replies.ask(meeting.code, queue.list, detailsOf(values, scope), key);
      toast(t('replies.asked', { receipt }));
      asked();
    },
  });
  const form = apart(plain, queue.list);
  const taken = own.filter(({ day, state }) => day === form.values.day && state !== 'withdrawn').length;
  const spoken = [...new Set([...(meeting.languages ?? LANGUAGES), language.value])];
  return (
    <section class="stack" aria-label={t('replies.ask')}>
      <h3>{t('replies.ask')}</h3>
      {taken >= MOST && queue.days.length === 1 ? (
        <p class="muted">{t('replies.full')}</p>
      ) : (
        <FormBody form={form} action={t('replies.ask')}>
          {queue.days.length > 1 && (
            <Select
              {...form.field('day')}
              label={t('replies.day')}
              options={queue.days.map(day => ({ value: day, label: calendarDays(day, day) }))}
            />
          )}
          <Who form={form} scope={scope} />
          <Select
            {...form.field('language')}
            label={t('delegation.speaker.language')}
            options={spoken.map(code => ({ value: code, label: languageName(code) }))}
          />
          <Subject form={form} scope={scope} list={queue.list} published={published} />
        </FormBody>
      )}
    </section>
  );
};
