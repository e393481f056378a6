import { type Reply, replies } from '../../../api/replies';
import { t } from '../../../i18n/catalogue';
import { LANGUAGES } from '../../../i18n/language';
import { languageName } from '../../../i18n/names';
import { Button } from '../../../ui/button/Button';
import { Select } from '../../../ui/field/Choice';
import { apart } from '../../../ui/form/apart';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import { entered, type Mine } from '../../speaking/MissedChanges';
import { useBegun } from '../../speaking/useBegun';
import type { Scope } from '../frame';
import { OTHER, TO_BE_CONFIRMED } from '../speaker/details';
import { Who } from '../speaker/Who';
import { check, detailsOf, type ReplyValues } from './AskForm';
import { MissedOfReply } from './MissedOfReply';
import { NO_STATEMENT, Subject } from './Subject';

const valuesOf = (reply: Reply, { delegation }: Scope): ReplyValues => {
  const { speaker } = reply;
  const member = delegation.participants.find(({ displayName }) => displayName === speaker?.name);
  return {
    day: reply.day,
    participant: speaker ? (member?.id ?? OTHER) : TO_BE_CONFIRMED,
    'speaker.honorific': speaker?.honorific ?? '',
    'speaker.name': speaker?.name ?? '',
    title: reply.title,
    language: reply.language,
    to: reply.about?.to ?? NO_STATEMENT,
    remark: reply.about?.remark ?? '',
  };
};

/** What was entered, under the names of the record. */
const mineOf = (values: ReplyValues, scope: Scope): Mine => {
  const { speaker, title, language, to } = detailsOf(values, scope);
  return {
    speaker: speaker ? [speaker.honorific, speaker.name].filter(Boolean).join(' ') : t('core.speaker.tbc'),
    title,
    language: languageName(language),
    repliesTo: to ?? NO_STATEMENT,
  };
};

interface ChangeProps {
  scope: Scope;
  reply: Reply;
  /** The list is: only then are there statements to reply to. */
  published: boolean;
  /** Reads the queue again: after the change, or because somebody else was faster (L22). */
  changed: () => void;
  close: () => void;
}

/** Names who replies, or another, the language and to what, until the reply is called; day and receipt stay (L24). */
export const ChangeReply = ({ scope, reply, published, changed, close }: ChangeProps) => {
  const { begun, newest } = useBegun(reply, changed);
  const initial = valuesOf(begun, scope);
  const plain = useForm<ReplyValues>({
    initial,
    check,
    newest,
    version: begun.version,
    send: async (values, _key, version = begun.version) => {
      await replies.change(scope.meeting.code, { ...begun, version }, detailsOf(values, scope));
      toast(t('replies.changed', { receipt: reply.receipt }));
      close();
      changed();
    },
  });
  const form = apart(plain, reply.id);
  const spoken = [...new Set([...(scope.meeting.languages ?? LANGUAGES), reply.language])];
  return (
    <FormBody
      form={form}
      action={t('core.form.save')}
      meanwhile={
        <MissedOfReply
          scope={scope}
          reply={reply}
          published={published}
          problem={form.problem}
          mine={entered(mineOf(form.values, scope), mineOf(initial, scope))}
          apply={form.applyMine}
        />
      }
      beside={
        <Button kind="quiet" onClick={close}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <Who form={form} scope={scope} />
      <Select
        {...form.field('language')}
        label={t('delegation.speaker.language')}
        options={spoken.map(code => ({ value: code, label: languageName(code) }))}
      />
      <Subject form={form} scope={scope} list={reply.list} published={published} />
    </FormBody>
  );
};
