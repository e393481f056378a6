import type { Badge } from '../../../api/badges';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Facts } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { StatusTag } from '../../../ui/status/StatusTag';
import './badge.css';

const reasonOf = (state: string): string => {
  if (state === 'revoked') return t('me.badge.revoked');
  return state === 'suspended' ? t('me.badge.suspended') : '';
};

/** The badge as the server draws it, with the code that the door reads; the category in letter and word (B1). */
export const BadgeView = ({ badge }: { badge: Badge }) => {
  const ended = reasonOf(badge.state);
  return (
    <>
      <div class="row">
        <StatusTag state={badge.state} />
        <PersonName name={badge.displayName} />
      </div>
      {ended ? (
        <Notice tone="bad">{ended}</Notice>
      ) : (
        <>
          <img
            class="badge"
            src={badge.links.svg}
            alt={t('me.badge.code', { name: badge.displayName })}
            width={420}
            height={592}
          />
          <p class="muted">{t('me.badge.show')}</p>
        </>
      )}
      <Facts
        facts={[
          [t('me.badge.category'), `${badge.category.letter} · ${badge.category.name}`],
          [t('me.badge.serial'), <bdi key="serial">{badge.serial}</bdi>],
        ]}
      />
      {!ended && (
        <div class="row">
          <ButtonLink href={badge.links.pdf} kind="secondary" download>
            {t('me.badge.pdf')}
          </ButtonLink>
        </div>
      )}
    </>
  );
};
