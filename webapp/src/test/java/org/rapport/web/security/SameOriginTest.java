package org.rapport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    @Test
    void whatOnlyReadsMayComeFromAnywhere() {
        assertThat(SameOrigin.allows(
                        Asked.by("GET").header("Sec-Fetch-Site", "cross-site").request()))
                .isTrue();
    }

    @Test
    void aPostOfAnotherSiteIsRefused() {
        assertThat(SameOrigin.allows(
                        Asked.by("POST").header("Sec-Fetch-Site", "cross-site").request()))
                .isFalse();
        assertThat(SameOrigin.allows(
                        Asked.by("DELETE").header("Sec-Fetch-Site", "same-site").request()))
                .isFalse();
    }

    @Test
    void withoutWordOfTheBrowserTheOriginCounts() {
        assertThat(SameOrigin.allows(post("https://rapport.example:8443"))).isTrue();
        assertThat(SameOrigin.allows(post("https://rapport.example"))).isFalse();
        assertThat(SameOrigin.allows(post("https://evil.example:8443"))).isFalse();
        assertThat(SameOrigin.allows(post("null"))).isFalse();
        assertThat(SameOrigin.allows(post("not an address"))).isFalse();
    }

    @Test
    void aProgramThatIsNoBrowserSaysNeither() {
        assertThat(SameOrigin.allows(Asked.by("POST").request())).isTrue();
    }

    private static HttpServletRequest post(String origin) {
        return Asked.by("POST")
                .header("Origin", origin)
                .header("Host", "rapport.example:8443")
                .request();
    }
}
