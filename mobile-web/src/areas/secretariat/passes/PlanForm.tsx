import { useEffect, useState } from 'preact/hooks';
import { api } from '../../../api/client';
import { useResource } from '../../../api/useResource';
import { t } from '../../../i18n/catalogue';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Checkboxes, Select } from '../../../ui/field/Choice';
import { TextField } from '../../../ui/field/TextField';
import { FormBody } from '../../../ui/form/FormBody';
import { useForm } from '../../../ui/form/useForm';
import { Notice } from '../../../ui/notice/Notice';
import { ReasonDialog } from '../../../ui/reason/ReasonDialog';
import { toast } from '../../../ui/toast/Toast';
import { useDelegations } from '../delegations/reading';
import type { Delegation } from '../delegations/types';
import type { PassException, PassPlan, PassSheet, PlanOutcome } from './types';

const ZONES = [...'ABCDEFGH'];
const NAMED = 12;
const isNumber = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100;

interface PlanProps {
  meeting: string;
  path: string;
  sheet: PassSheet;
  issued: () => void;
}

interface PlanValues {
  perDelegation: string;
  zones: string[];
  exceptions: PassException[];
  other: string;
  passes: string;
}

const faultsOf = ({ perDelegation, other, passes }: PlanValues) => ({
  perDelegation: isNumber(perDelegation) ? undefined : t('passes.number'),
  passes: !other || isNumber(passes) ? undefined : t('passes.number'),
});

const planOf = ({ perDelegation, zones, exceptions, other, passes }: PlanValues): PassPlan => {
  const kept = exceptions.filter(({ delegation }) => delegation !== other);
  return {
    perDelegation: Number(perDelegation),
    zones: [...zones].sort().join(''),
    exceptions: other ? [...kept, { delegation: other, passes: Number(passes) }] : kept,
  };
};

const valuesOf = ({ perDelegation, zones, exceptions }: PassSheet): PlanValues => ({
  perDelegation: String(perDelegation),
  zones: [...zones],
  exceptions,
  other: '',
  passes: '',
});

/** The plan as it is filled in, over the sheet that was seen: one that comes later waits while anything is typed or asked (L22). */
const usePlan = ({ path, sheet, issued }: Omit<PlanProps, 'meeting'>) => {
  const [seen, setSeen] = useState(sheet);
  const [ending, setEnding] = useState<{ plan: PassPlan; revoked: string[] }>();
  const [wanted, setWanted] = useState(false);
  const [sending, setSending] = useState(false);
  const put = async (body: object) => {
    setSending(true);
    try {
      const after = await api.put<PassSheet>(path, body, { version: seen.version });
      form.reset(valuesOf(after));
      setSeen(after);
      toast(t('passes.done', { issued: after.done?.issued ?? 0, revoked: after.done?.revoked.length ?? 0 }));
      issued();
    } finally {
      setSending(false);
    }
  };
  const form = useForm<PlanValues>({
    initial: valuesOf(seen),
    check: faultsOf,
    newest: () => {
      setEnding(undefined);
      setWanted(true);
      issued();
    },
    send: async values => {
      const plan = planOf(values);
      const { revoked } = await api.post<PlanOutcome>(`${path}/preview`, plan);
      if (revoked.length === 0) return put(plan);
      // Nothing is planned yet: what was typed goes on counting as typed.
      form.reset(valuesOf(seen));
      form.set(values);
      setEnding({ plan, revoked });
    },
  });
  const newer = sheet.version > seen.version && !form.busy && !sending;
  const idle = !ending && JSON.stringify(form.values) === JSON.stringify(valuesOf(seen));
  useEffect(() => {
    if (!newer || !(idle || wanted)) return;
    setSeen(sheet);
    setWanted(false);
  }, [newer, idle, wanted, sheet]);
  return { form, put, ending, close: () => setEnding(undefined), changed: newer && !idle && !wanted };
};

const Changed = ({ newest }: { newest: () => void }) => (
  <Notice tone="warn" live title={t('passes.changed')}>
    <div class="row">
      <Button kind="secondary" onClick={newest}>
        {t('core.state.newest')}
      </Button>
    </div>
  </Notice>
);

