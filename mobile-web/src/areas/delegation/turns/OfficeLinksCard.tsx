import { useState } from 'preact/hooks';
import type { Inscription } from '../../../api/speakers';
import { type OfficeLink, type Turn, turns } from '../../../api/turns';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { momentIn } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { SendDialog } from '../../../ui/dialog/SendDialog';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Scope } from '../frame';
import { Address } from './Address';

/** Links by which the minister's office reads along without an account; each can be taken back. */
export const OfficeLinksCard = ({ scope: { meeting }, held }: { scope: Scope; held: Inscription }) => {
  const turn: Turn = { meeting: meeting.code, list: held.list, inscription: held.id };
  const read = useResource(`links ${held.id}`, () => turns.links(turn));
  const [made, setMade] = useState<OfficeLink>();
  const [ending, setEnding] = useState<OfficeLink>();
  const take = (link: OfficeLink) => {
    setMade(link);
    read.reload();
  };
  const end = async (link: OfficeLink) => {
    await turns.endLink(turn, link.id);
    if (made?.id === link.id) setMade(undefined);
    toast(t('speaking.link.ended'));
    read.reload();
  };
  const since = ({ issuedAt }: OfficeLink) => momentIn(issuedAt, meeting.zone, inLanguage(meeting.city));
  return (
    <Card title={t('speaking.link.title')}>
      <div class="stack">
        <p class="muted">{t('speaking.link.lead')}</p>
        {made?.url && <Address url={made.url} label={made.label} />}
        <Loaded resource={read}>
          {({ items }) => (
            <List label={t('speaking.link.title')}>
              {items.map(link => (
                <ListItem key={link.id}>
                  <strong>
                    <bdi>{link.label}</bdi>
                  </strong>
                  <span class="muted small">
                    <bdi>{since(link)}</bdi>
                  </span>
                  <span class="row">
                    <Button
                      kind="quiet"
                      label={t('speaking.link.end.ask', { label: link.label })}
                      onClick={() => setEnding(link)}
                    >
                      {t('speaking.link.end')}
                    </Button>
                  </span>
                </ListItem>
              ))}
            </List>
          )}
        </Loaded>
        <NewLink turn={turn} made={take} />
        {ending && (
          <SendDialog
            danger
            title={t('speaking.link.end.ask', { label: ending.label })}
            action={t('speaking.link.end')}
            send={() => end(ending)}
            onClose={() => setEnding(undefined)}
          >
            <p>{t('speaking.link.end.lead')}</p>
          </SendDialog>
        )}
      </div>
    </Card>
  );
};

const NewLink = ({ turn, made }: { turn: Turn; made: (link: OfficeLink) => void }) => {
  const form = useForm({
    initial: { label: '' },
    check: ({ label }) => ({ label: label.trim() ? undefined : t('speaking.link.label.missing') }),
    send: async ({ label }) => {
      made(await turns.newLink(turn, label.trim()));
      form.reset({ label: '' });
    },
  });
  return (
    <FormBody form={form} action={t('speaking.link.make')}>
      <TextField
        {...form.field('label')}
        limit={100}
        label={t('speaking.link.label')}
        hint={t('speaking.link.label.hint')}
      />
    </FormBody>
  );
};
