import { api } from '../../../api/client';
import { t } from '../../../i18n/catalogue';
import { Select } from '../../../ui/field/Choice';
import { TextArea } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { PersonCard } from '../page/PersonCard';
import { device } from '../store/device';
import type { BadgeRow } from '../store/snapshot';
import { connected, sync } from '../sync/sync';
import { rolesInstead } from './roles';

/** The badge that replaces the old one. */
export interface Replaced {
  badge: string;
  serial: string;
}

/** Ends a badge and has the next serial issued, for a reason; with another role when the category was wrong (B2, X3). */
export const ReplaceForm = ({
  row,
  wrongCategory,
  done,
}: {
  row: BadgeRow;
  wrongCategory: boolean;
  done: (replaced: Replaced) => void;
}) => {
  const form = useForm({
    initial: { role: '', reason: '' },
    check: ({ role, reason }) => ({
      role: wrongCategory && !role ? t('door.supervisor.roleMissing') : undefined,
      reason: reason.trim() ? undefined : t('core.form.reasonMissing'),
    }),
    send: async ({ role, reason }, idempotencyKey) => {
      const own = device.value;
      if (!own) return;
      const body = { reason: reason.trim(), role: wrongCategory ? role : undefined };
      const path = `/meetings/${own.meeting}/badges/${row.badge}/replacement`;
      const replaced = await api.post<Replaced>(path, body, { bearer: own.token, idempotencyKey });
      void sync();
      done(replaced);
    },
  });
  const options = rolesInstead(row);
  if (wrongCategory && options.length === 0)
    return (
      <>
        <PersonCard person={row.person} />
        <Notice tone="warn">
          <p>{t('door.supervisor.noRole')}</p>
        </Notice>
      </>
    );
  return (
    <>
      <PersonCard person={row.person} />
      <p>{t(wrongCategory ? 'door.supervisor.categoryLead' : 'door.supervisor.lostLead')}</p>
      <FormBody form={form} action={t('door.supervisor.replace')} shut={!connected.value}>
        {wrongCategory && (
          <Select
            {...form.field('role')}
            label={t('door.supervisor.role')}
            options={options}
            placeholder={t('core.form.choose')}
          />
        )}
        <TextArea {...form.field('reason')} label={t('core.form.reason')} rows={3} limit={500} />
      </FormBody>
    </>
  );
};
