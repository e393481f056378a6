import { ButtonLink } from '../button/Button';
import { Empty } from './Empty';
import { Failure } from './Failure';
import { Loading } from './Loading';

export const examples = {
  loading: () => <Loading />,
  empty: () => (
    <Empty act={<ButtonLink href="/new">Add a person</ButtonLink>}>Nobody is registered yet.</Empty>
  ),
  failure: () => <Failure reload={() => undefined} />,
};
