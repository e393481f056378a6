import { api } from '../../../api/client';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { dayRange } from '../../../i18n/times';
import { ButtonLink } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { SECRETARIAT, startOf, TEAM } from '../frame/sections';
import type { Page as Items, MeetingItem } from '../frame/types';

/** The whole days of a meeting are the same in every zone: noon in UTC stays on its day. */
export const days = (meeting: Pick<MeetingItem, 'firstDay' | 'lastDay'>): string =>
  dayRange(`${meeting.firstDay}T12:00:00Z`, `${meeting.lastDay}T12:00:00Z`, 'UTC');

const MeetingLine = ({ meeting }: { meeting: MeetingItem }) => (
  <ListItem
    href={startOf(meeting.code)}
    aside={meeting.state === 'draft' ? <StatusTag state="draft" /> : undefined}
  >
    <strong>
      <bdi>{inLanguage(meeting.title)}</bdi>
    </strong>
    <span class="muted small">
      <bdi>{inLanguage(meeting.city)}</bdi> · <bdi>{days(meeting)}</bdi>
    </span>
  </ListItem>
);

/** All meetings of the Network, drafts included. */
export const MeetingsPage = () => {
  const meetings = useResource('secretariat meetings', () => api.get<Items<MeetingItem>>('/meetings'));
  const mayCreate = holds(SECRETARIAT);
  return (
    <Page
      title={t('secretariat.home.title')}
      eyebrow={t('secretariat.eyebrow')}
      lead={t('secretariat.home.lead')}
    >
      {mayCreate && (
        <div class="row">
          <ButtonLink href="/secretariat/new">{t('secretariat.home.new')}</ButtonLink>
          <ButtonLink kind="quiet" href="/secretariat/network">
            {t('secretariat.designations.title')}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/secretariat/network/organisations">
            {t('secretariat.organisations.title')}
          </ButtonLink>
        </div>
      )}
      <Loaded resource={meetings}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('secretariat.home.none')}</Empty>
          ) : (
            <List label={t('secretariat.home.title')}>
              {items
                .filter(meeting => holds(TEAM, meeting.code))
                .map(meeting => (
                  <MeetingLine key={meeting.code} meeting={meeting} />
                ))}
            </List>
          )
        }
      </Loaded>
    </Page>
  );
};
