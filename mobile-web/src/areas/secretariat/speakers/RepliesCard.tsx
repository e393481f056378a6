import { REPLY_TOPICS, type Reply, type ReplyQueue, replies } from '../../../api/replies';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useFollowed } from '../../../live/useFollowed';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { EntityName } from '../../../ui/names/PersonName';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import { ReplyAbout, ReplyFacts, ReplySpeaker } from '../../delegation/replies/ReplyLines';
import { Warnings } from '../../delegation/replies/Warnings';
import { entered, type Mine, MissedChanges } from '../../speaking/MissedChanges';
import { useBegun, useFollowing } from '../../speaking/useBegun';
import { SECRETARIAT } from '../frame/sections';
import { lengthOf, minutesOf, secondsOf } from './values';

/** Seconds that a reply may last. */
const SHORTEST = 10;
const LONGEST = 3600;

/** The queue of replies beside the list (L20), each with its delegation's page, and how long they last. */
export const RepliesCard = ({ code, list }: { code: string; list: string }) => {
  const read = useResource(`replies ${list}`, () => replies.queue(code, list));
  useFollowed(code, REPLY_TOPICS, read.reload);
  const desk = holds(SECRETARIAT, code);
  return (
    <Card title={t('replies.title')}>
      <Loaded resource={read}>
        {queue => (
          <div class="stack">
            <p class="muted">{t('replies.lead')}</p>
            <Warnings of={queue.warnings} />
            {queue.items.length === 0 ? (
              <p>{t('replies.none')}</p>
            ) : (
              <List label={t('replies.queue')}>
                {queue.items.map(reply => (
                  <Line
                    key={reply.id}
                    reply={reply}
                    href={desk ? `/meetings/${code}/delegations/${reply.delegation}/replies` : undefined}
                  />
                ))}
              </List>
            )}
            {desk && (
              <Terms
                queue={queue}
                newest={read.reload}
                send={async (limits, version) => {
                  read.replace(await replies.terms(code, list, limits, version));
                  toast(t('replies.terms.saved'));
                }}
              />
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
};

const Line = ({ reply, href }: { reply: Reply; href?: string }) => (
  <ListItem href={href}>
    <strong>
      <EntityName entity={reply.entity} />
    </strong>
    <ReplySpeaker reply={reply} />
    <ReplyFacts reply={reply} />
    <ReplyAbout reply={reply} />
    <StatusTag state={reply.state} />
  </ListItem>
);

interface TermsProps {
  queue: ReplyQueue;
  newest: () => void;
  send: (limits: { first: number; second: number }, version: number) => Promise<unknown>;
}

/** What was entered, under the names of the record. */
const mineOf = ({ first, second }: { first: string; second: string }): Mine => {
  const length = (minutes: string) =>
    t('core.countdown.hours', { hours: 0, minutes: secondsOf(minutes) / 60 });
  return { firstReplySeconds: length(first), secondReplySeconds: length(second) };
};

const Terms = ({ queue: { limits, termsVersion, zone }, newest: read, send }: TermsProps) => {
  const { begun, newest, follow, outdated } = useBegun({ ...limits, version: termsVersion }, read);
  const initial = { first: minutesOf(begun.first), second: minutesOf(begun.second) };
  const fault = (value: string) => {
    const length = secondsOf(value);
    return length >= SHORTEST && length <= LONGEST ? undefined : t('replies.terms.hint');
  };
  const form = useForm({
    initial,
    check: ({ first, second }) => ({ first: fault(first), second: fault(second) }),
    newest,
    version: begun.version,
    send: async ({ first, second }, _key, version = begun.version) => {
      await send({ first: lengthOf(first, begun.first), second: lengthOf(second, begun.second) }, version);
      follow();
    },
  });
  const mine = entered(mineOf(form.values), mineOf(initial));
  useFollowing(outdated, Object.keys(mine).length === 0, follow);
  const meanwhile = (
    <MissedChanges problem={form.problem} when={{ zone }} mine={mine} apply={form.applyMine} />
  );
  return (
    <FormBody form={form} action={t('replies.terms.save')} meanwhile={meanwhile}>
      <TextField
        {...form.field('first')}
        type="number"
        short
        label={t('replies.terms.first')}
        hint={t('replies.terms.hint')}
      />
      <TextField
        {...form.field('second')}
        type="number"
        short
        label={t('replies.terms.second')}
        hint={t('replies.terms.hint')}
      />
    </FormBody>
  );
};
