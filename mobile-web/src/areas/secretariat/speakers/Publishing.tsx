import { useState } from 'preact/hooks';
import { api, newKey } from '../../../api/client';
import { asProblem, type Problem } from '../../../api/problem';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { ErrorSummary } from '../../../ui/error-summary/ErrorSummary';
import { Notice } from '../../../ui/notice/Notice';
import { toast } from '../../../ui/toast/Toast';
import { Overlaps } from '../../speaking/Overlaps';
import { sinceText, useSince } from './since';
import type { Order } from './types';

/** The delegation with its speaker, by the place in the order. */
const whoAt = ({ items }: Order, inscription: string): string => {
  const found = items.find(entry => entry.inscription === inscription);
  if (!found) return '';
  const name = found.speaker && [found.speaker.honorific, found.speaker.name].filter(Boolean).join(' ');
  return `${found.position}. ${[found.entity.name, name].filter(Boolean).join(', ')}`;
};

/** Publishes the order as the next numbered revision, warning of who does not fit or is needed elsewhere (L13, L21, C7). */
export const Publishing = ({
  order,
  path,
  clock,
  published,
}: {
  order: Order;
  path: string;
  /** The meeting's. */
  clock: { zone: string; city: string };
  published: () => void;
}) => {
  const since = useSince(order, path);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [standing, setStanding] = useState<number>();
  const publish = async () => {
    try {
      const { revision, issued } = await api.post<{ revision: number; issued?: boolean | null }>(
        `${path}/publications`,
        {},
        { idempotencyKey: newKey() },
      );
      if (issued !== false) toast(t('secretariat.order.publishedToast', { revision }));
      setStanding(issued === false ? revision : undefined);
      setProblem(undefined);
      published();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setAsking(false);
  };
  return (
    <div class="stack">
      <ErrorSummary problem={problem} />
      {standing !== undefined && (
        <Notice live title={t('secretariat.order.notIssued', { revision: standing })} />
      )}
      {order.warnings.length > 0 && (
        <Notice tone="warn" title={t('secretariat.order.warnings')}>
          <ul>
            {order.warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Overlaps
        overlaps={order.overlaps}
        when={clock}
        whose={({ inscription }) => whoAt(order, inscription)}
      />
      {since && <p class="muted">{sinceText(since)}</p>}
      <div class="row">
        <Button kind={since?.changed === 0 ? 'secondary' : 'primary'} onClick={() => setAsking(true)}>
          {t('secretariat.order.publish')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('secretariat.order.publishTitle')}
        action={t('secretariat.order.publish')}
        onConfirm={() => publish()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('secretariat.order.publishLead')}</p>
      </ConfirmDialog>
    </div>
  );
};
