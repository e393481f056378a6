import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { language, t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Button, ButtonLink } from '../../../ui/button/Button';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { Loaded } from '../../../ui/state/Loaded';
import { StatusTag } from '../../../ui/status/StatusTag';
import { toast } from '../../../ui/toast/Toast';
import type { Participant } from '../delegations/types';
import type { Page } from '../frame/types';

/** Whose badges they are. */
type Holder = Pick<Participant, 'id' | 'displayName'>;

interface Badge {
  id: string;
  serial: string | number;
  state: string;
  links?: { pdf: string; png: string; svg: string };
}

const FORMATS = ['pdf', 'png', 'svg'] as const;

/** The badges of one person: to print, and to replace when one is lost (B2). */
export const Badges = ({ person, meeting }: { person: Holder; meeting: string }) => {
  const badges = useResource(`badges ${person.id}`, () =>
    api.get<Page<Badge>>(`/meetings/${meeting}/badges?participant=${person.id}`),
  );
  useLive(meeting, ['badges.badge-issued', 'badges.badge-revoked'], badges.reload);
  return (
    <Loaded resource={badges}>
      {({ items }) => (
        <div class="stack">
          {items.length === 0 && <p class="muted">{t('secretariat.badges.none')}</p>}
          {items.map(badge => (
            <BadgeLine
              key={badge.id}
              badge={badge}
              person={person}
              meeting={meeting}
              changed={badges.reload}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
};

interface BadgeLineProps {
  badge: Badge;
  person: Holder;
  meeting: string;
  changed: () => void;
}

const BadgeLine = ({ badge, person, meeting, changed }: BadgeLineProps) => {
  const [asking, setAsking] = useState(false);
  const path = `/meetings/${meeting}/badges/${badge.id}`;
  const revoked = badge.state === 'revoked';
  const reissue = async (reason: string) => {
    await api.post(`${path}/revocation`, { reason, reissue: true });
    toast(t('secretariat.badges.reissued'));
    changed();
  };
  return (
    <div class="row">
      <span>
        {t('secretariat.people.badge')} <bdi class="numbers">{badge.serial}</bdi>{' '}
        <StatusTag state={badge.state} />
      </span>
      {!revoked &&
        FORMATS.map(format => (
          <ButtonLink key={format} kind="quiet" href={`/api/v1${path}.${format}`} download>
            <span aria-hidden="true">{format.toUpperCase()}</span>
            <span class="visually-hidden">
              {t('secretariat.people.badgeOf', { name: person.displayName, format: format.toUpperCase() })}
            </span>
          </ButtonLink>
        ))}
      {!revoked && (
        <ButtonLink
          kind="quiet"
          href={`/api/v1/meetings/${meeting}/participants/${person.id}/nameplate.pdf?lang=${language.value}`}
          download
        >
          <span aria-hidden="true">{t('secretariat.prints.nameplate')}</span>
          <span class="visually-hidden">
            {t('secretariat.prints.nameplateOf', { name: person.displayName })}
          </span>
        </ButtonLink>
      )}
      {!revoked && (
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('secretariat.badges.reissue')}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={t('secretariat.badges.reissue')}
        lead={t('secretariat.badges.reissueLead')}
        action={t('secretariat.badges.reissue')}
        send={reissue}
        onClose={() => setAsking(false)}
      />
    </div>
  );
};
