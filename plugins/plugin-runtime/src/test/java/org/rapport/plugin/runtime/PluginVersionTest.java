package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PluginVersionTest {

    private static PluginVersion version(String text) {
        return PluginVersion.parse(text).orElseThrow();
    }

    @Test
    void versions_stand_in_the_order_they_come_out() {
        List<String> ordered = List.of(
                "0.9",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1",
                "1.0.1",
                "1.2.0",
                "1.10.0",
                "2.0.0-rc.1",
                "2.0.0");
        assertThat(ordered).map(PluginVersionTest::version).isSorted();
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(version(ordered.get(i))).isGreaterThan(version(ordered.get(i - 1)));
        }
    }

    @Test
    void zeros_at_the_end_and_builds_make_no_difference() {
        assertThat(version("1")).isEqualByComparingTo(version("1.0.0")).isEqualTo(version("1.0"));
        assertThat(version("0.0.0")).isEqualTo(version("0"));
        assertThat(version("1.10")).isNotEqualTo(version("1.1"));
        assertThat(version("1.0.0+7")).isEqualByComparingTo(version("1.0.0+8"));
    }

    @Test
    void what_is_no_version_is_none() {
        assertThat(List.of("", "one", "1.", "1.2.3.4", "1.0 ", "-1", "v1.0"))
                .allSatisfy(text -> assertThat(PluginVersion.parse(text)).isEmpty());
    }
}
