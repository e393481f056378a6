import type { Confirmation, Swap, SwapSide } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { dayAndTime } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { EntityName } from '../../../ui/names/PersonName';
import { Overlaps } from '../../speaking/Overlaps';

const TONES = { confirmed: 'good', declined: 'bad', asked: 'warn', 'not-asked': 'neutral' } as const;

/** Whether the speaker of one place has confirmed (L24). */
export const ReplyTag = ({ state }: { state: Confirmation['state'] }) => (
  <span class={`status status-${TONES[state]}`}>{t(`secretariat.reply.${state}`)}</span>
);

interface FilterProps {
  open: number;
  only: boolean;
  choose: (only: boolean) => void;
}

/** How many have not answered; pressed, only those are shown. */
export const ReplyFilter = ({ open, only, choose }: FilterProps) => (
  <div class="row">
    <Button kind="secondary" pressed={only} onClick={() => choose(!only)}>
      {t('secretariat.reply.open', { count: open })}
    </Button>
    {only && <span class="muted small">{t('secretariat.reply.only')}</span>}
  </div>
);

/** A delegation with its place, and the group for which it speaks. */
const Side = ({ of: { entity, group, position } }: { of: SwapSide }) => (
  <>
    <EntityName entity={entity} />
    {group && (
      <>
        {' '}
        <bdi>{t('secretariat.exchange.behalf', { group })}</bdi>
      </>
    )}{' '}
    ({position ?? '–'})
  </>
);

interface ProposalsProps {
  proposals: Swap[];
  /** The meeting's. */
  clock: { zone: string; city: string };
}

/** Exchanges that wait for the other delegation's answer (L15), and whom they would need elsewhere as well (C7). */
export const OpenProposals = ({ proposals, clock }: ProposalsProps) => (
  <div class="stack">
    <h3>{t('secretariat.exchange.open')}</h3>
    <ul>
      {proposals.map(({ id, offered, wanted, expiresAt, overlaps }) => (
        <li key={id}>
          <Side of={offered} /> ↔ <Side of={wanted} />{' '}
          <span class="muted small">
            {t('secretariat.exchange.until', {
              when: dayAndTime(expiresAt, clock.zone),
            })}
          </span>
          <Overlaps
            overlaps={overlaps}
            when={clock}
            ahead
            whose={({ inscription }) => (inscription === offered.inscription ? offered : wanted).entity.name}
          />
        </li>
      ))}
    </ul>
  </div>
);
