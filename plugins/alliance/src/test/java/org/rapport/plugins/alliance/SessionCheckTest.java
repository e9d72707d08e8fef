package org.rapport.plugins.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.plugin.runtime.instrument.AnswerViolation;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.Provenance;
import org.rapport.spi.Respondent;
import org.rapport.spi.Threshold;
import org.rapport.spi.Wording;

class SessionCheckTest {

    private static final Instrument CHECK = Shelf.get("session-check");

    private static Answers row(String row) {
        return GoldenVector.row(List.of("goals", "tasks", "bond", "heard", "tension", "intensity", "resolved"), row);
    }

    @Test
    void how_strong_and_how_resolved_are_asked_only_after_a_tension() {
        assertThat(new AnswerSheet(CHECK, row("7 7 7 7 0 - -")).violations()).isEmpty();
        assertThat(new AnswerSheet(CHECK, row("7 7 7 7 0 4 2")).counting().answered())
                .doesNotContain("intensity", "resolved");
        assertThat(new AnswerSheet(CHECK, row("7 7 7 7 1 - 2")).violations())
                .containsExactly(new AnswerViolation("intensity", AnswerRule.MISSING));
        assertThat(new AnswerSheet(CHECK, row("7 7 7 7 1 0 6")).violations())
                .containsExactly(
                        new AnswerViolation("intensity", AnswerRule.NOT_AN_OPTION),
                        new AnswerViolation("resolved", AnswerRule.NOT_AN_OPTION));
    }

    @Test
    void the_spread_it_starts_with_is_shown_as_a_decision_and_no_cut_off_exists() {
        assertThat(CHECK.thresholds()).singleElement().satisfies(spread -> {
            assertThat(spread.value()).isEqualByComparingTo("1.2");
            assertThat(spread.provenance()).isEqualTo(Provenance.DESIGN);
        });
        assertThat(CHECK.thresholds()).extracting(Threshold::scale).containsExactly("alliance");
    }

    @Test
    void it_claims_no_validation() {
        assertThat(CHECK.caveat().orElseThrow().in("en")).contains("not been validated");
        assertThat(CHECK.caveat().orElseThrow().in("de")).contains("nicht validiert");
    }

    @Test
    void client_and_therapist_each_read_about_the_other() {
        assertThat(words("en", Respondent.CLIENT)).anyMatch(text -> text.contains("you and your therapist"));
        assertThat(words("en", Respondent.CLIENT)).noneMatch(text -> text.contains("client"));
        assertThat(words("en", Respondent.THERAPIST)).anyMatch(text -> text.contains("you and your client"));
        assertThat(words("en", Respondent.THERAPIST)).noneMatch(text -> text.contains("therapist"));
        assertThat(words("de", Respondent.CLIENT)).noneMatch(text -> text.contains("Klient"));
        assertThat(words("de", Respondent.THERAPIST)).noneMatch(text -> text.contains("Therapeut"));
    }

    @Test
    void members_answer_for_themselves_and_young_people_are_spoken_to_simply() {
        assertThat(words("en", Respondent.PARTNER)).anyMatch(text -> text.contains("for yourself alone"));
        assertThat(words("de", Respondent.PARTNER)).anyMatch(text -> text.contains("nur für sich selbst"));
        assertThat(words("de", Respondent.YOUNG_PERSON)).noneMatch(text -> text.contains("Ihre"));
        assertThat(CHECK.wordings()).hasSize(8);
    }

    @Test
    void nobody_is_shouted_at() {
        assertThat(CHECK.wordings().stream().flatMap(SessionCheckTest::texts)).noneMatch(text -> text.contains("!"));
    }

    private static List<String> words(String language, Respondent respondent) {
        return texts(CHECK.wording(language, respondent).orElseThrow()).toList();
    }

    private static Stream<String> texts(Wording wording) {
        return Stream.concat(Stream.of(wording.title(), wording.instructions()), wording.items().values().stream());
    }
}
