import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { List, ListItem } from '../../../ui/card/Card';
import type { Page } from '../frame/types';
import { listTitle, type SpeakersList } from '../speakers/types';

/** The way of interpreters to the texts of statements, one for each list. */
export const TextsLinks = ({ code }: { code: string }) => {
  const lists = useResource(`lists ${code}`, () => api.get<Page<SpeakersList>>(`/meetings/${code}/lists`));
  if (lists.state !== 'ready' || lists.value.items.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('texts.page.title')}</h2>
      <List label={t('texts.page.title')}>
        {lists.value.items.map(list => (
          <ListItem key={list.id} href={`/secretariat/${code}/speakers/${list.id}/texts`}>
            <bdi>{inLanguage(listTitle(list))}</bdi>
          </ListItem>
        ))}
      </List>
    </section>
  );
};
