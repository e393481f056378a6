import { Countdown } from './Countdown';

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const words = { label: 'You speak in about', passed: 'The planned time has passed.' };

export const examples = {
  soon: () => <Countdown {...words} until={later(12)} />,
  days: () => <Countdown {...words} until={later(3000)} />,
  passed: () => <Countdown {...words} until={later(-10)} />,
};
