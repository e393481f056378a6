/**
 * What the Secretariat can do about a list of which not everybody fits into its segment (L13). Pure functions of the list as it
 * stands: nothing here changes it. {@code LeversOf} computes, the controller shows, and the form of the list's terms applies.
 */
@NullMarked
package org.plenary.speakers.levers;

import org.jspecify.annotations.NullMarked;
