// A second reader of what the calendar sends: another parser than the one the server writes with.
import ICAL from 'ical.js';

/** Every entry of an iCalendar text by its UID: SEQUENCE, status, first moment as an instant, and what it is called. */
export const entriesOf = text => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const entries = calendar.getAllSubcomponents('vevent').map(component => new ICAL.Event(component));
  return new Map(
    entries.map(event => [
      event.uid,
      {
        uid: event.uid,
        sequence: event.sequence,
        status: event.component.getFirstPropertyValue('status'),
        start: event.startDate.toJSDate().toISOString(),
        summary: event.summary,
        method: calendar.getFirstPropertyValue('method'),
      },
    ]),
  );
};

/** The entries of an address that anybody with the address may read. */
export const readCalendar = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return entriesOf(await answer.text());
};

/** The entries whose SEQUENCE is another than before. */
export const risen = (before, after) =>
  [...after.values()].filter(({ uid, sequence }) => sequence !== before.get(uid)?.sequence);
