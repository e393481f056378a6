import type { ComponentChildren } from 'preact';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import type { Meeting } from '../frame/types';
import { readList } from './reading';
import { listTitle, type SpeakersList } from './types';

/** One list with its meeting, and the way back to its order. */
export interface OfList {
  list: SpeakersList;
  meeting: Meeting;
  back: string;
  reload: () => void;
}

interface ListFrameProps {
  parameters: Parameters;
  title: string;
  children: (found: OfList) => ComponentChildren;
}

/** The frame of what is done to one list on a page of its own. */
export const ListFrame = ({ parameters, title, children }: ListFrameProps) => {
  const { meeting: code = '', list: id = '' } = parameters;
  const meeting = useMeeting(code);
  const list = useResource(`list ${id}`, () => readList(code, id));
  const known = list.state === 'ready' ? list.value : undefined;
  const back = `/secretariat/${code}/speakers/${id}`;
  return (
    <MeetingFrame
      code={code}
      meeting={meeting}
      title={title}
      lead={known && inLanguage(listTitle(known))}
      back={{ href: back, label: t('secretariat.order.title') }}
    >
      {value => (
        <Loaded resource={list}>
          {found =>
            found ? (
              children({ list: found, meeting: value, back, reload: list.reload })
            ) : (
              <Empty>{t('secretariat.lists.none')}</Empty>
            )
          }
        </Loaded>
      )}
    </MeetingFrame>
  );
};
