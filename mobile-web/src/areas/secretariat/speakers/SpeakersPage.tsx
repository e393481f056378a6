import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayAndTime, momentIn } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { MeetingFrame, useMeeting } from '../frame/MeetingFrame';
import { SECRETARIAT } from '../frame/sections';
import type { Page } from '../frame/types';
import { listTitle, type SpeakersList } from './types';

/** The lists of speakers of a meeting, one for each session that has one. */
export const SpeakersPage = ({ parameters }: { parameters: Parameters }) => {
  const code = parameters.meeting ?? '';
  const meeting = useMeeting(code);
  const lists = useResource(`lists ${code}`, () => api.get<Page<SpeakersList>>(`/meetings/${code}/lists`));
  return (
    <MeetingFrame code={code} meeting={meeting} title={t('secretariat.nav.speakers')}>
      {({ city }) => (
        <div class="stack-wide">
          {holds(SECRETARIAT, code) && (
            <div class="row">
              <ButtonLink href={`/secretariat/${code}/speakers/new`}>{t('secretariat.lists.new')}</ButtonLink>
            </div>
          )}
          <Loaded resource={lists}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty>{t('secretariat.lists.none')}</Empty>
              ) : (
                <List label={t('secretariat.nav.speakers')}>
                  {items.map(list => (
                    <ListLine key={list.id} list={list} meeting={code} city={inLanguage(city)} />
                  ))}
                </List>
              )
            }
          </Loaded>
        </div>
      )}
    </MeetingFrame>
  );
};

const ListLine = ({ list, meeting, city }: { list: SpeakersList; meeting: string; city: string }) => (
  <ListItem href={`/secretariat/${meeting}/speakers/${list.id}`} aside={<StatusTag state={list.state} />}>
    <strong>
      <bdi>{inLanguage(listTitle(list))}</bdi>
    </strong>
    <span class="muted small">
      <bdi>{dayAndTime(list.opensAt, list.zone)}</bdi> – <bdi>{momentIn(list.closesAt, list.zone, city)}</bdi>
    </span>
    <span class="muted small">{revisionText(list, city)}</span>
  </ListItem>
);

/** The latest revision with its moment and the city whose clock it is. */
export const revisionText = (
  { published, zone }: Pick<SpeakersList, 'published' | 'zone'>,
  city: string,
): string =>
  published
    ? t('secretariat.order.published', {
        revision: published.revision,
        at: momentIn(published.at, zone, city),
      })
    : t('secretariat.order.notPublished');
