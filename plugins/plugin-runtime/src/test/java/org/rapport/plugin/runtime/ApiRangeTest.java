package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1.0,2.0); 1.0; true",
                "[1.0,2.0); 1.10; true",
                "[1.0,2.0); 2.0; false",
                "[1.0,2.0]; 2.0; true",
                "(1.0,2.0); 1.0; false",
                "[1.2,2.0); 1.1; false",
                "[1.2,2.0); 1.10; true",
                "[1.2,); 7.0; true",
                "(,1.5]; 1.5; true",
                "(,); 1.0; true"
            })
    void a_range_includes_square_and_excludes_round_ends(String range, String version, boolean inside) {
        assertThat(ApiRange.parse(range).orElseThrow().contains(version)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.0", "[1.0]", "[1.0,2.0", "1.0,2.0)", "[1,2)", "[a.b,c.d)", "[1.0.0,2.0)", "[99999.0,)"})
    void anything_else_is_no_range(String range) {
        assertThat(ApiRange.parse(range)).isEmpty();
    }
}
