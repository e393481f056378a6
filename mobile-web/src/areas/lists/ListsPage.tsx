import { type Meeting, meetings } from '../../api/meetings';
import { type SpeakersList, speakers } from '../../api/speakers';
import { useResource } from '../../api/useResource';
import type { Parameters } from '../../app/routes';
import { t } from '../../i18n/catalogue';
import { inLanguage } from '../../i18n/names';
import { momentIn } from '../../i18n/times';
import { useFollowed } from '../../live/useFollowed';
import { List, ListItem } from '../../ui/card/Card';
import { Page } from '../../ui/shell/Page';
import { Empty } from '../../ui/state/Empty';
import { Loaded } from '../../ui/state/Loaded';
import { listName } from './ListFrame';

/** The published lists of a meeting. */
export const ListsPage = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const both = useResource(`lists ${meeting}`, () =>
    Promise.all([meetings.get(meeting), speakers.lists(meeting)]),
  );
  useFollowed(meeting, ['speakers.list-published'], both.reload);
  const name = both.state === 'ready' ? inLanguage(both.value[0].title) : '';
  return (
    <Page
      title={t('lists.title')}
      back={{ href: `/meetings/${meeting}`, label: name || t('core.shell.meetings') }}
    >
      <Loaded resource={both}>
        {([found, { items }]) => <Lists meeting={found} items={items.filter(list => list.published)} />}
      </Loaded>
    </Page>
  );
};

const Lists = ({ meeting, items }: { meeting: Meeting; items: SpeakersList[] }) => {
  if (items.length === 0) return <Empty>{t('lists.none')}</Empty>;
  return (
    <List label={t('lists.title')}>
      {items.map(list => (
        <ListItem key={list.id} href={`/meetings/${meeting.code}/lists/${list.id}`}>
          <strong>
            <bdi>{listName(list)}</bdi>
          </strong>
          {list.published && (
            <span class="muted small">
              {t('lists.published', {
                revision: list.published.revision,
                when: momentIn(list.published.at, list.zone, inLanguage(meeting.city)),
              })}
            </span>
          )}
        </ListItem>
      ))}
    </List>
  );
};
