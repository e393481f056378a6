import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Checkboxes } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { toast } from '../../../ui/toast/Toast';
import type { CollectionRow, Handover } from './types';

/** Gives what still lies at the desk to a liaison officer; all of it, unless somebody takes badges out (B4). */
export const HandoverForm = ({
  meeting,
  rows,
  given,
}: {
  meeting: string;
  rows: CollectionRow[];
  given: () => void;
}) => {
  // A badge that was left out may have been collected meanwhile: it is no row any more.
  const chosen = (out: string[]) => rows.map(({ badge }) => badge).filter(badge => !out.includes(badge));
  const form = useForm<{ receiver: string; out: string[] }>({
    initial: { receiver: '', out: [] },
    check: ({ receiver, out }) => ({
      receiver: receiver.trim() ? undefined : t('secretariat.collection.receiverMissing'),
      out: chosen(out).length > 0 ? undefined : t('secretariat.collection.badgesMissing'),
    }),
    send: async ({ receiver, out }, idempotencyKey) => {
      const badges = chosen(out);
      const receipt = await api.post<Handover>(
        `/meetings/${meeting}/handovers`,
        { receiver, badges },
        { idempotencyKey },
      );
      toast(t('secretariat.collection.handedOver', { number: receipt.number }));
      form.reset({ receiver: '', out: [] });
      given();
    },
  });
  if (rows.length === 0) return null;
  return (
    <FormBody
      form={form}
      action={t('secretariat.collection.handOver', { count: chosen(form.values.out).length })}
    >
      <TextField
        {...form.field('receiver')}
        label={t('secretariat.collection.receiver')}
        hint={t('secretariat.collection.receiverHint')}
        limit={150}
        dir="auto"
      />
      <Checkboxes
        {...form.field('out')}
        label={t('secretariat.collection.leaveOut')}
        stacked
        options={rows.map(({ badge, serial, displayName }) => ({
          value: badge,
          label: `${serial} ${displayName}`,
        }))}
      />
    </FormBody>
  );
};
