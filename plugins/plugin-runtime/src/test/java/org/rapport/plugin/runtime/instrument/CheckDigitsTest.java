package org.rapport.plugin.runtime.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.spi.Code;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "720433000", "445455005", "718583008", "720482000", "718762000", "718441000", "718431003", "716613004",
                "718458005", "720211004", "718455008", "720197006", "720200007", "718434006", "720196002", "718456009",
                "720594007", "721955008", "959951000000108", "1034351000000101", "1034361000000103", "1034371000000105"
            })
    void a_snomed_id_in_use_passes(String code) {
        assertThat(CheckDigits.hold(Code.snomed(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1034351000000100", "720433001", "720430300", "72043300", "12345", "0720433000", "72043300a", ""
            })
    void a_snomed_id_with_a_lost_swapped_or_wrong_digit_fails(String code) {
        assertThat(CheckDigits.hold(Code.snomed(code))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44249-1", "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
                        "44260-8",
                "44261-6", "69722-7", "69737-5", "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8",
                        "69736-7",
                "70274-6", "LA6568-5", "LA18938-3"
            })
    void a_loinc_code_in_use_passes(String code) {
        assertThat(CheckDigits.hold(Code.loinc(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"44249-2", "42449-1", "44249", "442491", "LA-5", "LA6568", "-1", "x"})
    void a_loinc_code_of_wrong_form_or_check_digit_fails(String code) {
        assertThat(CheckDigits.hold(Code.loinc(code))).isFalse();
    }
}
