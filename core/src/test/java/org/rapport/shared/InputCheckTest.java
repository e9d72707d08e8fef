package org.rapport.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.testing.CoreContainer;

class InputCheckTest {

    private final InputCheck check = CoreContainer.get().bean(InputCheck.class);

    record Line(@NotBlank String word) {}

    record Form(
            @Size(max = 3) String text,
            @Min(5) int low,
            @Max(9) int high,
            @Pattern(regexp = "a|b") String choice,
            List<@Valid Line> lines) {}

    @Test
    void whatFitsIsLetThrough() {
        Violations found = check.of(new Form("abc", 5, 9, "a", List.of(new Line("x"))));
        assertThat(found.none()).isTrue();
        found.refuse();
    }

    @Test
    void everythingThatDoesNotFitComesWithItsPathAndFigures() {
        Violations found = check.of(new Form("abcd", 4, 10, "c", List.of(new Line("x"), new Line(" "))));
        DomainException refused = catchThrowableOfType(DomainException.class, found::refuse);
        assertThat(refused.code()).isEqualTo(SharedError.SEVERAL);
        assertThat(refused.args()).containsEntry("count", 5);
        assertThat(refused.violations())
                .extracting(v -> v.field() + " " + v.code().name())
                .containsExactlyInAnyOrder(
                        "text TOO_LONG",
                        "low TOO_SMALL",
                        "high TOO_LARGE",
                        "choice NOT_A_CHOICE",
                        "lines[1].word REQUIRED");
        assertThat(refused.violations())
                .filteredOn(v -> v.field().equals("low"))
                .allSatisfy(v -> assertThat(v.args()).containsEntry("min", new BigDecimal("5")));
    }

    @Test
    void aPathIsFoundAtItselfAndAboveAndNotAtALongerName() {
        Violations found = new Violations();
        found.add(SharedError.REQUIRED, "lines[1].word");
        assertThat(found.at("lines[1]")).isTrue();
        assertThat(found.at("lines")).isTrue();
        assertThat(found.at("line")).isFalse();
        assertThat(found.at("lines[1].word")).isTrue();
    }
}
