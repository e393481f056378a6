import { meetings } from '../../api/meetings';
import { places } from '../../api/places';
import { useResource } from '../../api/useResource';
import { inLanguage } from '../../i18n/names';
import { List, ListItem } from '../../ui/card/Card';
import { placeName } from './placeName';

/** One line for each role of the reader, with the meeting it belongs to. */
export const Places = () => {
  const list = useResource('meetings', meetings.list);
  const items = list.state === 'ready' ? list.value.items : [];
  const dayOf = (code?: string) => items.find(meeting => meeting.code === code)?.firstDay ?? '';
  const newestFirst = places().sort((left, right) => dayOf(right.meeting).localeCompare(dayOf(left.meeting)));
  const titleOf = (code?: string) => inLanguage(items.find(meeting => meeting.code === code)?.title) || code;
  return (
    <List>
      {newestFirst.map(place => (
        <ListItem key={place.href} href={place.href}>
          <strong>{placeName(place)}</strong>
          {place.meeting && (
            <span class="muted">
              <bdi>{titleOf(place.meeting)}</bdi>
            </span>
          )}
        </ListItem>
      ))}
    </List>
  );
};
