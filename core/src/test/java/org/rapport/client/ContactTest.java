package org.rapport.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @Test
    void anEmailIsKeptInLowerCaseWithAnAsciiDomain() {
        assertThat(Contact.email(" Anna.Berger@Example.ORG ")).contains("anna.berger@example.org");
        assertThat(Contact.email("zoë@bücher.example")).contains("zoë@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "@example.org",
                "anna@",
                "anna@localhost",
                "a b@example.org",
                "anna@@example.org",
                "anna@exa mple.org",
                "anna@-x.org",
                "anna@example.org\nbcc: x@y.org",
                "\"a\"@example.org"
            })
    void whatIsNoEmailIsNotTaken(String typed) {
        assertThat(Contact.email(typed)).isEmpty();
    }

    @Test
    void anEmailOfTenThousandCharactersIsNotTaken() {
        assertThat(Contact.email("a".repeat(10_000) + "@example.org")).isEmpty();
        assertThat(Contact.phone("1".repeat(10_000))).isEmpty();
    }

    @Test
    void aTelephoneNumberIsKeptAsDigits() {
        assertThat(Contact.phone("+49 (151) 234-567 89")).contains("+4915123456789");
        assertThat(Contact.phone("0049 151 2345678")).contains("+491512345678");
        assertThat(Contact.phone("030/123456")).contains("030123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "call me", "+", "1234567890123456", "++49151234567", "12345\u0000678"})
    void whatIsNoTelephoneNumberIsNotTaken(String typed) {
        assertThat(Contact.phone(typed)).isEmpty();
    }
}
