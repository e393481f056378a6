package org.plenary.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code plenary.platform}.
 *
 * @param publicUrl the address that people see, without a trailing slash; by default the machine's own with the bound port
 */
@ConfigurationProperties("plenary.platform")
public record PlatformSettings(@Nullable String publicUrl) {}
