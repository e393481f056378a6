// Badges of a delegation at the desk: one at hand, one with a liaison officer, one with its holder, one that came back. All invented.
import type { CollectionRow } from '../areas/secretariat/delegations/types';
import { at } from './deskEntities';

const receipt = {
  id: 'h1',
  number: 3,
  receiver: 'Tomas Iyambo',
  pdf: '/api/v1/meetings/berlin-2018/handovers/h1/receipt.pdf',
};

export const collection: CollectionRow[] = [
  { badge: 'b1', serial: '0017-1', displayName: 'Jean-Baptiste Kalombo' },
  { badge: 'b2', serial: '0018-1', displayName: 'نور الهاشمي', collectedAt: at('06:10'), handover: receipt },
  { badge: 'b3', serial: '0019-2', displayName: 'Selma Nakale', collectedAt: at('06:20') },
  { badge: 'b4', serial: '0020-1', displayName: 'Ana Lindqvist', returnedAt: at('06:30'), handover: receipt },
];
