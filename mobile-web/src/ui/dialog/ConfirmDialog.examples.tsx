import { ConfirmDialog } from './ConfirmDialog';

const nothing = () => undefined;

export const examples = {
  danger: () => (
    <ConfirmDialog
      open
      danger
      title="Withdraw this inscription?"
      action="Withdraw"
      onConfirm={nothing}
      onCancel={nothing}
    >
      <p>The place is lost; a later inscription goes to the end of its band.</p>
    </ConfirmDialog>
  ),
};
