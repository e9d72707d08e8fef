package org.rapport.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapport.web.i18n.Texts;

class SourceWordsTest {

    private final Texts texts = new Texts(List.of("Measure_en.properties", "Measure_de.properties"));
    private final SourceWords english = new SourceWords(texts.in(Locale.ENGLISH, ZoneOffset.UTC));
    private final SourceWords german = new SourceWords(texts.in(Locale.GERMAN, ZoneOffset.UTC));

    @Test
    void a_file_stands_in_brackets_behind_where_it_is() {
        assertThat(english.of("CamCOPS, phq9.py")).isEqualTo("as in CamCOPS (phq9.py)");
        assertThat(german.of("CamCOPS, phq9.py")).isEqualTo("wie in CamCOPS (phq9.py)");
        assertThat(english.of("NHS England, cyp_reliable_change_thresholds"))
                .isEqualTo("as in NHS England (cyp_reliable_change_thresholds)");
    }

    @Test
    void who_told_what_somebody_found_is_named() {
        assertThat(english.of("Hamilton 2015, by CORC")).isEqualTo("Hamilton 2015, as told by CORC");
        assertThat(german.of("Topp and others 2015, by smaat.eu, INSPQ"))
                .isEqualTo("Topp and others 2015, laut smaat.eu, INSPQ");
        assertThat(english.of("cbtwatch.com")).isEqualTo("as told at cbtwatch.com");
    }

    @Test
    void several_are_told_one_after_the_other_and_everything_else_as_it_is() {
        assertThat(english.of("CamCOPS, gad7.py; Barkham and others 2013"))
                .isEqualTo("as in CamCOPS (gad7.py); Barkham and others 2013");
        assertThat(english.of("INSPQ, about 70")).isEqualTo("INSPQ, about 70");
        assertThat(english.of("psychologyroots, hiboop")).isEqualTo("psychologyroots, hiboop");
    }
}
