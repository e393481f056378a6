package org.plenary.demo;

import java.net.InetAddress;
import java.time.Clock;
import org.plenary.platform.MailRoom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.reactive.ConfigurableReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** What is different in a demonstration: the clock can travel, and only this machine is answered unless told otherwise. */
@Demonstration
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }

    @Bean
    @Primary
    DemoMailRoom demoMailRoom(@Qualifier("postRoom") MailRoom room) {
        return new DemoMailRoom(room);
    }

    /** {@code --server.address=0.0.0.0} tells it otherwise. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory> loopbackOnly(Environment environment) {
        return factory -> {
            if (!environment.containsProperty("server.address")) {
                factory.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
