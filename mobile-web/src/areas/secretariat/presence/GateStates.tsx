import { api } from '../../../api/client';
import { type Resource, useResource } from '../../../api/useResource';
import { locale, t } from '../../../i18n/catalogue';
import { clockTime, type Instant } from '../../../i18n/times';
import { Card, List, ListItem } from '../../../ui/card/Card';
import { Loaded } from '../../../ui/state/Loaded';
import type { GateBoard, GateState, PassesAtGate, Phone } from './types';
import './gates.css';

/** A phone asks for news every 15 seconds; after this it has missed several times. */
const OUT_OF_REACH = 60_000;

export const useGates = (meeting: string): Resource<GateBoard> =>
  useResource(`gate states ${meeting}`, () => api.get<GateBoard>(`/meetings/${meeting}/presence/gates`));

/** What passed at each gate today, and whether its phones are in reach, have scans to send, or know old things. */
export const GateStates = ({ gates, zone }: { gates: Resource<GateBoard>; zone: string }) => (
  <Card title={t('secretariat.gateStates.title')}>
    <Loaded resource={gates}>
      {({ asOf, items }) =>
        items.length === 0 ? (
          <p class="muted">{t('secretariat.gates.none')}</p>
        ) : (
          items.map(gate => <GateStateView key={gate.id} gate={gate} asOf={asOf} zone={zone} />)
        )
      }
    </Loaded>
  </Card>
);

const GateStateView = ({ gate, asOf, zone }: { gate: GateState; asOf: Instant; zone: string }) => (
  <section class="gate-state">
    <h3>
      <bdi>{gate.name}</bdi>
    </h3>
    <p>
      {t('secretariat.gateStates.totals', {
        inside: gate.inside,
        admitted: gate.admitted,
        left: gate.left,
      })}
    </p>
    {gate.passes && somebodyUsed(gate.passes) && <p>{t('secretariat.gateStates.passes', gate.passes)}</p>}
    <p>
      {t('secretariat.gateStates.refused', { count: gate.refused })}
      {gate.overridden > 0 && ` ${t('secretariat.gateStates.overridden', { count: gate.overridden })}`}
    </p>
    {gate.devices.length === 0 ? (
      <p class="muted">{t('secretariat.phones.none')}</p>
    ) : (
      <List label={t('secretariat.devices.title')}>
        {gate.devices.map(phone => (
          <PhoneLine key={phone.id} phone={phone} asOf={asOf} zone={zone} />
        ))}
      </List>
    )}
  </section>
);

const somebodyUsed = (passes: PassesAtGate): boolean => passes.inside + passes.admitted + passes.left > 0;

/** Whether nothing was heard of it for longer than it takes to ask a few times. */
export const outOfReach = ({ lastSeen }: Phone, asOf: Instant): boolean =>
  !lastSeen || Date.parse(asOf) - Date.parse(lastSeen) > OUT_OF_REACH;

const minutes = (from: Instant, to: Instant): string =>
  new Intl.NumberFormat(locale.value, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(
    Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000)),
  );

const PhoneLine = ({ phone, asOf, zone }: { phone: Phone; asOf: Instant; zone: string }) => {
  const away = outOfReach(phone, asOf);
  return (
    <ListItem
      aside={
        <span class={`status status-${away ? 'warn' : 'good'}`}>
          {away ? t('secretariat.phones.away') : t('secretariat.phones.there')}
        </span>
      }
    >
      <strong>
        <bdi>{phone.label}</bdi>
      </strong>
      <span class="muted small">
        {phone.lastSeen
          ? t('secretariat.phones.seen', { at: clockTime(phone.lastSeen, zone) })
          : t('secretariat.phones.never')}
      </span>
      {phone.snapshotAt && (
        <span class="muted small">
          {t('secretariat.phones.snapshot', {
            at: clockTime(phone.snapshotAt, zone),
            age: minutes(phone.snapshotAt, asOf),
          })}
        </span>
      )}
      {phone.pending !== undefined && (
        <span class={phone.pending > 0 ? 'small phone-pending' : 'muted small'}>
          {t('secretariat.phones.pending', { count: phone.pending })}
        </span>
      )}
    </ListItem>
  );
};
