import { QrImage } from './QrImage';

export const examples = { code: () => <QrImage src="/icon.svg" label="Badge code of Ana Lindqvist" /> };
