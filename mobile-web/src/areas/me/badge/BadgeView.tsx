import type { Badge } from '../../../api/badges';
import { t } from '../../../i18n/catalogue';
import { inLanguage } from '../../../i18n/names';
import { ButtonLink } from '../../../ui/button/Button';
import { Facts } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { QrImage } from '../../../ui/qr/QrImage';
import { StatusTag } from '../../../ui/status/StatusTag';
import './badge.css';

const reasonOf = (state: string): string => {
  if (state === 'revoked') return t('me.badge.revoked');
  return state === 'suspended' ? t('me.badge.suspended') : '';
};

/** Name, category in letter and word (B1), and the code that the door reads. */
export const BadgeView = ({ badge }: { badge: Badge }) => {
  const ended = reasonOf(badge.state);
  return (
    <>
      <article class="badge">
        <header class="badge-head">
          <p class="badge-name">
            <PersonName name={badge.displayName} />
          </p>
          <StatusTag state={badge.state} />
        </header>
        {ended ? (
          <Notice tone="bad">{ended}</Notice>
        ) : (
          <QrImage
            src={badge.links.qr ?? badge.links.svg}
            label={t('me.badge.code', { name: badge.displayName })}
          />
        )}
        <Facts
          facts={[
            [t('me.badge.category'), `${badge.category.letter} · ${inLanguage(badge.category.name)}`],
            [t('me.badge.serial'), String(badge.serial ?? '–')],
          ]}
        />
      </article>
      {!ended && <p class="muted">{t('me.badge.show')}</p>}
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
