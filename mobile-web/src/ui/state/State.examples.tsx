import { ButtonLink } from '../button/Button';
import { Empty } from './Empty';
import { Failure } from './Failure';
import { Loaded } from './Loaded';
import { Loading } from './Loading';

const reload = () => undefined;

export const examples = {
  loading: () => <Loading />,
  empty: () => (
    <Empty act={<ButtonLink href="/new">Add a person</ButtonLink>}>Nobody is registered yet.</Empty>
  ),
  failure: () => <Failure reload={reload} />,
  loaded: () => (
    <Loaded resource={{ state: 'ready', value: 'Namibia', reload, replace: reload }}>
      {name => <p>{name}</p>}
    </Loaded>
  ),
};
