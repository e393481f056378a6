import { pass } from '../../test/passSamples';
import { PassState } from './PassState';
import { StatusTag } from './StatusTag';

export const examples = {
  states: () => (
    <div class="row">
      {['draft', 'submitted', 'approved', 'returned', 'change-waiting', 'refused', 'withdrawn'].map(state => (
        <StatusTag key={state} state={state} />
      ))}
    </div>
  ),
  passes: () => (
    <div class="row">
      <PassState pass={pass(1)} />
      <PassState pass={pass(2, { state: 'suspended' })} />
      <PassState pass={pass(3, { over: true })} />
    </div>
  ),
};
