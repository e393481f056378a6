import type { Parameters } from '../../../app/routes';
import { ConfirmationCard } from '../../speaking/ConfirmationCard';

/** The speaker's own answer, below the slot. */
export const OwnConfirmation = ({ parameters }: { parameters: Parameters }) => {
  const { meeting = '', list = '', inscription = '', zone = '', city = '' } = parameters;
  return <ConfirmationCard turn={{ meeting, list, inscription }} zone={zone} city={city} />;
};
