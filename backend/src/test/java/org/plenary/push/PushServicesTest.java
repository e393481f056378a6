package org.plenary.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.Problem;

/** Addresses of push services come from outside: which of them the server will ever connect to. */
class PushServicesTest {

    private static PushServices services(boolean loopback) {
        return new PushServices(new PushSettings(
                List.of("fcm.googleapis.com", "*.push.services.mozilla.com"),
                null,
                10,
                6,
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Duration.ofDays(90),
                Duration.ofDays(30),
                loopback,
                null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://FCM.googleapis.com:443/fcm/send/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/abc"
            })
    void knownServicesAreAccepted(String endpoint) {
        assertThat(services(false).require(endpoint)).hasToString(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/send",
                "https://fcm.googleapis.com:8443/send",
                "https://fcm.googleapis.com.example.org/send",
                "https://xfcm.googleapis.com/send",
                "https://push.services.mozilla.com/wpush",
                "https://user@fcm.googleapis.com/send",
                "https://fcm.googleapis.com@127.0.0.1/send",
                "https://127.0.0.1/send",
                "https://[::1]/send",
                "https://2130706433/send",
                "https://169.254.169.254/latest/meta-data",
                "http://localhost:8080/actuator",
                "file:///etc/passwd",
                "https:///send",
                "not an address",
                "//fcm.googleapis.com/send"
            })
    void allOthersAreRefused(String endpoint) {
        assertThatThrownBy(() -> services(false).require(endpoint)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("push.unknown-service");
            assertThat(problem.field()).contains("endpoint");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/send", "http://127.0.0.1.example.org/send", "http://example.org/send"})
    void theSettingForTestsOpensThisMachineOnly(String endpoint) {
        assertThat(services(true).require("http://127.0.0.1:4711/send")).hasPort(4711);
        assertThatThrownBy(() -> services(true).require(endpoint)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8.8.8.8, true",
        "142.250.1.1, true",
        "2a00:1450:4001::200a, true",
        "127.0.0.1, false",
        "0.0.0.0, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fd00::1, false",
        "ff02::1, false",
        "64:ff9b::7f00:1, false",
        "2002:7f00:1::1, false",
        "2001::1, false",
        "::ffff:10.0.0.1, false"
    })
    void onlyPublicAddressesAreConnectedTo(String address, boolean allowed) throws UnknownHostException {
        InetAddress found = InetAddress.getByName(address);
        assertThat(PublicAddresses.isPublic(found)).isEqualTo(allowed);
        assertThat(PublicAddresses.of(List.of(new InetSocketAddress(found, 443))))
                .hasSize(allowed ? 1 : 0);
    }
}
