import { api } from '../../../api/client';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { factValue } from '../../../i18n/facts';
import { inLanguage } from '../../../i18n/names';
import { localDayAndTime, NO_TIME } from '../../../i18n/times';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import { entered, type Mine, MissedChanges } from '../../speaking/MissedChanges';
import { ListForm } from './ListForm';
import { ListFrame } from './ListFrame';
import { proposed } from './levers';
import { cueOf, type ListValues, requestOf, valuesOf } from './values';

/** The cues that the record keeps in minutes. */
const minutesIn = (values: ListValues): Mine =>
  Object.fromEntries(
    (['confirmationReminder', 'swapExpiry', 'drift'] as const).map(cue => {
      const fact = `${cue}Minutes`;
      return [fact, factValue(fact, cueOf(values[cue], cue), new Map(), 'UTC')];
    }),
  );

/** What the officer entered, under the names of the record and in its words. */
const mineOf = (values: ListValues): Mine => {
  const moment = (local: string) => (local ? localDayAndTime(local) : NO_TIME);
  const length = (minutes: string) =>
    t('core.countdown.hours', { hours: 0, minutes: Number(minutes.replace(',', '.')) });
  return {
    opensAt: moment(values.opensAt),
    closesAt: moment(values.closesAt),
    segmentStart: moment(values['window.start']),
    segmentEnd: moment(values['window.end']),
    nationalSeconds: length(values['limits.national']),
    groupSeconds: length(values['limits.group']),
    observerSeconds: length(values['limits.observer']),
    civilSocietySeconds: length(values['limits.civilSociety']),
    changeoverSeconds: length(values.changeover),
    groups: t(`secretariat.lists.groups.${values.groups}`),
    ...minutesIn(values),
    withStates: values.withStates.join(', '),
    alerts: values.alerts,
    amberSeconds: t('core.countdown.hours', { hours: 0, minutes: Number(values.amber) / 60 }),
  };
};

/** Changes the terms of a list that is open already: window, limits, changeover (L1, L12); two officers at once: L22. An address may propose values (L13). */
export const EditListPage = ({ parameters }: { parameters: Parameters }) => (
  <ListFrame parameters={parameters} title={t('secretariat.lists.edit')}>
    {({ list, meeting, back, reload }) => (
      <ListForm
        withWindow
        first={() => query.value.size > 0 && <Notice tone="warn">{t('secretariat.levers.prefilled')}</Notice>}
        keep={`list ${list.id} ${query.value}`}
        newest={reload}
        version={list.version}
        meanwhile={form => (
          <MissedChanges
            problem={form.problem}
            when={{ zone: meeting.zone, city: inLanguage(meeting.city) }}
            mine={entered(mineOf(form.values), mineOf(valuesOf(list)))}
            apply={form.applyMine}
          />
        )}
        initial={{ ...valuesOf(list), ...proposed(query.value) }}
        meeting={meeting}
        action={t('core.form.save')}
        send={async (values, _key, version) => {
          const request = requestOf(values, list.zone, list);
          await api.put(`/meetings/${meeting.code}/lists/${list.id}`, request, { version });
          toast(t('secretariat.lists.changed'));
          navigate(back);
        }}
      />
    )}
  </ListFrame>
);
