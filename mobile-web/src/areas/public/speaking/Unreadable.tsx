import type { Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { ButtonLink } from '../../../ui/button/Button';
import { Page } from '../../../ui/shell/Page';
import { Failure } from '../../../ui/state/Failure';

const NOT_KNOWN = [400, 404];

/** No network, or a link that is not known any more: what to do then. */
export const Unreadable = ({ problem, reload }: { problem: Problem; reload: () => void }) =>
  NOT_KNOWN.includes(problem.status) ? (
    <Page title={t('speaking.unknown.title')} lead={t('speaking.unknown.lead')}>
      <div class="row">
        <ButtonLink href="/sign-in">{t('speaking.unknown.signIn')}</ButtonLink>
      </div>
    </Page>
  ) : (
    <Page title={t('speaking.unread.title')}>
      <Failure problem={problem} reload={reload} />
    </Page>
  );
