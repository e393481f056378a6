import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { dayAndTime, readerZone } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Letters, stateName } from './letters';

/** Every letter that was sent, so that nothing depends on a mail arriving (X2). */
export const MailboxPage = () => {
  const letters = useResource('mailbox', () => api.get<Letters>('/mailbox'));
  const more = async (shown: Letters) => {
    const next = await api.get<Letters>(`/mailbox?cursor=${encodeURIComponent(shown.next ?? '')}`);
    letters.replace({ items: [...shown.items, ...next.items], next: next.next });
  };
  return (
    <Page title={t('admin.mailbox.title')} lead={t('admin.mailbox.lead')}>
      <Loaded resource={letters}>
        {shown =>
          shown.items.length === 0 ? (
            <Empty>{t('admin.mailbox.none')}</Empty>
          ) : (
            <div class="stack">
              <List label={t('admin.mailbox.title')}>
                {shown.items.map(letter => (
                  <ListItem key={letter.id} href={`/mailbox/${letter.id}`}>
                    <strong>
                      <bdi>{letter.subject}</bdi>
                    </strong>
                    <span class="muted small">
                      <bdi dir="ltr">{letter.to}</bdi>
                    </span>
                    <span class="muted small">
                      <bdi>{dayAndTime(letter.at, readerZone())}</bdi> · {stateName(letter.state)}
                    </span>
                  </ListItem>
                ))}
              </List>
              {shown.next && (
                <div class="row">
                  <Button kind="secondary" onClick={() => void more(shown)}>
                    {t('admin.mailbox.more')}
                  </Button>
                </div>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
};
