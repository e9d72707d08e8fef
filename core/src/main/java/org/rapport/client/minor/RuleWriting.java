package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.Adulthood;
import org.rapport.client.NameKeys;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;

/** Checks and stores rules; asks nobody for permission. */
@ApplicationScoped
class RuleWriting {

    @Inject
    private AgeRules rules;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private InputCheck input;

    @Inject
    private Clock clock;

    UUID write(SaveRule command) {
        Violations found = input.of(command);
        checkAges(command, found);
        checkName(command, found);
        found.refuse();
        Actor me = actor.get();
        JurisdictionRule rule = rule(command);
        rule.write(command, me.id(), clock.instant());
        rules.add(rule);
        rules.flush();
        return rule.id();
    }

    private JurisdictionRule rule(SaveRule command) {
        UUID organisation = actor.get().organisation();
        if (command.id() == null) {
            return new JurisdictionRule(new RecordKey(organisation, ids.next()));
        }
        JurisdictionRule known = rules.find(organisation, command.id()).orElseThrow(RuleWriting::notFound);
        known.requireVersion(command.version());
        return known;
    }

    private static void checkAges(SaveRule command, Violations found) {
        Integer age = command.ageSelfConsent();
        if (age == null) {
            return;
        }
        if (age < SaveRule.LEAST_AGE || age > Adulthood.YEARS) {
            found.add(
                    MinorError.AGE_IMPLAUSIBLE,
                    Map.of("field", "ageSelfConsent", "min", SaveRule.LEAST_AGE, "max", Adulthood.YEARS));
        } else if (command.assentFrom() != null && (command.assentFrom() < 0 || command.assentFrom() >= age)) {
            found.add(MinorError.ASSENT_AGE_IMPLAUSIBLE, "assentFrom");
        }
    }

    private void checkName(SaveRule command, Violations found) {
        if (command.jurisdiction() == null) {
            return;
        }
        String key = NameKeys.fold(command.jurisdiction());
        boolean twice = rules.all(actor.get().organisation()).stream()
                .filter(row -> !row.rule().id().equals(command.id()))
                .anyMatch(row -> NameKeys.fold(row.rule().jurisdiction()).equals(key));
        if (twice) {
            found.add(MinorError.JURISDICTION_TWICE, "jurisdiction");
        }
    }

    void choose(UUID practice, @Nullable UUID rule) {
        Actor me = actor.get();
        if (rule == null) {
            rules.choose(me.organisation(), practice, null);
            return;
        }
        if (rules.find(me.organisation(), rule).isEmpty()) {
            throw notFound();
        }
        rules.choose(me.organisation(), practice, new AgeRules.Choice(rule, clock.instant(), me.id()));
    }

    private static DomainException notFound() {
        return new DomainException(SharedError.NOT_FOUND);
    }
}
