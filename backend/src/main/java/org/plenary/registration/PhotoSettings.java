package org.plenary.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code plenary.registration.photos}.
 *
 * @param largest the largest file that is taken; what is kept of it is some 30 KB
 */
@ConfigurationProperties("plenary.registration.photos")
public record PhotoSettings(@DefaultValue("8MB") DataSize largest) {}
