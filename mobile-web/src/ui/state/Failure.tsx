import type { Problem } from '../../api/problem';
import { t } from '../../i18n/catalogue';
import { Button, ButtonLink } from '../button/Button';
import './state.css';

/** Asking again would be refused again: what helps is the way to the reader's own pages. */
const FORBIDDEN = 403;

/** Something could not be shown: what happened, what to do next, and another try. */
export const Failure = ({ problem, reload }: { problem?: Problem; reload?: () => void }) => (
  <div class="failure" role="alert">
    <h2>{problem?.title ?? t('core.problem.unreadable.title')}</h2>
    {problem?.detail && <p>{problem.detail}</p>}
    <p>{problem?.next ?? t('core.problem.unreadable.next')}</p>
    {problem?.status === FORBIDDEN && <ButtonLink href="/me">{t('core.noAccess.mine')}</ButtonLink>}
    {reload && problem?.status !== FORBIDDEN && (
      <Button kind="secondary" onClick={reload}>
        {t('core.state.again')}
      </Button>
    )}
  </div>
);
