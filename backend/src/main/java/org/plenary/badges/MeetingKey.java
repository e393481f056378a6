package org.plenary.badges;

/** A meeting's key that signs now, and what the meeting is called in codes. */
record MeetingKey(long number, int keyId, SigningKey key) {}
