import { useEffect } from 'preact/hooks';
import { session } from '../../../api/session';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';

/** Leads a focal point from `/meetings/x/delegation` to the delegation that is theirs. */
export const MyDelegationPage = ({ parameters: { meeting } }: { parameters: Parameters }) => {
  const own = session.value?.grants.find(grant => grant.meeting === meeting && grant.delegation);
  useEffect(() => {
    navigate(own ? `/meetings/${meeting}/delegations/${own.delegation}` : '/me', { replace: true });
  }, [own, meeting]);
  return null;
};
