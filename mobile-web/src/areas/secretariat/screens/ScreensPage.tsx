import { useState } from 'preact/hooks';
import { type ScreenKind, type ScreenLink, screens } from '../../../api/screens';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { useFollowed } from '../../../live/useFollowed';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { Radios } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Meeting } from '../frame/types';
import { ListFrame } from '../speakers/ListFrame';

const TOPICS = ['speakers.screen-link-revoked'];

/** The links by which screens show the podium without anybody signing in there; each can be taken back (L25). */
export const ScreensPage = ({ parameters }: { parameters: Parameters }) => (
  <ListFrame parameters={parameters} title={t('podium.open.links')}>
    {({ list, meeting }) => <Links meeting={meeting} list={list.id} />}
  </ListFrame>
);

/** A room screen speaks the meeting's languages, three at most: which ones stands before the secret, for all to see. */
const addressOf = ({ url, kind }: ScreenLink, languages: string[]): string =>
  kind === 'room'
    ? (url ?? '').replace('/screen#', `/screen?languages=${languages.slice(0, 3).join()}#`)
    : (url ?? '');

const Links = ({ meeting, list }: { meeting: Meeting; list: string }) => {
  const { code, zone } = meeting;
  const read = useResource(`screens ${list}`, () => screens.links(code, list));
  useFollowed(code, TOPICS, read.reload);
  const [made, setMade] = useState<ScreenLink>();
  const [ending, setEnding] = useState<ScreenLink>();
  const take = (link: ScreenLink) => {
    setMade(link);
    read.reload();
  };
  const end = async ({ id }: ScreenLink) => {
    await screens.takeBack(code, list, id);
    if (made?.id === id) setMade(undefined);
    toast(t('speaking.screens.ended'));
    read.reload();
  };
  const used = ({ usedAt }: ScreenLink) =>
    usedAt
      ? t('speaking.screens.used', { time: momentIn(usedAt, zone, inLanguage(meeting.city)) })
      : t('speaking.screens.unused');
  return (
    <div class="stack-wide">
      <p>{t('speaking.screens.lead')}</p>
      {made && <Made link={made} address={addressOf(made, meeting.languages)} />}
      <Loaded resource={read}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('speaking.screens.none')}</Empty>
          ) : (
            <List label={t('podium.open.links')}>
              {items.map(link => (
                <ListItem key={link.id}>
                  <strong>
                    <bdi>{link.label}</bdi>
                  </strong>
                  <span>{t(`speaking.screens.kind.${link.kind}`)}</span>
                  <span class="muted small">
                    <bdi>{used(link)}</bdi>
                  </span>
                  <span class="row">
                    <Button
                      kind="quiet"
                      label={t('speaking.screens.end.ask', { label: link.label })}
                      onClick={() => setEnding(link)}
                    >
                      {t('speaking.screens.end')}
                    </Button>
                  </span>
                </ListItem>
              ))}
            </List>
          )
        }
      </Loaded>
      <NewLink meeting={code} list={list} made={take} />
      {ending && (
        <SendDialog
          danger
          title={t('speaking.screens.end.ask', { label: ending.label })}
          action={t('speaking.screens.end')}
          send={() => end(ending)}
          onClose={() => setEnding(undefined)}
        >
          <p>{t('speaking.screens.end.lead')}</p>
        </SendDialog>
      )}
    </div>
  );
};

const copy = async (address: string) => {
  try {
    await navigator.clipboard.writeText(address);
    toast(t('speaking.screens.copied'));
  } catch {
    toast(t('speaking.screens.copyByHand'));
  }
};

const Made = ({ link, address }: { link: ScreenLink; address: string }) => (
  <Notice tone="good" live title={t('speaking.screens.made', { label: link.label })}>
    <p>{t('speaking.screens.once')}</p>
    <input
      class="control"
      readOnly
      dir="ltr"
      value={address}
      aria-label={t('speaking.screens.address')}
      onFocus={event => event.currentTarget.select()}
    />
    <div class="row">
      <Button kind="secondary" onClick={() => copy(address)}>
        {t('speaking.screens.copy')}
      </Button>
    </div>
  </Notice>
);

const KINDS: ScreenKind[] = ['clock', 'room'];

const NewLink = ({
  meeting,
  list,
  made,
}: {
  meeting: string;
  list: string;
  made: (link: ScreenLink) => void;
}) => {
  const form = useForm({
    initial: { label: '', kind: 'clock' },
    check: ({ label }) => ({ label: label.trim() ? undefined : t('speaking.screens.label.missing') }),
    send: async ({ label, kind }) => {
      made(await screens.make(meeting, list, { label: label.trim(), kind: kind as ScreenKind }));
      form.reset({ label: '', kind });
    },
  });
  return (
    <Card title={t('speaking.screens.make')}>
      <FormBody form={form} action={t('speaking.screens.make')}>
        <Radios
          {...form.field('kind')}
          inline
          label={t('speaking.screens.kind')}
          options={KINDS.map(kind => ({ value: kind, label: t(`speaking.screens.kind.${kind}`) }))}
        />
        <TextField
          {...form.field('label')}
          limit={100}
          label={t('speaking.screens.label')}
          hint={t('speaking.screens.label.hint')}
        />
      </FormBody>
    </Card>
  );
};
