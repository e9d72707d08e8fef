package org.rapport.web.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementTerms;

/** The terms as they are typed: what the sessions are like, what they cost, and the goals, one a line. */
public class ProposalForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern BETWEEN = Pattern.compile("[^0-9-]+");

    private SessionsPart sessions = new SessionsPart();
    private @Nullable BigDecimal fee;
    private @Nullable String currency;
    private @Nullable Integer cancellationHours;
    private @Nullable Integer cancellationPercent;
    private @Nullable String goals;

    /** A form that shows these terms. */
    static ProposalForm of(AgreementTerms terms) {
        ProposalForm form = new ProposalForm();
        form.sessions = SessionsPart.of(terms);
        form.fee = terms.fee();
        form.currency = terms.currency();
        form.cancellationHours = terms.cancellationHours();
        form.cancellationPercent = terms.cancellationPercent();
        form.goals = String.join("\n", terms.goals());
        return form;
    }

    /** The terms as typed; the boundary judges them. */
    AgreementTerms toTerms() {
        return new AgreementTerms(
                sessions.getStartsOn(),
                sessions.getFrequency(),
                Objects.requireNonNullElse(sessions.getSessionMinutes(), 0),
                fee,
                currency == null ? null : currency.strip().toUpperCase(Locale.ROOT),
                sessions.getExpectedSessions(),
                sessions.getEndsOn(),
                Objects.requireNonNullElse(cancellationHours, 0),
                Objects.requireNonNullElse(cancellationPercent, 0),
                numbers(Objects.requireNonNullElse(sessions.getReviewAfter(), "")),
                Arrays.asList(Objects.requireNonNullElse(goals, "").split("\\R")));
    }

    /** The numbers in a text; what is no session's number becomes 0, which the boundary refuses. */
    static List<Integer> numbers(String typed) {
        return BETWEEN.splitAsStream(typed)
                .filter(number -> !number.isEmpty())
                .map(number -> number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0)
                .toList();
    }

    public SessionsPart getSessions() {
        return sessions;
    }

    public @Nullable BigDecimal getFee() {
        return fee;
    }

    public void setFee(@Nullable BigDecimal fee) {
        this.fee = fee;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable Integer getCancellationHours() {
        return cancellationHours;
    }

    public void setCancellationHours(@Nullable Integer cancellationHours) {
        this.cancellationHours = cancellationHours;
    }

    public @Nullable Integer getCancellationPercent() {
        return cancellationPercent;
    }

    public void setCancellationPercent(@Nullable Integer cancellationPercent) {
        this.cancellationPercent = cancellationPercent;
    }

    public @Nullable String getGoals() {
        return goals;
    }

    public void setGoals(@Nullable String goals) {
        this.goals = goals;
    }
}
