package org.plenary.badges.prints;

/**
 * One file of a run.
 *
 * @param number counted from 1
 * @param leftOut badges that could no longer be used when it was made
 * @param size in bytes; 0 until it is made
 */
public record PrintPart(int number, int sheets, int badges, boolean made, int leftOut, long size) {}
