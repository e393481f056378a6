/**
 * Who can take part in the Network's meetings: States and organisations with the United Nations' names in six languages
 * (R10), the focal points that they have designated (N2) and who chairs (N3).
 *
 * <p>Tables: {@code network_entity}, {@code network_designation}, {@code network_chair}. Publishes no events: entities change
 * with a release, designations by what registration tells.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "platform", "identity"})
package org.plenary.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
