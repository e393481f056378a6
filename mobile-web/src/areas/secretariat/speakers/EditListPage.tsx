import { api } from '../../../api/client';
import { navigate, query } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import { ListForm } from './ListForm';
import { ListFrame } from './ListFrame';
import { proposed } from './levers';
import { requestOf, valuesOf } from './values';

/** Changes the terms of a list that is open already: window, limits, changeover (L1, L12); two officers at once: L22. An address may propose values (L13). */
export const EditListPage = ({ parameters }: { parameters: Parameters }) => (
  <ListFrame parameters={parameters} title={t('secretariat.lists.edit')}>
    {({ list, meeting, back, reload }) => (
      <ListForm
        withWindow
        first={() => query.value.size > 0 && <Notice tone="warn">{t('secretariat.levers.prefilled')}</Notice>}
        keep={`list ${list.id} ${query.value}`}
        newest={reload}
        initial={{ ...valuesOf(list), ...proposed(query.value) }}
        meeting={meeting}
        action={t('core.form.save')}
        send={async values => {
          const request = requestOf(values, list.zone, list);
          await api.put(`/meetings/${meeting.code}/lists/${list.id}`, request, { version: list.version });
          toast(t('secretariat.lists.changed'));
          navigate(back);
        }}
      />
    )}
  </ListFrame>
);
