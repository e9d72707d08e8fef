package org.rapport.session.cost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.contract.Price;
import org.rapport.contract.Prices;
import org.rapport.contract.terms.Payer;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Money;
import org.rapport.shared.Violations;

/** Puts estimates and statements together; asks nobody for permission. */
@ApplicationScoped
class Statements {

    /** The longest period, in years. */
    static final int MOST_YEARS = 2;

    @Inject
    private CostReading reading;

    @Inject
    private Prices prices;

    @Inject
    private Participants participants;

    @Inject
    private InputCheck input;

    @Inject
    private Journal journal;

    Optional<Estimate> estimate(RelationshipRef relationship) {
        journal.read(CostAction.ESTIMATE_READ, relationship.id(), List.of());
        return prices.present(relationship).flatMap(present -> Estimate.of(present.terms(), present.inForce()));
    }

    Statement of(RelationshipRef relationship, AskStatement asked) {
        check(asked);
        LocalDate from = Objects.requireNonNull(asked.from());
        LocalDate to = Objects.requireNonNull(asked.to());
        List<Price> known = prices.of(relationship);
        ChargeRules rules = new ChargeRules(known, relationship.zone());
        List<Charge> charges = reading.of(relationship, from, to).stream()
                .map(rules::of)
                .flatMap(Optional::stream)
                .toList();
        CostReading.PracticeMoney practice = reading.practice(relationship.organisation(), relationship.practiceId());
        Optional<Price> last = Price.on(to, known);
        String currency = last.map(price -> price.fee().currencyCode()).orElse(practice.currency());
        Money total = total(charges, currency);
        Optional<Payer> payer = last.flatMap(Price::payer);
        journal.read(CostAction.STATEMENT_READ, relationship.id(), List.of());
        return new Statement(
                practice.name(),
                relationship.code(),
                relationship.zone(),
                from,
                to,
                charges,
                total,
                payer,
                shared(asked, payer) ? parts(relationship, total) : List.of());
    }

    private void check(AskStatement asked) {
        Violations found = input.of(asked);
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        if (from != null && to != null && to.isBefore(from)) {
            found.add(CostError.PERIOD_UPSIDE_DOWN, "to");
        } else if (from != null && to != null && to.isAfter(from.plusYears(MOST_YEARS))) {
            found.add(CostError.PERIOD_TOO_LONG, "to");
        }
        found.refuse();
    }

    private static Money total(List<Charge> charges, String currency) {
        BigDecimal sum = charges.stream()
                .map(Charge::due)
                .flatMap(Optional::stream)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum, currency);
    }

    private static boolean shared(AskStatement asked, Optional<Payer> payer) {
        return asked.splitting() == Splitting.EQUALLY
                || (asked.splitting() == Splitting.AS_AGREED
                        && payer.filter(Payer.SHARED::equals).isPresent());
    }

    /** Parts that differ by one least unit at most, the first ones higher; together they are the total. */
    private List<Statement.Part> parts(RelationshipRef relationship, Money total) {
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        List<String> payers = relationship.participants().stream()
                .map(participant -> names.get(participant.personId()))
                .filter(Objects::nonNull)
                .map(ParticipantName::displayName)
                .toList();
        return split(total, payers);
    }

    static List<Statement.Part> split(Money total, List<String> payers) {
        List<Statement.Part> parts = new ArrayList<>();
        int left = payers.size();
        long rest = total.minor();
        for (String name : payers) {
            long part = -Math.floorDiv(-rest, left);
            parts.add(new Statement.Part(name, Money.ofMinor(part, total.currencyCode())));
            rest -= part;
            left--;
        }
        return parts;
    }
}
