package org.plenary.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.env.Environment;

/** Whether this process runs with sample meetings ({@code --plenary.demo=true}); every page then says so. */
@ConfigurationProperties("plenary")
public record DemoMode(@Name("demo") @DefaultValue("false") boolean on) {

    /** The same answer before any bean is there; what is neither yes nor no ends the start with the setting's name. */
    public static DemoMode of(Environment environment) {
        return new DemoMode(
                Binder.get(environment).bind("plenary.demo", Boolean.class).orElse(false));
    }
}
