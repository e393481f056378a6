package org.plenary.registration;

/**
 * A person's photo for badge and door: a JPEG of 300 by 400 pixels, without anything that the camera wrote into it.
 *
 * @param version told apart by what it shows: two photos of one version are the same
 */
public record Photo(String version, byte[] jpeg) {}
