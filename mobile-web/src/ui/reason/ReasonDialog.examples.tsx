import { ReasonDialog } from './ReasonDialog';

export const examples = {
  cancel: () => (
    <ReasonDialog
      open
      danger
      title="Cancel this session?"
      lead="Every calendar is told."
      action="Cancel the session"
      send={async () => undefined}
      onClose={() => undefined}
    />
  ),
};
