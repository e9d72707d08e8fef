package org.rapport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReturnPathTest {

    @Test
    void aPageOfOursIsGoneBackTo() {
        assertThat(ReturnPath.safe("/relationship.xhtml?id=4711&tab=course"))
                .isEqualTo("/relationship.xhtml?id=4711&tab=course");
    }

    @Test
    void nothingLeadsToAnotherHost() {
        Stream.of(
                        "//evil.example/x",
                        "/\\evil.example",
                        "https://evil.example/",
                        "javascript:alert(1)",
                        "/a\r\nb",
                        "/ b",
                        "")
                .forEach(asked -> assertThat(ReturnPath.safe(asked)).isEqualTo("/"));
    }

    @Test
    void theSignInDoesNotLeadToItself() {
        assertThat(ReturnPath.safe("/sign-in.xhtml?to=/sign-in.xhtml")).isEqualTo("/");
        assertThat(ReturnPath.safe("/sign-out")).isEqualTo("/");
        assertThat(ReturnPath.safe("/sign-in-code.xhtml")).isEqualTo("/");
        assertThat(ReturnPath.safe("/sign-in-device.xhtml?to=/today.xhtml")).isEqualTo("/");
        assertThat(ReturnPath.safe(null)).isEqualTo("/");
    }

    @Test
    void aPageInBetweenLeadsOnToWhatWasAskedFor() {
        assertThat(ReturnPath.through("/sign-in-code.xhtml", "/session.xhtml?id=1&a=b"))
                .isEqualTo("/sign-in-code.xhtml?to=%2Fsession.xhtml%3Fid%3D1%26a%3Db");
        assertThat(ReturnPath.through("/sign-in-code.xhtml", "//evil.example")).isEqualTo("/sign-in-code.xhtml");
    }
}