/** So many for each delegation, and another number for one; what is issued already stays under its number. */
export const PlanForm = ({ meeting, path, sheet, issued }: PlanProps) => {
  const delegations = useDelegations(meeting);
  const all = delegations.state === 'ready' ? delegations.value : [];
  const { form, put, ending, close, changed } = usePlan({ path, sheet, issued });
  return (
    <>
      {changed && !ending && <Changed newest={form.showNewest} />}
      <FormBody form={form} action={t('passes.issue')}>
        <TextField {...form.field('perDelegation')} short inputMode="numeric" label={t('passes.per')} />
        <Checkboxes
          {...form.field('zones')}
          label={t('passes.zones')}
          hint={t('passes.zonesHint')}
          options={ZONES.map(value => ({ value, label: value }))}
        />
        <Exceptions
          exceptions={form.values.exceptions}
          all={all}
          change={exceptions => form.set({ exceptions })}
        />
        <Select
          {...form.field('other')}
          label={t('passes.other')}
          placeholder={t('passes.none')}
          options={all.map(({ id, entity }) => ({ value: id, label: entity.name }))}
        />
        {form.values.other && (
          <TextField {...form.field('passes')} short inputMode="numeric" label={t('passes.otherNumber')} />
        )}
        <Preview path={path} values={form.values} sheet={sheet} />
      </FormBody>
      <ReasonDialog
        open={ending !== undefined}
        danger
        title={t('passes.endTitle', { passes: ending?.revoked.length ?? 0 })}
        lead={t('passes.endLead', { serials: named(ending?.revoked ?? []) })}
        action={t('passes.end')}
        send={reason => put({ ...ending?.plan, revokes: ending?.revoked.length, reason })}
        onClose={close}
        newest={form.showNewest}
      >
        {changed && <Changed newest={form.showNewest} />}
      </ReasonDialog>
    </>
  );
};

const named = (serials: string[]): string =>
  serials.slice(0, NAMED).join(', ') + (serials.length > NAMED ? ', …' : '');

/** What would happen, before anything does. */
const Preview = ({ path, values, sheet }: { path: string; values: PlanValues; sheet: PassSheet }) => {
  const plan = planOf(values);
  const faults = faultsOf(values);
  const asked = !faults.perDelegation && !faults.passes && (sheet.version > 0 || plan.perDelegation > 0);
  const key = `preview ${path} ${sheet.version} ${JSON.stringify(plan)}`;
  const found = useResource(asked ? key : undefined, () => api.post<PlanOutcome>(`${path}/preview`, plan));
  if (!asked || found.state === 'loading') return null;
  if (found.state === 'failed')
    return (
      <Notice tone="warn" title={found.problem.title} live>
        <p>{found.problem.detail}</p>
      </Notice>
    );
  const { total, seats, issued, revoked, absent } = found.value;
  return (
    <>
      <p class="muted" role="status">
        {t('passes.preview', { total, seats })}{' '}
        {t('passes.previewChanges', { issued, revoked: revoked.length })}
      </p>
      {absent.length > 0 && (
        <Notice tone="warn" title={t('passes.absent', { count: absent.length })} live>
          <ul>
            {absent.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const Exceptions = ({
  exceptions,
  all,
  change,
}: {
  exceptions: PassException[];
  all: Delegation[];
  change: (exceptions: PassException[]) => void;
}) => {
  if (exceptions.length === 0) return null;
  const nameOf = (delegation: string) => all.find(({ id }) => id === delegation)?.entity.name ?? '';
  return (
    <List label={t('passes.exceptions')}>
      {exceptions.map(({ delegation, passes }) => (
        <ListItem
          key={delegation}
          aside={
            <Button
              kind="quiet"
              onClick={() => change(exceptions.filter(each => each.delegation !== delegation))}
            >
              {t('passes.remove')}
              <span class="visually-hidden"> {nameOf(delegation)}</span>
            </Button>
          }
        >
          {t('passes.exception', { name: nameOf(delegation), passes })}
        </ListItem>
      ))}
    </List>
  );
};
