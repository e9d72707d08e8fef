package org.rapport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountConverterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"120;120", "120,5;120.5", "1.200,50;1200.50", "1.200;1200", "120.50;120.50", "1 200,50;1200.50"})
    void a_german_amount_is_read(String typed, BigDecimal amount) {
        assertThat(AmountConverter.parse(typed, Locale.GERMAN)).contains(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"120;120", "120.5;120.5", "1,200.50;1200.50", "1,200;1200", "120,50;120.50"})
    void an_english_amount_is_read(String typed, BigDecimal amount) {
        assertThat(AmountConverter.parse(typed, Locale.ENGLISH)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12x", "1.2.3", "--5", "1,2,3", "12,5x", "1e9", "١٢"})
    void what_cannot_be_read_for_certain_is_refused(String typed) {
        assertThat(AmountConverter.parse(typed, Locale.GERMAN)).isEmpty();
    }

    @Test
    void a_minus_is_left_to_the_domain_to_refuse() {
        assertThat(AmountConverter.parse("-5", Locale.ENGLISH)).isEmpty();
    }
}
