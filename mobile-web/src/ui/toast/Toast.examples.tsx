import { useEffect } from 'preact/hooks';
import { Toasts, toast } from './Toast';

const Example = ({ undo }: { undo?: () => void }) => {
  useEffect(() => toast('The delegation is submitted', undo), [undo]);
  return <Toasts />;
};

export const examples = {
  plain: () => <Example />,
  undo: () => <Example undo={() => undefined} />,
};
