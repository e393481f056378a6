import { useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { holds } from '../../../api/session';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { useLive } from '../../../live/useLive';
import { Button } from '../../../ui/button/Button';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { ConfirmDialog } from '../../../ui/dialog/ConfirmDialog';
import { Radios, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Loaded } from '../../../ui/state/Loaded';
import { toast } from '../../../ui/toast/Toast';
import { SECRETARIAT } from '../frame/sections';
import type { Page } from '../frame/types';
import { CATEGORIES, type Category, type Gate, type RoomLimit, type Scope } from './types';

const MOST = 100_000;
const WHOLE = 'meeting';

/** How many of a category may be inside at once (B9); who is inside already is not put out. */
export const RoomLimits = ({ meeting, gates }: { meeting: string; gates: Gate[] }) => {
  const limits = useResource(`room-limits ${meeting}`, () =>
    api.get<Page<RoomLimit>>(`/meetings/${meeting}/room-limits`),
  );
  useLive(meeting, ['checkin.limit-changed'], limits.reload);
  return (
    <Card title={t('secretariat.limits.title')}>
      <p class="muted">{t('secretariat.limits.lead')}</p>
      <Loaded resource={limits}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="muted">{t('secretariat.limits.none')}</p>}
            {items.length > 0 && (
              <List label={t('secretariat.limits.title')}>
                {items.map(limit => (
                  <LimitLine
                    key={`${limit.zone} ${limit.category}`}
                    limit={limit}
                    meeting={meeting}
                    changed={limits.reload}
                  />
                ))}
              </List>
            )}
            {holds(SECRETARIAT, meeting) && (
              <LimitForm meeting={meeting} gates={gates} changed={limits.reload} />
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
};

const pathOf = (meeting: string, { zone, category }: Pick<RoomLimit, 'zone' | 'category'>): string =>
  `/meetings/${meeting}/room-limits/${zone ?? WHOLE}/${category}`;

const zoneName = (zone: string | null | undefined): string =>
  zone ? `${t('secretariat.limits.zone')} ${zone}` : t('secretariat.limits.whole');

const LimitLine = (props: { limit: RoomLimit; meeting: string; changed: () => void }) => {
  const { limit, meeting, changed } = props;
  const [asking, setAsking] = useState(false);
  const category = t(`secretariat.category.${limit.category}`);
  const lift = async () => {
    setAsking(false);
    try {
      await api.delete(pathOf(meeting, limit));
      toast(t('secretariat.limits.lifted'));
      changed();
    } catch (thrown) {
      toast(asProblem(thrown).title);
    }
  };
  return (
    <ListItem
      aside={
        holds(SECRETARIAT, meeting) && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('secretariat.limits.lift')}
            <span class="visually-hidden"> {category}</span>
          </Button>
        )
      }
    >
      <strong>{category}</strong>
      <span class="muted small">
        {zoneName(limit.zone)} · {t(`secretariat.limits.said.${limit.scope}`, { most: limit.most })}
      </span>
      <ConfirmDialog
        open={asking}
        title={t('secretariat.limits.liftTitle')}
        action={t('secretariat.limits.lift')}
        onConfirm={() => lift()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('secretariat.limits.liftLead')}</p>
      </ConfirmDialog>
    </ListItem>
  );
};

/** Sets a limit, or another one where one was; the form opens on demand. */
const LimitForm = (props: { meeting: string; gates: Gate[]; changed: () => void }) => {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div class="row">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {t('secretariat.limits.set')}
        </Button>
      </div>
    );
  }
  const done = () => {
    setOpen(false);
    props.changed();
  };
  return <Fields {...props} done={done} cancel={() => setOpen(false)} />;
};

interface FieldsProps {
  meeting: string;
  gates: Gate[];
  done: () => void;
  cancel: () => void;
}

const Fields = ({ meeting, gates, done, cancel }: FieldsProps) => {
  const zones = [...new Set(gates.map(gate => gate.zone ?? ''))].sort();
  const form = useForm({
    initial: { category: '' as Category | '', zone: zones[0] ?? '', scope: 'delegation' as Scope, most: '1' },
    check: ({ category, most }) => ({
      category: category ? undefined : t('secretariat.form.needed'),
      most: /^\d+$/.test(most.trim()) && Number(most) <= MOST ? undefined : t('secretariat.limits.mostHint'),
    }),
    send: async ({ category, zone, scope, most }) => {
      const request = { zone: zone || undefined, category, scope, most: Number(most) };
      await api.put(`/meetings/${meeting}/room-limits`, request);
      toast(t('secretariat.limits.done'));
      done();
    },
  });
  const { onValue, ...scope } = form.field('scope');
  return (
    <FormBody
      form={form}
      action={t('secretariat.limits.set')}
      beside={
        <Button kind="quiet" onClick={cancel}>
          {t('core.form.cancel')}
        </Button>
      }
    >
      <Select
        {...form.field('category')}
        onValue={value => form.set({ category: value as Category })}
        label={t('secretariat.limits.category')}
        placeholder={t('secretariat.limits.choose')}
        options={CATEGORIES.map(value => ({ value, label: t(`secretariat.category.${value}`) }))}
      />
      <Select
        {...form.field('zone')}
        label={t('secretariat.limits.where')}
        options={zones.map(value => ({ value, label: zoneName(value) }))}
      />
      <Radios
        {...scope}
        onValue={value => onValue(value as Scope)}
        label={t('secretariat.limits.scope')}
        options={(['delegation', 'meeting'] as const).map(value => ({
          value,
          label: t(`secretariat.limits.scope.${value}`),
        }))}
      />
      <TextField
        {...form.field('most')}
        short
        inputMode="numeric"
        label={t('secretariat.limits.most')}
        hint={t('secretariat.limits.mostHint')}
      />
    </FormBody>
  );
};
