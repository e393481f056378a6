import { api } from '../../../api/client';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { toast } from '../../../ui/toast/Toast';
import { ListForm } from './ListForm';
import { ListFrame } from './ListFrame';
import { requestOf, valuesOf } from './values';

/** Changes the terms of a list that is open already: window, limits, changeover (L1, L12); two officers at once: L22. */
export const EditListPage = ({ parameters }: { parameters: Parameters }) => (
  <ListFrame parameters={parameters} title={t('secretariat.lists.edit')}>
    {({ list, meeting, back, reload }) => (
      <ListForm
        withWindow
        keep={`list ${list.id}`}
        newest={reload}
        initial={valuesOf(list)}
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
