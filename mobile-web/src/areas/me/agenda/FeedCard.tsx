import { useState } from 'preact/hooks';
import { type Feed, mine } from '../../../api/badges';
import { asProblem, type Problem } from '../../../api/problem';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { momentIn, readerZone, zoneCity } from '../../../i18n/times';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { toast } from '../../../ui/toast/Toast';

/** The private calendar address: made on request, revocable (C4). */
export const FeedCard = ({ meeting }: { meeting: string }) => {
  const feed = useResource(`feed ${meeting}`, () => mine.feed(meeting));
  const [problem, setProblem] = useState<Problem>();
  if (feed.state !== 'ready') return null;
  const act = async (change: () => Promise<Feed>) => {
    try {
      feed.replace(await change());
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const end = async () => {
    await mine.endFeed(meeting);
    toast(t('me.agenda.feed.ended'));
    return { active: false };
  };
  return (
    <Card title={t('me.agenda.feed')}>
      <ErrorSummary problem={problem} />
      <p class="muted">{t('me.agenda.feed.lead')}</p>
      {feed.value.url ? (
        <Address url={feed.value.url} webcal={feed.value.webcal} end={() => act(end)} />
      ) : (
        <Unknown feed={feed.value} make={() => act(() => mine.newFeed(meeting))} />
      )}
    </Card>
  );
};

/** No address yet, or one that was shown when it was made and can only be replaced. */
const Unknown = ({ feed, make }: { feed: Feed; make: () => unknown }) => (
  <>
    {feed.active && feed.since && (
      <p>
        {t('me.agenda.feed.active', { when: momentIn(feed.since, readerZone(), zoneCity(readerZone())) })}
      </p>
    )}
    <div class="row">
      <Button kind="secondary" onClick={make}>
        {feed.active ? t('me.agenda.feed.replace') : t('me.agenda.feed.make')}
      </Button>
    </div>
  </>
);

const copy = async (url: string) => {
  await navigator.clipboard.writeText(url);
  toast(t('me.agenda.feed.copied'));
};

const Address = ({ url, webcal, end }: { url: string; webcal?: string | null; end: () => unknown }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div class="row">
        <ButtonLink href={webcal ?? url} kind="secondary">
          {t('me.agenda.feed.subscribe')}
        </ButtonLink>
        <Button kind="quiet" onClick={() => copy(url)}>
          {t('me.agenda.feed.copy')}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('me.agenda.feed.end')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={t('me.agenda.feed.end')}
        action={t('me.agenda.feed.end')}
        onConfirm={() => {
          setAsking(false);
          end();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{t('me.agenda.feed.end.lead')}</p>
      </ConfirmDialog>
    </>
  );
};
