import { Progress } from './Progress';

export const examples = { some: () => <Progress label="Your tasks" done={2} of={5} /> };
