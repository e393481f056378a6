import { Notice } from '../../../ui/notice/Notice';

/** Whose registration was withdrawn while the reply still waits, one sentence each. */
export const Warnings = ({ of }: { of: string[] }) => (
  <>
    {of.map(warning => (
      <Notice key={warning} tone="warn">
        {warning}
      </Notice>
    ))}
  </>
);
