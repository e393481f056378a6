package org.plenary.push;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.push}.
 *
 * @param services the hosts of push services that devices may name, {@code *.} in front for all below
 * @param contact whom a push service may write to, as {@code mailto:} or {@code https:}; by default the public address
 * @param devices how many devices one person may have
 * @param attempts after how many attempts a notice is given up
 * @param alertLife for how long an alert is worth showing
 * @param movedLife for how long the news that a slot moved is worth showing
 * @param forgetAfter how long after a device was last seen on the page it is forgotten
 * @param keep how long it is kept what was sent when, without texts
 * @param loopback lets devices name this machine as their push service, without TLS; for tests
 * @param sealingKey 32 bytes in base64 that encrypt the private key in the database; the same on every instance
 */
@ConfigurationProperties("plenary.push")
public record PushSettings(
        @DefaultValue({
            "fcm.googleapis.com",
            "*.push.services.mozilla.com",
            "web.push.apple.com",
            "*.push.apple.com",
            "*.notify.windows.com"
        })
        List<String> services,

        @Nullable String contact,
        @DefaultValue("10") int devices,
        @DefaultValue("6") int attempts,
        @DefaultValue("PT30M") Duration alertLife,
        @DefaultValue("PT12H") Duration movedLife,
        @DefaultValue("90d") Duration forgetAfter,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("false") boolean loopback,
        @Nullable String sealingKey) {}
