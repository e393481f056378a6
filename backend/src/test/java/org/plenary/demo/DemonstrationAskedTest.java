package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.platform.DemoMode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

/** A demonstration is there as a whole, however it is asked for, and answers this machine only. */
class DemonstrationAskedTest {

    @Demonstration
    @Configuration(proxyBeanMethods = false)
    static class Sample {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DemoMode.class)
    static class Mode {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Sample.class, Mode.class);

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
    void whoeverSaysYesGetsAllOfIt(String yes) {
        runner.withPropertyValues("plenary.demo=" + yes).run(context -> {
            assertThat(context).hasSingleBean(Sample.class);
            assertThat(context.getBean(DemoMode.class).on()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"plenary.demo=false", "plenary.demo=no", "plenary.demo=off", "plenary.demo=0", "other=1"})
    void otherwiseThereIsNothingOfIt(String setting) {
        runner.withPropertyValues(setting).run(context -> {
            assertThat(context).doesNotHaveBean(Sample.class);
            assertThat(context.getBean(DemoMode.class).on()).isFalse();
        });
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        runner.withPropertyValues("plenary.demo=perhaps")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("Invalid boolean value 'perhaps'"));
    }

    @Test
    void onlyThisMachineIsAnswered() {
        var factory = new NettyReactiveWebServerFactory();
        new DemoConfiguration().loopbackOnly(new MockEnvironment()).customize(factory);
        assertThat(factory.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void unlessItIsToldOtherwise() {
        var factory = new NettyReactiveWebServerFactory();
        var told = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        new DemoConfiguration().loopbackOnly(told).customize(factory);
        assertThat(factory.getAddress()).isNull();
    }
}
