/**
 * The demonstration ({@code --plenary.demo=true}): meetings of the Network with invented people, loaded through the modules'
 * own services as their Secretariat would have entered them, and sign-ins for whoever tries it on the same machine.
 *
 * <p>Owns no tables and publishes no events; it marks the database as a demonstration in {@code platform_setting}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "network",
            "meetings",
            "registration",
            "speakers",
            "speakers :: confirmation",
            "speakers :: order",
            "speakers :: podium",
            "speakers :: reply",
            "speakers :: swaps",
            "speakers :: texts",
            "speakers :: turn",
            "interpretation",
            "badges",
            "checkin"
        })
package org.plenary.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
