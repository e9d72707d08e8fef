package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.spi.Code;
import org.rapport.spi.Instrument;
import org.rapport.spi.Item;
import org.rapport.spi.Option;
import org.rapport.spi.Scale;

class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "phq-9, total, 720433000",
        "gad-7, total, 445455005",
        "core-10, total, 718583008",
        "k10, from-zero, 720211004",
        "k10-from-zero, from-zero, 720211004",
        "ors, total, 716613004",
        "score-15, total, 718455008",
        "score-15, total-average, 720197006",
        "score-15, strengths, 720200007",
        "score-15, strengths-average, 718434006",
        "score-15, difficulties, 720196002",
        "score-15, difficulties-average, 718456009",
        "score-15, communication, 720594007",
        "score-15, communication-average, 721955008",
        "goal-based-outcomes, goal-1, 1034351000000101",
        "goal-based-outcomes, goal-2, 1034361000000103",
        "goal-based-outcomes, goal-3, 1034371000000105"
    })
    void scores_carry_their_snomed_codes(String instrument, String scale, String code) {
        assertThat(Shelf.get(instrument).scale(scale).orElseThrow().codes()).contains(Code.snomed(code));
    }

    @Test
    void the_second_item_of_the_gad_7_has_an_answer_list_of_its_own() {
        Instrument gad = Shelf.get("gad-7");
        assertThat(gad.items())
                .flatExtracting(Item::codes)
                .extracting(Code::value)
                .containsExactly("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7");
        assertThat(answers(gad, "q1")).containsExactly("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9");
        assertThat(answers(gad, "q2")).containsExactly("LA6568-5", "LA6569-3", "LA18938-3", "LA6571-9");
        assertThat(gad.codes()).containsExactly(Code.loinc("69737-5"));
        assertThat(gad.scale("total").orElseThrow().codes()).contains(Code.loinc("70274-6"));
    }

    private static List<String> answers(Instrument instrument, String item) {
        return instrument.optionsOf(instrument.item(item).orElseThrow()).orElseThrow().options().stream()
                .map(Option::codes)
                .flatMap(List::stream)
                .map(Code::value)
                .toList();
    }

    @Test
    void codes_that_are_guesses_elsewhere_are_left_out() {
        assertThat(List.of("pcl-5", "who-5", "oci-r", "csi-16", "csi-4")).allSatisfy(id -> {
            Instrument form = Shelf.get(id);
            assertThat(form.codes()).isEmpty();
            assertThat(form.items()).flatExtracting(Item::codes).isEmpty();
            assertThat(form.scales()).flatExtracting(Scale::codes).isEmpty();
        });
    }
}
