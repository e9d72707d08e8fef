package org.rapport.web.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;

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
    private final HashMap<String, Object> further = new HashMap<>();

    /** A form that shows these terms. */
    static ProposalForm of(AgreementTerms terms) {
        ProposalForm form = new ProposalForm();
        form.sessions = SessionsPart.of(terms);
        form.fee = terms.fee();
        form.currency = terms.currency();
        form.cancellationHours = terms.cancellationHours();
        form.cancellationPercent = terms.cancellationPercent();
        form.goals = String.join("\n", terms.goals());
        terms.further().values().forEach((field, value) -> form.further.put(field.name(), typed(field, value)));
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
                Arrays.asList(Objects.requireNonNullElse(goals, "").split("\\R")),
                new FurtherTerms(written()));
    }

    /** As the inputs hold it: an amount, a day, a tick, or the text itself. */
    private static Object typed(TermField field, String value) {
        return switch (field.kind()) {
            case AMOUNT -> new BigDecimal(value);
            case DAY -> LocalDate.parse(value);
            case YES -> Boolean.TRUE;
            default -> value;
        };
    }

    private Map<TermField, String> written() {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        for (TermField field : TermField.values()) {
            Object value = further.get(field.name());
            if (value != null && !Boolean.FALSE.equals(value)) {
                values.put(field, written(value));
            }
        }
        return values;
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return Boolean.TRUE.equals(value) ? "yes" : value.toString();
    }

    /** What else is typed, by the names of the fields. */
    public Map<String, Object> getFurther() {
        return further;
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
