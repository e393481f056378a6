-- A published pin moves up with the gap that a withdrawal closes and keeps its number (L16): two may well hold one number at two
-- positions. Whether a position is taken is asked of the order; of two equal pins the order settles who comes first.
drop index speakers_inscription_pin;
