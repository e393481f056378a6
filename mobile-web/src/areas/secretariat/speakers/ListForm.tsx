import type { ComponentChildren } from 'preact';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Select } from '../../../ui/field/Choice';
import { DateTime } from '../../../ui/field/DateTime';
import { FieldSet } from '../../../ui/field/Field';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { type Form, useForm } from '../../../ui/form/useForm';
import type { Meeting } from '../frame/types';
import { OrderAndCues } from './OrderAndCues';
import { GROUPS_STAND, type GroupsStand } from './types';
import { faultsOf, LIMITS, type ListValues } from './values';
import '../meetings/meetings.css';

interface ListFormProps {
  initial: ListValues;
  meeting: Meeting;
  action: string;
  /** What stands above the moments: the choice of the session for a new list. */
  first?: (form: Form<ListValues>) => ComponentChildren;
  /** Also asks when the statements are heard, where that is not the whole session. */
  withWindow?: boolean;
  keep: string;
  newest?: () => void;
  /** Of the list that is changed (L22). */
  version?: number;
  /** What was changed while the officer was writing. */
  meanwhile?: (form: Form<ListValues>) => ComponentChildren;
  send: (values: ListValues, idempotencyKey: string, over?: number) => Promise<void>;
}

/** The terms of a list of speakers: when inscription opens and closes, and how long each may speak (L1, L12). */
export const ListForm = ({
  initial,
  meeting,
  action,
  first,
  withWindow,
  keep,
  newest,
  version,
  meanwhile,
  send,
}: ListFormProps) => {
  const form = useForm<ListValues>({
    initial,
    check: given => faultsOf(given, version !== undefined),
    keep,
    newest,
    version,
    send,
  });
  const hint = t('secretariat.session.zoneHint', { city: inLanguage(meeting.city) });
  return (
    <FormBody form={form} action={action} meanwhile={meanwhile?.(form)}>
      {first?.(form)}
      <DateTime {...form.field('opensAt')} label={t('secretariat.lists.opensAt')} hint={hint} />
      <DateTime {...form.field('closesAt')} label={t('secretariat.lists.closesAt')} hint={hint} />
      {withWindow && (
        <>
          <DateTime {...form.field('window.start')} label={t('secretariat.lists.window.start')} hint={hint} />
          <DateTime {...form.field('window.end')} label={t('secretariat.lists.window.end')} hint={hint} />
        </>
      )}
      <FieldSet id="limits" label={t('secretariat.lists.limits')}>
        <div class="two">
          {LIMITS.map(limit => (
            <TextField
              key={limit}
              {...form.field(limit)}
              type="number"
              short
              label={t(`secretariat.lists.${limit}`)}
            />
          ))}
        </div>
      </FieldSet>
      <Select
        {...form.field('groups')}
        onValue={groups => form.set({ groups: groups as GroupsStand })}
        label={t('secretariat.lists.groups')}
        options={GROUPS_STAND.map(value => ({ value, label: t(`secretariat.lists.groups.${value}`) }))}
      />
      <OrderAndCues form={form} usual={version === undefined} />
    </FormBody>
  );
};
