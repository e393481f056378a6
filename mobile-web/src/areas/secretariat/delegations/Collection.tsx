import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { dayAndTime } from '../../../i18n/times';
import { useLive } from '../../../live/useLive';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { PersonName } from '../../../ui/names/PersonName';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import type { Page } from '../frame/types';
import { HandoverForm } from './HandoverForm';
import type { CollectionRow } from './types';

export const COLLECTION_TOPICS = ['badges.collection-changed', 'badges.badge-issued', 'badges.badge-revoked'];

/** Who took which badge: one by one at the desk, or all at once by a liaison officer against a receipt (B4). */
export const Collection = ({
  meeting,
  delegation,
  zone,
}: {
  meeting: string;
  delegation: string;
  zone: string;
}) => {
  const collection = useResource(`collection ${meeting} ${delegation}`, () =>
    api.get<Page<CollectionRow>>(`/meetings/${meeting}/delegations/${delegation}/collection`),
  );
  useLive(meeting, COLLECTION_TOPICS, collection.reload);
  return (
    <Card title={t('secretariat.collection.title')}>
      <Loaded resource={collection}>
        {({ items }) => (
          <div class="stack">
            <Receipts rows={items} />
            <List label={t('secretariat.collection.title')}>
              {items.map(row => (
                <CollectionLine
                  key={row.badge}
                  row={row}
                  meeting={meeting}
                  zone={zone}
                  changed={collection.reload}
                />
              ))}
            </List>
            <HandoverForm
              meeting={meeting}
              rows={items.filter(row => !row.collectedAt)}
              given={collection.reload}
            />
          </div>
        )}
      </Loaded>
    </Card>
  );
};

const Receipts = ({ rows }: { rows: CollectionRow[] }) => {
  const receipts = [
    ...new Map(rows.flatMap(({ handover }) => (handover ? [[handover.id, handover]] : []))).values(),
  ];
  if (receipts.length === 0) return null;
  return (
    <ul>
      {receipts.map(({ id, number, receiver, pdf }) => (
        <li key={id}>
          <a href={pdf} download>
            {t('secretariat.collection.receipt', { number, receiver })}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** In whose hands a badge is, in one sentence. */
const stateOf = ({ collectedAt, returnedAt, handover }: CollectionRow, zone: string): string => {
  if (collectedAt)
    return handover
      ? t('secretariat.collection.by', { receiver: handover.receiver, at: dayAndTime(collectedAt, zone) })
      : t('secretariat.collection.own', { at: dayAndTime(collectedAt, zone) });
  return returnedAt
    ? t('secretariat.collection.returned', { at: dayAndTime(returnedAt, zone) })
    : t('secretariat.collection.waiting');
};

export const CollectionLine = ({
  row,
  meeting,
  zone,
  changed,
}: {
  row: CollectionRow;
  meeting: string;
  zone: string;
  changed: () => void;
}) => {
  const act = row.collectedAt ? 'return' : 'collection';
  const send = async () => {
    try {
      await api.post(`/meetings/${meeting}/badges/${row.badge}/${act}`);
      toast(t(`secretariat.collection.${act}Done`));
    } catch (thrown) {
      toast(asProblem(thrown).title);
    }
    changed();
  };
  return (
    <ListItem
      aside={
        <Button kind="secondary" label={`${t(`secretariat.collection.${act}`)} ${row.serial}`} onClick={send}>
          {t(`secretariat.collection.${act}`)}
        </Button>
      }
    >
      <strong>
        <PersonName name={row.displayName} />
      </strong>
      <span class="muted small">
        <bdi class="numbers">{row.serial}</bdi> · {stateOf(row, zone)}
      </span>
    </ListItem>
  );
};
