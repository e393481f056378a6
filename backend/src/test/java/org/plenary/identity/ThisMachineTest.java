package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.plenary.platform.DemoMode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** Whom a demo trusts: who sits at the machine, and nobody who only seems to. */
class ThisMachineTest {

    private final ThisMachine demo = new ThisMachine(new DemoMode(true));

    @Test
    void whoSitsAtTheMachineIsTrustedInADemoOnly() {
        MockServerWebExchange here = exchange("127.0.0.1", "localhost:8080", null);
        assertThat(demo.inDemo(here)).isTrue();
        assertThat(new ThisMachine(new DemoMode(false)).inDemo(here)).isFalse();
        assertThat(demo.inDemo(exchange("::1", "[::1]:8080", null))).isTrue();
    }

    @Test
    void aVisitorAProxyAndARedirectedNameAreNot() {
        assertThat(demo.inDemo(exchange("192.0.2.7", "localhost:8080", null))).isFalse();
        assertThat(demo.inDemo(exchange("127.0.0.1", "localhost:8080", "192.0.2.7")))
                .isFalse();
        assertThat(demo.inDemo(exchange("127.0.0.1", "evil.example:8080", null)))
                .isFalse();
        assertThat(demo.inDemo(exchange("127.0.0.1", "localhost.evil.example", null)))
                .isFalse();
    }

    private static MockServerWebExchange exchange(String remote, String host, String forwarded) {
        var request = MockServerHttpRequest.get("/api/v1/mailbox")
                .remoteAddress(new InetSocketAddress(remote, 50_000))
                .header("Host", host);
        return MockServerWebExchange.from(forwarded == null ? request : request.header("X-Forwarded-For", forwarded));
    }
}
