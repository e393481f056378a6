package org.plenary.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** Whether this process runs with sample meetings ({@code --plenary.demo=true}); every page then says so. */
@ConfigurationProperties("plenary")
public record DemoMode(@Name("demo") @DefaultValue("false") boolean on) {}
