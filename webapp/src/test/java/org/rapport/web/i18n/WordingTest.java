package org.rapport.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.Money;
import org.rapport.shared.SharedError;

class WordingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Texts texts = new Texts(List.of(
            "General_en.properties",
            "General_de.properties",
            "Errors_en.properties",
            "Errors_de.properties",
            "Shell_en.properties",
            "Shell_de.properties"));
    private final Wording english = texts.in(Locale.ENGLISH, BERLIN);
    private final Wording german = texts.in(Locale.GERMAN, BERLIN);

    @Test
    void a_failure_is_told_with_its_figures() {
        DomainException tooLong = new DomainException(SharedError.TOO_LONG, Map.of("field", "name", "max", 1000));

        assertThat(english.failure(tooLong)).isEqualTo("Please use at most 1,000 characters.");
        assertThat(german.failure(tooLong)).isEqualTo("Bitte verwenden Sie höchstens 1.000 Zeichen.");
    }

    @Test
    void one_and_many_have_their_own_sentence() {
        assertThat(english.count("shell.errors", 1)).contains("one entry");
        assertThat(english.count("shell.errors", 3)).contains("3 entries");
    }

    @Test
    void money_is_written_with_all_its_decimals() {
        Money fee = Money.of(new BigDecimal("1200.5"), "EUR");

        assertThat(english.money(fee)).isEqualTo("1,200.50\u00a0EUR");
        assertThat(german.money(fee)).isEqualTo("1.200,50\u00a0EUR");
    }

    @Test
    void dates_and_moments_are_written_in_the_language_and_zone() {
        assertThat(english.written(LocalDate.of(2026, 11, 24))).isEqualTo("Tue 24 Nov 2026");
        assertThat(english.written(Instant.parse("2026-11-24T13:00:00Z"))).isEqualTo("Tue 24 Nov 2026, 14:00");
        assertThat(german.written(Instant.parse("2026-11-24T13:00:00Z")))
                .contains("24. Nov")
                .endsWith("14:00");
    }

    @Test
    void a_figure_with_braces_or_dollars_stays_as_it_is() {
        assertThat(english.text("figures.of", "$1 {1}", "b")).isEqualTo("$1 {1} of b");
    }

    @Test
    void a_missing_text_shows_its_key() {
        assertThat(english.text("no.such.key")).isEqualTo("???no.such.key???");
    }

    @Test
    void a_missing_file_is_refused() {
        assertThatThrownBy(() -> new Texts(List.of("Nowhere_en.properties"))).hasMessageContaining("Nowhere_en");
    }

    @Test
    void a_language_is_found_by_any_of_its_tags() {
        assertThat(Languages.of("de-AT")).contains(Locale.GERMAN);
        assertThat(Languages.of("fr")).isEmpty();
        assertThat(Languages.of("<script>")).isEmpty();
    }
}
