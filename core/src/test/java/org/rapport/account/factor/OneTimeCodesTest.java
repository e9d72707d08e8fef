package org.rapport.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** The secret of the test vectors in RFC 6238, appendix B. */
    private static final FactorSecret OF_THE_RFC =
            new FactorSecret(FactorSecret.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    private final OneTimeCodes codes = new OneTimeCodes();

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheRfcAreMet(long second, String eightDigits) {
        Instant moment = Instant.ofEpochSecond(second);
        assertThat(new OneTimeCodes(8).code(OF_THE_RFC, OneTimeCodes.stepOf(moment)))
                .isEqualTo(eightDigits);
        assertThat(codes.code(OF_THE_RFC, OneTimeCodes.stepOf(moment))).isEqualTo(eightDigits.substring(2));
        assertThat(codes.step(OF_THE_RFC, eightDigits.substring(2), moment)).hasValue(OneTimeCodes.stepOf(moment));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secretsAreWrittenInBase32(String bytes, String text) {
        assertThat(FactorSecret.base32(bytes.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(text);
    }

    @Test
    void aTextThatIsNoSecretMakesNoKey() {
        assertThatThrownBy(() -> new FactorSecret("not base 32").key()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void spacesInACodeDoNotMatterAndAnythingElseIsNoCode() {
        Instant moment = Instant.ofEpochSecond(59);
        assertThat(codes.step(OF_THE_RFC, " 287 082 ", moment)).hasValue(1);
        for (String odd : List.of("", "28708", "2870820", "28708x", "２８７０８２", "-87082", "\u0000")) {
            assertThat(codes.step(OF_THE_RFC, odd, moment)).as(odd).isEmpty();
        }
    }

    @Test
    void aCodeIsRecognisedUpToTenMinutesOffAndNoFurther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = OneTimeCodes.stepOf(now);
        for (long away : new long[] {-20, -2, -1, 0, 1, 2, 20}) {
            assertThat(codes.step(OF_THE_RFC, codes.code(OF_THE_RFC, step + away), now))
                    .hasValue(step + away);
        }
        assertThat(codes.step(OF_THE_RFC, codes.code(OF_THE_RFC, step + 21), now))
                .isEmpty();
        assertThat(codes.step(OF_THE_RFC, codes.code(OF_THE_RFC, step - 21), now))
                .isEmpty();
    }

    @Test
    void theAddressForTheDeviceEncodesTheName() {
        assertThat(new FactorSecret("MZXW6").address("Rapport", "anna+1@example.org"))
                .isEqualTo("otpauth://totp/Rapport:anna%2B1%40example.org?secret=MZXW6&issuer=Rapport");
    }

    @Test
    void aSecretHas160BitsAndIsNeverTheSame() {
        SecureRandom random = new SecureRandom();
        FactorSecret one = FactorSecret.random(random);
        assertThat(one.text()).hasSize(32).matches("[A-Z2-7]+");
        assertThat(one.grouped()).hasSize(39);
        assertThat(FactorSecret.random(random)).isNotEqualTo(one);
    }

    @Test
    void nothingSecretIsToldByNames() {
        FactorSecret secret = FactorSecret.random(new SecureRandom());
        RecoveryCode code = RecoveryCode.random(new SecureRandom());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void aRecoveryCodeIsReadHoweverItIsTyped() {
        RecoveryCode code = new RecoveryCode("01AB23CD45EF67GH");
        assertThat(code.printed()).isEqualTo("01AB-23CD-45EF-67GH");
        for (String typed :
                List.of("01AB-23CD-45EF-67GH", " 01ab23cd45ef67gh ", "OLab 23cd 45ef 67gh", "0iAB23CD45EF67GH")) {
            assertThat(RecoveryCode.typed(typed)).isEqualTo(code);
        }
        assertThat(RecoveryCode.typed("123456").possible()).isFalse();
        assertThat(RecoveryCode.typed("x".repeat(100_000)).possible()).isFalse();
    }

    @Test
    void theSameRecoveryCodeOfAnotherMemberHasAnotherHash() {
        RecoveryCode code = RecoveryCode.random(new SecureRandom());
        UUID member = UUID.randomUUID();
        assertThat(code.hash(member)).isEqualTo(code.hash(member)).isNotEqualTo(code.hash(UUID.randomUUID()));
    }
}
