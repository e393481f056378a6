import type { ComponentChildren } from 'preact';
import type { Resource } from '../../api/useResource';
import { t } from '../../i18n/catalogue';
import { clockTime, readerZone } from '../../i18n/times';
import { Button } from '../button/Button';
import { Notice } from '../notice/Notice';
import { Failure } from './Failure';
import { Loading } from './Loading';

/** Shows a resource: waiting, refused, or there; also what is older than it should be, and says so. */
export const Loaded = <T,>({
  resource,
  children,
}: {
  resource: Resource<T>;
  children: (value: T) => ComponentChildren;
}) => {
  if (resource.state === 'loading') return <Loading />;
  if (resource.state === 'failed') return <Failure problem={resource.problem} reload={resource.reload} />;
  return (
    <>
      {resource.stale && <Older since={resource.stale.since} reload={resource.reload} />}
      {children(resource.value)}
    </>
  );
};

const Older = ({ since, reload }: { since: number; reload: () => void }) => (
  <Notice tone="warn" live>
    <div class="stack">
      <p>{t('core.state.older', { time: clockTime(new Date(since).toISOString(), readerZone()) })}</p>
      <div class="row">
        <Button kind="secondary" onClick={reload}>
          {t('core.state.again')}
        </Button>
      </div>
    </div>
  </Notice>
);
