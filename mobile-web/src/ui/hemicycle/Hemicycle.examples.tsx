import { Hemicycle } from './Hemicycle';

export const examples = { ornament: () => <Hemicycle /> };
