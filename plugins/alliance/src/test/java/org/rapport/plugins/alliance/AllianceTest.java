package org.rapport.plugins.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.plugins.alliance.Shelf.all;
import static org.rapport.plugins.alliance.Shelf.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.tck.DataContract;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.ThresholdKind;

class AllianceTest extends DataContract {

    private static final List<String> CHECK =
            List.of("goals", "tasks", "bond", "heard", "tension", "intensity", "resolved");
    private static final List<String> LINES = List.of("relationship", "goals", "approach", "overall");
    private static final List<String> YOUTH_FORMS = List.of("tasc-r", "tasc-r-caregiver", "tasc-r-therapist");

    @Override
    protected Path directory() {
        return Shelf.DIRECTORY;
    }

    @Override
    protected List<GoldenVector> vectors() {
        return Stream.of(sessionCheck(), workingAlliance(), youth(), progressBattery(), sessionRating())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GoldenVector> sessionCheck() {
        return List.of(
                check("mean of four", "7 8 9 7 0 - -").score("alliance", "7.75"),
                check("tension does not count", "7 8 9 8 1 5 1").score("alliance", "8"),
                check("lowest", "0 0 0 0 0 - -").score("alliance", "0"),
                check("highest", "10 10 10 10 0 - -").score("alliance", "10"),
                check("one missing", "7 - 9 8 0 - -").noScore("alliance"));
    }

    private static GoldenVector check(String name, String row) {
        return GoldenVector.of("session-check", name, GoldenVector.row(CHECK, row));
    }

    private static List<GoldenVector> workingAlliance() {
        return List.of(
                GoldenVector.of("wai-sr", "A2", row(12, "4 5 3 4 5 2 4 3 5 4 4 3"))
                        .score("task", "4.00")
                        .score("goal", "3.25")
                        .score("bond", "4.25")
                        .score("total", "3.8333"),
                GoldenVector.of("wai-sr", "one of each subscale missing", row(12, "- 5 - - 5 2 4 3 5 4 4 3"))
                        .prorated("task", "4")
                        .prorated("goal", "3")
                        .prorated("bond", "4.6667")
                        .noScore("total"),
                GoldenVector.of("wai-sr", "two of all missing", row(12, "- - 3 4 5 2 4 3 5 4 4 3"))
                        .noScore("task")
                        .prorated("total", "3.7"),
                GoldenVector.of("wai-sr", "two of each subscale missing", row(12, "4 5 - - 5 - - 3 5 4 4 3"))
                        .noScore("goal")
                        .noScore("bond")
                        .noScore("total"),
                GoldenVector.of("wai-srt", "A2.1", row(10, "4 5 4 3 5 4 5 4 5 3"))
                        .score("goal", "4.00")
                        .score("task", "3.3333")
                        .score("bond", "5.00")
                        .score("total", "4.20"),
                GoldenVector.of("wai-srt", "a subscale of three needs all", row(10, "4 5 - 3 5 4 5 4 5 3"))
                        .noScore("goal")
                        .prorated("total", "4.2222"),
                GoldenVector.of("wai-srt", "one of a subscale of four missing", row(10, "4 - 4 3 5 4 5 4 5 3"))
                        .prorated("bond", "5")
                        .prorated("total", "4.1111"),
                GoldenVector.of("wai-srt", "most of a subscale missing", row(10, "4 - 4 3 - 4 - 4 5 3"))
                        .noScore("bond")
                        .noScore("total"));
    }

    private static List<GoldenVector> youth() {
        return YOUTH_FORMS.stream()
                .flatMap(form -> Stream.of(
                        GoldenVector.of(form, "A4", row(12, "4 2 3 4 1 3 2 1 3 4 2 4"))
                                .score("total", "42")
                                .score("bond", "22")
                                .score("task", "20"),
                        GoldenVector.of(form, "two missing", row(12, "4 - 3 4 1 - 2 1 3 4 2 4"))
                                .prorated("total", "43.2")
                                .noScore("bond")
                                .noScore("task"),
                        GoldenVector.of(form, "three missing", row(12, "- - 3 4 1 - 2 1 3 4 2 4"))
                                .noScore("total")))
                .toList();
    }

    private static List<GoldenVector> progressBattery() {
        return List.of(
                GoldenVector.of("taqs", "mean of five", row(5, "4 5 3 4 5")).score("total", "4.2"),
                GoldenVector.of("taqs", "one missing", row(5, "4 5 - 4 5")).noScore("total"),
                GoldenVector.of("taqs-caregiver", "mean of five", row(5, "1 2 3 4 4"))
                        .score("total", "2.8"),
                GoldenVector.of("taqr", "mean of four", row(4, "4 5 3 3")).score("total", "3.75"),
                GoldenVector.of("taqr", "one missing", row(4, "4 5 3 -")).noScore("total"));
    }

    private static List<GoldenVector> sessionRating() {
        return List.of(
                rating("A6", "8.7 9.1 7.4 8.8")
                        .score("total", "34.0")
                        .score("line-relationship", "8.7")
                        .score("line-goals", "9.1")
                        .score("line-approach", "7.4")
                        .score("line-overall", "8.8"),
                rating("a line left out", "8.7 9.1 - 8.8").noScore("total").noScore("line-approach"));
    }

    private static GoldenVector rating(String name, String row) {
        return GoldenVector.of("srs", name, GoldenVector.row(LINES, row));
    }

    @Override
    protected List<DirectionExample> directions() {
        Answers willing = row(12, "4 1 4 4 1 4 1 1 4 4 1 4");
        Answers unwilling = row(12, "1 4 1 1 4 1 4 4 1 1 4 1");
        return Stream.of(
                        of(
                                "session-check",
                                GoldenVector.row(CHECK, "9 9 9 9 0 - -"),
                                GoldenVector.row(CHECK, "2 2 2 2 0 - -")),
                        of("wai-sr", all(12, "5"), all(12, "2")),
                        of("wai-srt", all(10, "5"), all(10, "2")),
                        of("tasc-r", willing, unwilling),
                        of("tasc-r-caregiver", willing, unwilling),
                        of("tasc-r-therapist", willing, unwilling),
                        of("taqs", all(5, "5"), all(5, "1")),
                        of("taqs-caregiver", all(5, "5"), all(5, "1")),
                        of("taqr", all(4, "5"), all(4, "1")),
                        of("srs", GoldenVector.row(LINES, "9 9 9 9"), GoldenVector.row(LINES, "2 2 2 2")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<DirectionExample> of(String instrument, Answers better, Answers worse) {
        return Shelf.get(instrument).scales().stream()
                .map(scale -> new DirectionExample(instrument, scale.id(), better, worse))
                .toList();
    }

    @Test
    void words_are_shipped_for_our_own_instrument_only_and_every_other_holder_is_named() {
        assertThat(Shelf.all()).hasSize(10).allSatisfy(form -> {
            boolean own = form.id().equals("session-check");
            assertThat(form.wordings().isEmpty()).isEqualTo(!own);
            assertThat(form.licence().verdict()).isEqualTo(own ? LicenceVerdict.SHIP : LicenceVerdict.NO);
            assertThat(form.licence().url().isPresent()).isEqualTo(!own);
        });
    }

    @Test
    void no_alliance_measure_but_the_session_rating_has_a_cut_off_and_none_has_bands() {
        assertThat(Shelf.all())
                .filteredOn(form -> form.thresholds().stream()
                        .anyMatch(each ->
                                Set.of(ThresholdKind.CUTOFF, ThresholdKind.BAND).contains(each.kind())))
                .extracting(form -> form.id())
                .containsExactly("srs");
    }

    @Test
    void unverified_maps_say_so_beside_every_score() {
        assertThat(List.of(
                        "wai-srt", "tasc-r", "tasc-r-caregiver", "tasc-r-therapist", "taqs", "taqs-caregiver", "taqr"))
                .allSatisfy(id -> {
                    assertThat(Shelf.get(id).caveat().orElseThrow().in("en")).contains("unverified");
                    assertThat(Shelf.get(id).caveat().orElseThrow().in("de")).contains("nicht bestätigt");
                });
    }
}
