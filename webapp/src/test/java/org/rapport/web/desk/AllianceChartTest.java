package org.rapport.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.response.EnteredBy;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.signal.FallenItem;
import org.rapport.signal.SignalKind;
import org.rapport.signal.SignalView;
import org.rapport.signal.course.RepairStatus;
import org.rapport.spi.Direction;
import org.rapport.spi.LocalText;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.Texts;

class AllianceChartTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 3);

    private final Texts texts = new Texts(List.of(
            "RelationshipPage_en.properties",
            "RelationshipPage_de.properties",
            "General_en.properties",
            "General_de.properties"));
    private final CourseSentences english =
            new CourseSentences(texts.in(Locale.ENGLISH, ZoneOffset.UTC), "en", LocalDate::toString);

    @Test
    void a_dip_is_told_with_every_number_the_rule_used() {
        UUID response = new UUID(1, 3);
        CourseView course = course(series(RespondentKind.CLIENT, "Mira", points("8.9", "6.5", response)));

        CourseChart chart = chart(course, false, List.of(signal(SignalKind.SIGNAL, response, "1.2")));

        assertThat(chart.headings()).containsExactly("Client");
        assertThat(chart.wide().lines().get(0).last().sentence())
                .startsWith("Client – Session 2, 2026-11-10: 6.5 of 10. Fell by 2.4, from 8.9 to 6.5. The rule asks");
        assertThat(chart.rows().get(1).sentences())
                .containsExactly("Client – Fell by 2.4, from 8.9 to 6.5. The rule asks from"
                        + " 2.4 on: 2 times 1.2, the spread between clients (an unverified default). Single answers"
                        + " that fell: Goals by 3, Bond by 2 steps. The score has not come back so far.");
    }

    @Test
    void a_threshold_from_the_own_spread_says_so() {
        assertThat(english.signal(signal(SignalKind.SIGNAL, new UUID(1, 1), "1.3")))
                .contains("from 2.6 on: 2 times 1.3, this person’s own spread before.");
    }

    @Test
    void german_readers_get_german_numbers() {
        CourseSentences german =
                new CourseSentences(texts.in(Locale.GERMAN, ZoneOffset.UTC), "de", LocalDate::toString);

        assertThat(german.signal(signal(SignalKind.NOTICE, new UUID(1, 1), "1.2")))
                .startsWith("Um 2,4 gefallen, von 8,9 auf 6,5.")
                .contains("ab 1,2, die Streuung zwischen Klientinnen und Klienten (ungeprüfte Voreinstellung).")
                .contains("Einzelne Antworten, die gefallen sind: Ziele um 3, Bindung um 2 Stufen.");
    }

    @Test
    void every_point_says_whose_it_is() {
        UUID therapists = new UUID(1, 4);
        CourseView course = course(
                series(RespondentKind.CLIENT, "Mira", points("8", "7", new UUID(1, 3))),
                series(RespondentKind.THERAPIST, "", points("7", "4", therapists)));

        CourseChart chart = chart(course, false, List.of(signal(SignalKind.SIGNAL, therapists, "1.2")));

        assertThat(chart.rows().get(1).sentences()).singleElement().asString().startsWith("Therapist – Fell by");
    }

    @Test
    void a_reason_leaves_out_what_its_being_shown_says_already() {
        assertThat(english.reason(signal(SignalKind.SIGNAL, RepairStatus.OPEN, false)))
                .isEqualTo("Fell by 2.4, from 8.9 to 6.5.");
        assertThat(english.reason(signal(SignalKind.SIGNAL, RepairStatus.UNREPAIRED, false)))
                .isEqualTo("Fell by 2.4, from 8.9 to 6.5. The score did not come back within 5 answered sessions.");
        assertThat(english.why(signal(SignalKind.SIGNAL, RepairStatus.OPEN, false)))
                .isEqualTo(
                        "The rule asks from 2.4 on: 2 times 1.2, the spread between clients (an unverified default).");
    }

    @Test
    void a_signal_tells_what_became_of_it_and_an_attached_one_leaves_that_to_its_signal() {
        assertThat(english.signal(signal(SignalKind.SIGNAL, RepairStatus.UNREPAIRED, false)))
                .endsWith("The score did not come back within 5 answered sessions.");
        assertThat(english.signal(signal(SignalKind.SIGNAL, RepairStatus.REPAIRED, false)))
                .endsWith("The score came back within 5 answered sessions.");
        assertThat(english.signal(signal(SignalKind.SIGNAL, RepairStatus.OPEN, true)))
                .endsWith("Bond by 2 steps.");
    }

    @Test
    void the_highest_possible_value_says_so() {
        assertThat(english.point(3, FIRST, new BigDecimal("10.0000"), BigDecimal.TEN))
                .isEqualTo("Session 3, 2026-11-03: 10 of 10, the highest possible value.");
        assertThat(english.point(3, FIRST, null, BigDecimal.TEN)).isEqualTo("Session 3, 2026-11-03: no score.");
    }

    @Test
    void each_member_of_a_couple_has_an_own_line_by_name_and_the_therapist_another() {
        CourseView course = course(
                series(RespondentKind.CLIENT, "Mira", points("8", "7", new UUID(2, 1))),
                series(RespondentKind.CLIENT, "Jan", points("6", "6.5", new UUID(2, 2))),
                series(RespondentKind.THERAPIST, "", points("7", "7", new UUID(2, 3))));

        assertThat(chart(course, true, List.of()).headings()).containsExactly("Mira", "Jan", "Therapist");
    }

    @Test
    void forms_without_a_session_are_left_out_and_a_session_counts_once() {
        List<CourseView.Point> points = new ArrayList<>(points("8", "7", new UUID(3, 1)));
        points.add(point(2, "9", new UUID(3, 2)));
        points.add(point(0, "1", new UUID(3, 3)));

        CourseChart chart = chart(course(series(RespondentKind.CLIENT, "Mira", points)), false, List.of());

        assertThat(chart.rows()).hasSize(2);
        assertThat(chart.rows().get(1).values()).containsExactly("9");
    }

    private CourseChart chart(CourseView course, boolean several, List<SignalView> signals) {
        return new AllianceChart(course, new AllianceChart.Seen(several, true), signals, english).draw(Locale.ENGLISH);
    }

    private static CourseView course(CourseView.Series... series) {
        return new CourseView(
                "session-check",
                "1.0",
                false,
                LocalText.of("en", "Session Check"),
                "alliance",
                LocalText.none(),
                true,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                Direction.HIGHER_IS_BETTER,
                1,
                LocalText.none(),
                Optional.empty(),
                List.of(series));
    }

    private static CourseView.Series series(RespondentKind kind, String name, List<CourseView.Point> points) {
        return new CourseView.Series(
                kind, UUID.randomUUID(), name, 1, Optional.empty(), Optional.empty(), points, Optional.empty());
    }

    private static List<CourseView.Point> points(String first, String second, UUID ofSecond) {
        return List.of(point(1, first, UUID.randomUUID()), point(2, second, ofSecond));
    }

    private static CourseView.Point point(int session, String value, UUID response) {
        return new CourseView.Point(
                response,
                new UUID(9, session),
                session,
                FIRST.plusWeeks(session - 1L),
                Optional.of(new BigDecimal(value)),
                ScoreState.SCORED,
                true,
                EnteredBy.RESPONDENT);
    }

    private static SignalView signal(SignalKind kind, UUID response, String threshold) {
        return signal(kind, response, threshold, RepairStatus.OPEN, false);
    }

    private static SignalView signal(SignalKind kind, RepairStatus repair, boolean attached) {
        return signal(kind, new UUID(1, 1), "1.2", repair, attached);
    }

    private static SignalView signal(
            SignalKind kind, UUID response, String threshold, RepairStatus repair, boolean attached) {
        return new SignalView(
                UUID.randomUUID(),
                kind,
                response,
                new UUID(9, 2),
                2,
                RespondentKind.CLIENT,
                new UUID(8, 1),
                new BigDecimal("8.9000"),
                new BigDecimal("6.5000"),
                new BigDecimal("2.4000"),
                new BigDecimal(threshold + "000"),
                new BigDecimal("1.2000"),
                "1",
                1,
                "DESIGN",
                repair,
                attached,
                true,
                List.of(
                        new FallenItem(LocalText.of("en", "Goals").and("de", "Ziele"), new BigDecimal("3")),
                        new FallenItem(LocalText.of("en", "Bond").and("de", "Bindung"), new BigDecimal("2"))),
                Instant.EPOCH);
    }
}
