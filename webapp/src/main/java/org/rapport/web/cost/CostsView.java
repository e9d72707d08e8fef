package org.rapport.web.cost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.session.cost.AskStatement;
import org.rapport.session.cost.Costs;
import org.rapport.session.cost.Estimate;
import org.rapport.session.cost.Splitting;
import org.rapport.session.cost.Statement;
import org.rapport.shared.DomainException;
import org.rapport.web.AddressView;

/** What an own relationship costs: {@code ?relationship=ID&from=DAY&to=DAY&splitting=AS_AGREED}. */
@Named("costs")
@RequestScoped
public class CostsView {

    @Inject
    private AddressView address;

    @Inject
    private Relationships relationships;

    @Inject
    private Costs costs;

    @Inject
    private CostWordsView words;

    @Inject
    private HttpServletRequest request;

    private @Nullable RelationshipHeader header;
    private @Nullable AskStatement asked;
    private Optional<Estimate> estimate = Optional.empty();
    private Optional<Statement> statement = Optional.empty();
    private String problem = "";

    /** Reads what the page shows; a period that does not fit is named beside the form, and what was typed stays. */
    public void open() {
        header = relationships.header(address.relationship());
        estimate = costs.estimate(address.relationship());
        AskStatement wanted = words.period(StatementAddress.of(request));
        asked = wanted;
        try {
            statement = Optional.of(costs.statement(wanted));
        } catch (DomainException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            problem = words.problem(refused);
        }
    }

    /** With whom. */
    public RelationshipHeader getHeader() {
        return Objects.requireNonNull(header);
    }

    /** The sentences of the estimate; none without one. */
    public List<String> getEstimate() {
        return estimate.map(words::sentences).orElse(List.of());
    }

    /** The statement, or null when the period does not fit. */
    public @Nullable Statement getStatement() {
        return statement.orElse(null);
    }

    /** What does not fit the period; empty where all does. */
    public String getProblem() {
        return problem;
    }

    /** The first day, as the address has it. */
    public String getFrom() {
        return Objects.toString(Objects.requireNonNull(asked).from(), "");
    }

    /** The last day, as the address has it. */
    public String getTo() {
        return Objects.toString(Objects.requireNonNull(asked).to(), "");
    }

    /** How it can be shared. */
    public Splitting[] getSplittings() {
        return Splitting.values();
    }

    /** Whether it is shared so. */
    public boolean chosen(Splitting splitting) {
        return splitting == Objects.requireNonNull(asked).splitting();
    }

    /** The statement's period and sharing, for addresses of files. */
    public String getQuery() {
        return "relationship=" + address.relationship() + "&from=" + getFrom() + "&to=" + getTo() + "&splitting="
                + Objects.requireNonNull(asked).splitting();
    }
}
