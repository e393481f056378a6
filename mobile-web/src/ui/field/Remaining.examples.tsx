import { Remaining } from './Remaining';

export const examples = {
  near: () => <Remaining value="The quota is used" limit={20} />,
  past: () => <Remaining value="The quota is used" limit={10} counted="characters" />,
};
