package org.rapport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSourceTest {

    private final RequestSource direct = new RequestSource(Optional.empty());
    private final RequestSource proxied = new RequestSource(Optional.of("10.0.0.1, 10.0.0.2"));

    @Test
    void thisMachineIsItsOwnAddressByItsOwnName() {
        assertThat(direct.isThisMachine(Asked.by("GET").request())).isTrue();
        assertThat(direct.isThisMachine(
                        Asked.by("GET").from("0:0:0:0:0:0:0:1", "::1").request()))
                .isTrue();
    }

    @Test
    void aNameFromElsewhereAnotherAddressOrAProxyIsNotThisMachine() {
        assertThat(direct.isThisMachine(
                        Asked.by("GET").from("127.0.0.1", "evil.example").request()))
                .isFalse();
        assertThat(direct.isThisMachine(
                        Asked.by("GET").from("192.0.2.7", "localhost").request()))
                .isFalse();
        assertThat(direct.isThisMachine(
                        Asked.by("GET").header("X-Forwarded-For", "127.0.0.1").request()))
                .isFalse();
        assertThat(direct.isThisMachine(
                        Asked.by("GET").header("X-Forwarded-Proto", "https").request()))
                .isFalse();
    }

    @Test
    void nobodysWordForAnAddressCountsButTheProxys() {
        Asked asked = Asked.by("GET").header("X-Forwarded-For", "203.0.113.5, 198.51.100.9");
        assertThat(direct.address(asked.request())).isEqualTo("127.0.0.1");
        assertThat(proxied.address(asked.from("10.0.0.2", "rapport.example").request()))
                .isEqualTo("198.51.100.9");
        assertThat(proxied.address(asked.from("10.9.9.9", "rapport.example").request()))
                .isEqualTo("10.9.9.9");
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        Asked asked = Asked.by("GET").header("X-Forwarded-For", "<script>").from("10.0.0.1", "rapport.example");
        assertThat(proxied.address(asked.request())).isEqualTo("10.0.0.1");
    }
}
