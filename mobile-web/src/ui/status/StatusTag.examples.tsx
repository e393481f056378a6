import { StatusTag } from './StatusTag';

export const examples = {
  states: () => (
    <div class="row">
      {['draft', 'submitted', 'approved', 'returned', 'change-waiting', 'refused', 'withdrawn'].map(state => (
        <StatusTag key={state} state={state} />
      ))}
    </div>
  ),
};
