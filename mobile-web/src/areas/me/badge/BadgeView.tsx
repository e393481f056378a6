import type { Badge } from '../../../api/badges';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Facts } from '../../../ui/card/Card';
import { EntityName, PersonName } from '../../../ui/names/PersonName';
import { Notice } from '../../../ui/notice/Notice';
import { QrImage } from '../../../ui/qr/QrImage';
import { StatusTag } from '../../../ui/status/StatusTag';
import { CategoryMark } from './CategoryMark';
import './badge.css';

const reasonOf = (state: string): string => {
  if (state === 'revoked') return t('me.badge.revoked');
  return state === 'suspended' ? t('me.badge.suspended') : '';
};

/** The badge: first the code, as large as the phone allows and white at night, too; then the badge as it is printed. */
export const BadgeView = ({ badge }: { badge: Badge }) => {
  const ended = reasonOf(badge.state);
  return (
    <>
      {!ended && badge.uncollected && <Notice tone="warn">{t('me.badge.uncollected')}</Notice>}
      {ended ? <Notice tone="bad">{ended}</Notice> : <Pass badge={badge} />}
      <Facts
        facts={[
          [t('core.form.state'), <StatusTag key="state" state={badge.state} />],
          [t('me.badge.category'), `${badge.category.letter} · ${badge.category.name}`],
          [t('me.badge.serial'), <bdi key="serial">{badge.serial}</bdi>],
        ]}
      />
      {!ended && <Printed badge={badge} />}
    </>
  );
};

const Pass = ({ badge }: { badge: Badge }) => (
  <>
    <article class="pass">
      <header class="pass-head">
        <CategoryMark letter={badge.category.letter} colour={badge.category.colour} />
        <p class="pass-who">
          <span>
            <PersonName name={badge.displayName} honorific={badge.honorific} />
          </span>
          <span>{badge.entity ? <EntityName entity={badge.entity} /> : badge.category.name}</span>
        </p>
      </header>
      <QrImage src={badge.links.code} label={t('me.badge.code', { name: badge.displayName })} />
    </article>
    <p class="muted">{t('me.badge.show')}</p>
  </>
);

const Printed = ({ badge }: { badge: Badge }) => (
  <section class="stack">
    <h2>{t('me.badge.printed')}</h2>
    <img class="badge" src={badge.links.svg} alt="" loading="lazy" width={420} height={592} />
    <div class="row">
      <ButtonLink href={badge.links.pdf} kind="secondary" download>
        {t('me.badge.pdf')}
      </ButtonLink>
      {(['png', 'svg'] as const).map(format => (
        <ButtonLink key={format} href={badge.links[format]} kind="quiet" download>
          {t('me.badge.picture', { format: format.toUpperCase() })}
        </ButtonLink>
      ))}
    </div>
  </section>
);
