import { TimeInZones } from './TimeInZones';

export const examples = {
  berlin: () => (
    <TimeInZones start="2018-04-09T07:00:00Z" end="2018-04-09T08:30:00Z" zone="Europe/Berlin" city="Berlin" />
  ),
  far: () => <TimeInZones start="2025-02-04T23:00:00Z" end="2025-02-05T00:30:00Z" zone="Asia/Tokyo" />,
};
