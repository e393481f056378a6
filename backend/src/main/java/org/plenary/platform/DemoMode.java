package org.plenary.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this process runs with sample meetings ({@code --plenary.demo=true}); every page then says so. */
@Component
public record DemoMode(@Value("${plenary.demo:false}") boolean on) {}
