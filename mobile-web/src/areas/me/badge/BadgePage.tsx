import { useEffect } from 'preact/hooks';
import { type Badge, mine } from '../../../api/badges';
import type { Items } from '../../../api/meetings';
import { useResource } from '../../../api/useResource';
import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { ButtonLink } from '../../../ui/button/Button';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { MyFrame } from '../MyFrame';
import { BadgeView } from './BadgeView';
import { useKept } from './useKept';

/** What the page shows of a badge: the badge itself, and whether doors wait until it is collected (B4). */
const TOPICS = [
  'badges.badge-issued',
  'badges.badge-revoked',
  'badges.badge-changed',
  'badges.collection-changed',
  'badges.activation-changed',
];

/** The reader's own badges, kept on the phone once they were shown; people of one office may share its address. */
export const BadgePage = ({ parameters: { meeting = '' } }: { parameters: Parameters }) => {
  const badges = useResource(`badges ${meeting}`, () => mine.badges(meeting));
  useLive(meeting, TOPICS, badges.reload);
  useAnotherLook(badges.state === 'ready' && badges.value.items.length === 0, badges.reload);
  useWakeLock();
  useKept(meeting, badges.reload, badges.state === 'ready' ? badges.value.items.flatMap(picturesOf) : []);
  return (
    <MyFrame meeting={meeting} title={t('me.badge.title')}>
      <Loaded<Items<Badge>> resource={badges}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('me.badge.none')}</Empty>
          ) : (
            <>
              {items.map(badge => (
                <BadgeView key={badge.id} badge={badge} />
              ))}
              <ButtonLink href={`/meetings/${meeting}/me/photo`} kind="quiet">
                {t('me.badge.photo')}
              </ButtonLink>
            </>
          )
        }
      </Loaded>
    </MyFrame>
  );
};

const picturesOf = ({ links }: Badge): string[] => [links.code, links.svg];

const LOOK_AGAIN = 20_000;

/** Who waits for a badge does not press reload: the page asks again by itself. */
const useAnotherLook = (waiting: boolean, reload: () => void) => {
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(reload, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [waiting, reload]);
};

/** The screen stays on while the code is shown in a queue; where a phone refuses, it dims as usual. */
const useWakeLock = () => {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    navigator.wakeLock?.request('screen').then(
      lock => {
        held = lock;
      },
      () => undefined,
    );
    return () => void held?.release();
  }, []);
};
