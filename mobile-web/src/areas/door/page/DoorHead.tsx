import { DemoBanner } from '../../../ui/shell/Banners';
import { StatusBar } from './StatusBar';

/** Above every page of the gate: that people are samples, where they are, and which gate this is. */
export const DoorHead = () => (
  <header>
    <DemoBanner />
    <StatusBar />
  </header>
);
