import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { ListForm } from './ListForm';
import { readList } from './reading';
import { listTitle } from './types';
import { requestOf, valuesOf } from './values';

/** Changes the terms of a list that is open already: window, limits, changeover (L1, L12); two officers at once: L22. */
export const EditListPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const id = parameters.list ?? '';
  const meeting = useMeeting(code);
  const list = useResource(`list ${id}`, () => readList(code, id));
  const known = list.state === 'ready' ? list.value : undefined;
  const back = `/secretariat/${code}/speakers/${id}`;
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={t('secretariat.lists.edit')}
      lead={known && inLanguage(listTitle(known))}
      back={{ href: back, label: t('secretariat.order.title') }}
    >
      {value => (
        <Loaded resource={list}>
          {found =>
            found ? (
              <ListForm
                withWindow
                initial={valuesOf(found)}
                meeting={value}
                action={t('core.form.save')}
                send={async values => {
                  const request = requestOf(values, found.zone, found);
                  await api.put(`/meetings/${code}/lists/${id}`, request, { version: found.version });
                  toast(t('secretariat.lists.changed'));
                  navigate(back);
                }}
              />
            ) : (
              <Empty>{t('secretariat.lists.none')}</Empty>
            )
          }
        </Loaded>
      )}
    </MeetingFrame>
  );
};
