package org.plenary.interpretation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code plenary.interpretation}.
 *
 * @param spokenNotice how long before a session interpretation between spoken languages is to be requested (I8)
 */
@ConfigurationProperties("plenary.interpretation")
public record InterpretationSettings(@DefaultValue("28d") Duration spokenNotice) {}
