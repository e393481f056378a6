import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Inscription } from '../../../api/speakers';
import { loadMessages } from '../../../i18n/catalogue';
import { Failure } from '../../../ui/state/Failure';
import { Loading } from '../../../ui/state/Loading';
import type { Scope } from '../frame';

export interface TextsProps {
  scope: Scope;
  held: Inscription;
}

/** The texts of a statement; code and words come when the receipt is there. */
export const LazyTexts = (props: TextsProps) => {
  const [card, setCard] = useState<{ Card?: ComponentType<TextsProps> }>();
  useEffect(() => {
    Promise.all([import('../texts/TextsCard'), loadMessages('texts')]).then(
      ([{ TextsCard }]) => setCard({ Card: TextsCard }),
      () => setCard({}),
    );
  }, []);
  if (!card) return <Loading />;
  return card.Card ? <card.Card {...props} /> : <Failure reload={() => location.reload()} />;
};
