import { useEffect } from 'preact/hooks';
import { holds } from '../../../api/session';
import { navigate } from '../../../app/location';
import type { Parameters } from '../../../app/routes';
import { SECRETARIAT, startOf } from '../frame/sections';
import { OverviewPage } from './OverviewPage';

/** The address that invitations of the team name: the overview, or for an officer the section of the role. */
export const StartPage = ({ parameters }: { parameters: Parameters }) => {
  const meeting = parameters.meeting ?? '';
  const mayOverview = holds(SECRETARIAT, meeting);
  useEffect(() => {
    if (!mayOverview) navigate(startOf(meeting), { replace: true });
  }, [meeting, mayOverview]);
  return mayOverview ? <OverviewPage parameters={parameters} /> : null;
};
