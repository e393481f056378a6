import type { Swap, SwapSide, Swaps } from '../../../api/turns';
import { t } from '../../../i18n/catalogue';
import { momentIn, NO_TIME } from '../../../i18n/times';
import { Button } from '../../../ui/button/Button';
import { List, ListItem } from '../../../ui/card/Card';
import { Notice } from '../../../ui/notice/Notice';
import { Overlaps } from '../../speaking/Overlaps';

/** Whose clock the times are told by. */
export interface When {
  zone: string;
  city: string;
}

/** Of which revision places are told, and whether the next will differ. */
export type Basis = Pick<Swaps, 'revision' | 'changing'>;

type How = 'acceptance' | 'refusal' | 'withdrawal';

interface ProposalProps {
  swap: Swap;
  when: When;
  /** Of which list the places are. */
  basis: Basis;
  /** Absent for who may not answer for the delegation. */
  answer?: (swap: Swap, how: How) => Promise<void>;
}

/** The delegation, and the group for which it speaks, as a part of a sentence. */
export const sideName = ({ entity, group }: SwapSide): string =>
  group ? t('speaking.swap.side', { entity: entity.name, group }) : entity.name;

/** A place with its time, as a part of a sentence; beyond the segment’s end there is none (L13), before it is published no place. */
export const placeOf = ({ position, estimated, beyond }: SwapSide, { zone, city }: When): string => {
  if (position == null) return t('speaking.swap.placeUnpublished');
  return beyond
    ? t('speaking.swap.placeBeyond', { position })
    : t('speaking.swap.place', { position, time: estimated ? momentIn(estimated, zone, city) : NO_TIME });
};

/** Of which revision the places are, and that the next may differ; of the working list there is nothing to say. */
export const BasisOf = ({ basis: { revision, changing } }: { basis: Basis }) =>
  revision == null ? null : (
    <p class="muted small">
      {t('speaking.swap.revision', { revision })}
      {changing && ` ${t('speaking.swap.changing')}`}
    </p>
  );

/** What happens when both agree, in one plain sentence: both places of one list, or only which way the own one moves. */
const Outcome = ({ swap, own, other, when, basis }: ProposalProps & { own: SwapSide; other: SwapSide }) => {
  const entity = sideName(other);
  if (own.position == null && swap.earlier != null)
    return (
      <p>
        {t('speaking.swap.outcomeUnpublished', { entity, direction: swap.earlier ? 'earlier' : 'later' })}
      </p>
    );
  return (
    <>
      <p>{t('speaking.swap.outcome', { own: placeOf(other, when), entity, theirs: placeOf(own, when) })}</p>
      <BasisOf basis={basis} />
    </>
  );
};

/** Until when a proposal waits, in one sentence. */
export const expiry = ({ expiresAt }: Swap, { zone, city }: When): string =>
  t('speaking.swap.expires', { when: momentIn(expiresAt, zone, city) });

/** What would need the own speaker elsewhere at the place that is exchanged for (C7). */
export const Elsewhere = ({ of: { overlaps }, when }: { of: Pick<Swap, 'overlaps'>; when: When }) => (
  <Overlaps overlaps={overlaps} when={when} title={t('speaking.swap.overlap')} ahead />
);

/** What another delegation proposes, to be agreed to or declined. */
export const Incoming = (proposal: ProposalProps) => {
  const { swap, when, answer } = proposal;
  const { offered, wanted } = swap;
  return (
    <Notice live title={t('speaking.swap.incoming', { entity: sideName(offered) })}>
      <Outcome {...proposal} own={wanted} other={offered} />
      <Elsewhere of={swap} when={when} />
      <p class="muted small">{expiry(swap, when)}</p>
      {answer && (
        <div class="row">
          <Button onClick={() => answer(swap, 'acceptance')}>{t('speaking.swap.accept')}</Button>
          <Button kind="secondary" onClick={() => answer(swap, 'refusal')}>
            {t('speaking.swap.decline')}
          </Button>
        </div>
      )}
    </Notice>
  );
};

/** What the delegation itself proposed and waits for. */
export const Outgoing = (proposal: ProposalProps) => {
  const { swap, when, answer } = proposal;
  const { offered, wanted } = swap;
  return (
    <Notice title={t('speaking.swap.outgoing', { entity: sideName(wanted) })}>
      <Outcome {...proposal} own={offered} other={wanted} />
      <Elsewhere of={swap} when={when} />
      <p class="muted small">{expiry(swap, when)}</p>
      {answer && (
        <div class="row">
          <Button kind="secondary" onClick={() => answer(swap, 'withdrawal')}>
            {t('speaking.swap.takeBack')}
          </Button>
        </div>
      )}
    </Notice>
  );
};

/** What became of earlier proposals. */
export const Past = ({ swaps, own, when }: { swaps: Swap[]; own: string; when: When }) => (
  <div class="stack">
    <h3>{t('speaking.swap.past')}</h3>
    <List label={t('speaking.swap.past')}>
      {swaps.map(({ id, offered, wanted, state, answeredAt, proposedAt }) => (
        <ListItem key={id}>
          <strong>
            <bdi>{sideName(offered.inscription === own ? wanted : offered)}</bdi>
          </strong>
          <span>
            {t(offered.inscription === own ? 'speaking.swap.byUs' : 'speaking.swap.byThem')}:{' '}
            {t(`speaking.swap.state.${state}`)}
          </span>
          <span class="muted small">
            <bdi>{momentIn(answeredAt ?? proposedAt, when.zone, when.city)}</bdi>
          </span>
        </ListItem>
      ))}
    </List>
  </div>
);
