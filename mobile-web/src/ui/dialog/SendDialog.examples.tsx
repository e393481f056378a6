import { TextField } from '../field/TextField';
import { SendDialog } from './SendDialog';

const nothing = () => undefined;

export const examples = {
  oneField: () => (
    <SendDialog title="End this designation?" action="End" send={async () => nothing()} onClose={nothing}>
      <TextField id="lastDay" type="date" short label="Last day" value="2026-11-23" onValue={nothing} />
    </SendDialog>
  ),
};
