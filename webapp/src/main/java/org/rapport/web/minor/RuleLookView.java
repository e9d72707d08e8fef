package org.rapport.web.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.rapport.client.minor.AgeRule;
import org.rapport.client.minor.RuleProvenance;

/** How a rule looks: one that nobody confirmed asks for attention. */
@Named("ruleLook")
@ApplicationScoped
public class RuleLookView {

    /** The look of how far a rule can be trusted. */
    public String tone(AgeRule rule) {
        return rule.provenance() == RuleProvenance.UNVERIFIED ? "attention" : "done";
    }
}
