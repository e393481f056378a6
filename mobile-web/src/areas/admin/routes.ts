import type { Route } from '../../app/routes';
import { DemoPage } from './demo/DemoPage';
import { LetterPage } from './mailbox/LetterPage';
import { MailboxPage } from './mailbox/MailboxPage';

/** The mailbox and the demonstration's way in; the server decides who may read them. */
export const routes: Route[] = [
  { pattern: '/mailbox', page: MailboxPage },
  { pattern: '/mailbox/:letter', page: LetterPage },
  { pattern: '/demo', page: DemoPage, wide: true },
];
