package org.rapport.web.minor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.client.minor.AgeRule;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.RuleProvenance;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.care.GuardianLine;
import org.rapport.relationship.care.GuardiansPage;
import org.rapport.relationship.care.Guardianships;
import org.rapport.shared.DateRange;
import org.rapport.web.i18n.PageTexts;

/** What the page about a participant's guardians shows: {@code ?relationship=<id>&person=<id>}. */
@Named("guardians")
@RequestScoped
public class GuardiansView {

    @Inject
    private PersonAddressView address;

    @Inject
    private Guardianships guardianships;

    @Inject
    private PageTexts texts;

    private @Nullable GuardiansPage page;

    /** Reads what the page shows. */
    public void open() {
        page = guardianships.open(address.relationship(), address.person());
    }

    /** What is there. */
    public GuardiansPage getPage() {
        if (page == null) {
            open();
        }
        return Objects.requireNonNull(page);
    }

    private Standing standing() {
        return getPage().standing();
    }

    /** Who consents, in a sentence. */
    public String getConsent() {
        LocalDate day = standing().oldEnoughOn().orElse(getPage().today());
        return texts.of("guardians.consent." + standing().consent(), getPage().givenName(), day);
    }

    /** Whether the participant should sign now. */
    public boolean isOwnConsentDue() {
        return standing().consent() == Consent.OWN_DUE;
    }

    /** What is to be said about assent; empty when nothing is missing. */
    public String getAssentSentence() {
        boolean refused =
                standing().assent().filter(AssentOutcome.REFUSED::equals).isPresent();
        if (refused) {
            return texts.of("guardians.assent.REFUSED", getPage().givenName());
        }
        boolean missing = standing().assentWanted() && standing().assent().isEmpty();
        return missing ? texts.of("guardians.assent.MISSING", getPage().givenName()) : "";
    }

    /** The rule the practice goes by, or null. */
    public @Nullable AgeRule getRule() {
        return standing().rule().orElse(null);
    }

    /** Whether nobody confirmed the rule. */
    public boolean isUnconfirmed() {
        return standing()
                .rule()
                .filter(rule -> rule.provenance() == RuleProvenance.UNVERIFIED)
                .isPresent();
    }

    /** What a guardian may do, in words. */
    public String rights(GuardianLine line) {
        return line.guardian().rights().stream().sorted().map(texts::value).collect(Collectors.joining(" · "));
    }

    /** From when to when. */
    public String period(GuardianLine line) {
        DateRange period = line.guardian().period();
        if (period.ends().isPresent()) {
            return texts.of("guardians.period", period.starts(), period.ends().get());
        }
        boolean ahead = period.starts().isAfter(getPage().today());
        return texts.of(ahead ? "guardians.period.from" : "guardians.period.open", period.starts());
    }

    /** Whether it holds, begins later or is over, as a text key. */
    public String state(GuardianLine line) {
        return texts.of(line.holds() ? "guardians.holds" : line.over() ? "guardians.over" : "guardians.toCome");
    }

    /** The look of that. */
    public String tone(GuardianLine line) {
        return line.holds() ? "done" : "quiet";
    }

    /** Guardians, those that hold first. */
    public List<GuardianLine> getLines() {
        return getPage().guardians().stream()
                .sorted((one, other) -> Boolean.compare(one.over(), other.over()))
                .toList();
    }
}
