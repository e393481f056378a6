import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { clockTime, dayKey, longDay, readerZone, zoneCity } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { TextField } from '../../../ui/field/TextField';
import { Page } from '../../../ui/shell/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { type LetterHead, type Letters, stateName } from './letters';

/** How many more letters each press shows: a phone's page stays short. */
const STEP = 12;

/** The address of a part of the mailbox; what is empty is left out, since an empty cursor names no place. */
const addressOf = (q: string, cursor?: string): string => {
  const wanted = new URLSearchParams({ ...(q && { q }), ...(cursor && { cursor }) });
  return wanted.size > 0 ? `/mailbox?${wanted}` : '/mailbox';
};

/** Every letter that was sent, so that nothing depends on a mail arriving (X2); the newest first, or those searched for. */
export const MailboxPage = () => {
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  const [length, setLength] = useState(STEP);
  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed.trim());
      setLength(STEP);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const letters = useResource(`mailbox ${q}`, () => api.get<Letters>(addressOf(q)));
  const more = async (shown: Letters) => {
    setLength(length + STEP);
    if (!shown.next || shown.items.length > length + STEP) return;
    const next = await api.get<Letters>(addressOf(q, shown.next));
    letters.replace({ items: [...shown.items, ...next.items], next: next.next });
  };
  return (
    <Page title={t('admin.mailbox.title')} lead={t('admin.mailbox.lead')}>
      <TextField
        id="q"
        type="search"
        label={t('admin.mailbox.search')}
        hint={t('admin.mailbox.search.hint')}
        value={typed}
        onValue={setTyped}
      />
      <Loaded resource={letters}>
        {shown =>
          shown.items.length === 0 ? (
            <Empty>{q ? t('admin.mailbox.notFound') : t('admin.mailbox.none')}</Empty>
          ) : (
            <div class="stack-wide">
              <Days letters={shown.items.slice(0, length)} />
              {(shown.next || shown.items.length > length) && (
                <div class="row">
                  <Button kind="secondary" onClick={() => more(shown)}>
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

const Days = ({ letters }: { letters: LetterHead[] }) => {
  const zone = readerZone();
  const days = new Map<string, LetterHead[]>();
  for (const letter of letters) {
    const day = dayKey(letter.at, zone);
    days.set(day, [...(days.get(day) ?? []), letter]);
  }
  return (
    <>
      {[...days].map(([day, sent]) => (
        <section class="stack" key={day}>
          <h2>{longDay(sent[0]?.at ?? '', zone)}</h2>
          <List>
            {sent.map(letter => (
              <LetterLine key={letter.id} letter={letter} zone={zone} />
            ))}
          </List>
        </section>
      ))}
    </>
  );
};

const LetterLine = ({ letter, zone }: { letter: LetterHead; zone: string }) => (
  <ListItem href={`/mailbox/${letter.id}`}>
    <strong>
      <bdi>{letter.subject}</bdi>
    </strong>
    <span class="muted small">
      <bdi dir="ltr">{letter.to}</bdi> ·{' '}
      <bdi>{t('core.time.inCity', { time: clockTime(letter.at, zone), city: zoneCity(zone) })}</bdi>
      {letter.state !== 'kept' && <> · {stateName(letter.state)}</>}
    </span>
  </ListItem>
);
