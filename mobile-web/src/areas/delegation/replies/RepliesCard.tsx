import type { Parameters } from '../../../app/routes';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { baseOf } from '../frame';

/** The way from the lists to the right of reply (L20). */
export const RepliesCard = ({ parameters }: { parameters: Parameters }) => (
  <Card title={t('replies.title')}>
    <div class="stack">
      <p class="muted">{t('replies.lead')}</p>
      <div class="row">
        <ButtonLink kind="secondary" href={`${baseOf(parameters)}/replies`}>
          {t('replies.open')}
        </ButtonLink>
      </div>
    </div>
  </Card>
);
