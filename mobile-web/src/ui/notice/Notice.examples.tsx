import { Notice } from './Notice';

export const examples = {
  info: () => <Notice title="Provisional">The position may change until the list is published.</Notice>,
  good: () => (
    <Notice tone="good" title="Submitted" live>
      The Secretariat has your delegation.
    </Notice>
  ),
  warn: () => <Notice tone="warn">Registration closes tomorrow.</Notice>,
  bad: () => <Notice tone="bad">The list is closed.</Notice>,
};
