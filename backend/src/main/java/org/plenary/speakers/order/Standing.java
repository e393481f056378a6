package org.plenary.speakers.order;

/** One entry at its position, counted from 1, with the reason. */
public record Standing(int position, Entry entry, Why why) {}
