import { Countdown } from './Countdown';

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const examples = {
  soon: () => <Countdown label="You speak in about" until={later(12)} />,
  days: () => <Countdown label="You speak in about" until={later(3000)} />,
};
