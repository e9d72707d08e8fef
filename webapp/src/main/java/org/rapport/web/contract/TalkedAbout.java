package org.rapport.web.contract;

import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementToSign;
import org.rapport.contract.AgreementView;
import org.rapport.contract.GuardianAgreement;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;

/**
 * A version as far as the talk about its terms goes, whoever reads it.
 *
 * @param page the page that shows it
 * @param digest of the terms that were read
 */
record TalkedAbout(
        String page, UUID version, AgreementState state, Map<TermField, String> values, Scope scope, String digest) {

    /** Where it is, in which currency amounts are, and which terms there can be. */
    record Scope(String currency, boolean several, boolean guardian, String practice) {}

    static TalkedAbout of(AgreementToSign read) {
        AgreementView version = read.agreement();
        return new TalkedAbout(
                "agreement",
                version.id(),
                version.state(),
                version.values(),
                new Scope(version.summary().fee().currencyCode(), version.several(), false, read.practice()),
                version.digest());
    }

    static TalkedAbout of(GuardianAgreement version) {
        return new TalkedAbout(
                "guardian",
                version.agreement(),
                version.state(),
                version.values(),
                new Scope(
                        version.summary().fee().currencyCode(),
                        version.several(),
                        true,
                        version.place().practice()),
                version.digest());
    }

    /** Whether this term can be talked about here. */
    boolean has(Term term) {
        return term.appliesTo(scope.several()) && (!scope.guardian() || term.forGuardians());
    }

    /** Whether changes can still be asked for. */
    boolean open() {
        return state == AgreementState.ACTIVE || state == AgreementState.PROPOSED;
    }
}
