import { REPLY_TOPICS, replies } from '../../../api/replies';
import { type SpeakersList, speakers } from '../../../api/speakers';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { useFollowed } from '../../../live/useFollowed';
import { Card } from '../../../ui/card/Card';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type Scope, WithDelegation } from '../frame';
import { AskForm } from './AskForm';
import { OwnReply, QueueOf } from './ReplyLines';
import './replies.css';
import { Warnings } from './Warnings';

/** The rights of reply of a delegation, list by list: its own, the queue, and the request for one more (L20). */
export const RepliesPage = ({ parameters }: { parameters: Parameters }) => (
  <WithDelegation parameters={parameters}>
    {scope => (
      <Page
        title={t('replies.title')}
        eyebrow={<bdi>{scope.delegation.entity.name}</bdi>}
        back={{ href: `${scope.base}/speaker`, label: t('delegation.nav.speaker') }}
      >
        <p class="muted">{t('replies.lead')}</p>
        <Lists scope={scope} />
      </Page>
    )}
  </WithDelegation>
);

const Lists = ({ scope }: { scope: Scope }) => {
  const { code } = scope.meeting;
  const lists = useResource(`lists ${code}`, () => speakers.lists(code));
  return (
    <Loaded resource={lists}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>{t('delegation.speaker.noList')}</Empty>
        ) : (
          items.map(list => <OfList key={list.id} scope={scope} list={list} />)
        )
      }
    </Loaded>
  );
};

const OfList = ({ scope, list }: { scope: Scope; list: SpeakersList }) => {
  const { code } = scope.meeting;
  const read = useResource(`replies ${list.id}`, () => replies.queue(code, list.id));
  useFollowed(code, REPLY_TOPICS, read.reload);
  const published = Boolean(list.published);
  return (
    <Card title={inLanguage(list.title)}>
      <Loaded resource={read}>
        {queue => {
          const own = queue.items.filter(one => one.delegation === scope.delegation.id);
          return (
            <div class="stack">
              <Warnings of={queue.warnings} />
              {own.map(reply => (
                <OwnReply
                  key={reply.id}
                  reply={reply}
                  scope={scope}
                  published={published}
                  changed={read.reload}
                />
              ))}
              <QueueOf queue={queue} own={scope.delegation.id} />
              <AskForm
                key={own.length}
                scope={scope}
                queue={queue}
                own={own}
                published={published}
                asked={read.reload}
              />
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
};
