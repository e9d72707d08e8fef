package org.rapport.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.ProposeAgreement;
import org.rapport.contract.SignAgreement;
import org.rapport.contract.counter.AskChange;
import org.rapport.contract.counter.CounterView;
import org.rapport.contract.counter.Counters;
import org.rapport.contract.counter.OwnCounters;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.access.Actor;

/** What tests about negotiating do again and again, through the boundaries and as the people who do it. */
public final class Negotiators {

    public static final String DRAWN = "{\"lines\":[[[1,2],[3,4]]]}";
    public static final String REASON = "I earn less since the summer";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home;
    private final Actor.Member therapist;
    private final UUID relationship;

    public Negotiators(TestOrganisation home, Actor.Member therapist, UUID relationship) {
        this.home = home;
        this.therapist = therapist;
        this.relationship = relationship;
    }

    public AgreementView propose(AgreementTerms terms) {
        core.as(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        return latest();
    }

    public AgreementView latest() {
        return versions().get(0);
    }

    public List<AgreementView> versions() {
        return core.as(therapist, () -> core.bean(Agreements.class).versions(relationship));
    }

    /** Who comes through a link to this version. */
    public Actor.ClientByLink link(UUID person, UUID agreement) {
        return new Actor.ClientByLink(home.id(), person, UUID.randomUUID(), agreement);
    }

    public void ask(UUID person, AgreementView about, Term term, Map<TermField, String> wanted) {
        ask(link(person, about.id()), about, term, wanted);
    }

    public void ask(Actor who, AgreementView about, Term term, Map<TermField, String> wanted) {
        core.run(
                who,
                () -> core.bean(OwnCounters.class)
                        .ask(new AskChange(about.id(), about.digest(), term, wanted, REASON)));
    }

    /** The newest change asked for, as the therapist sees it. */
    public CounterView newest() {
        return all().get(0);
    }

    public List<CounterView> all() {
        return core.as(therapist, () -> core.bean(Counters.class).of(relationship));
    }

    public List<CounterView> own(UUID person, UUID agreement) {
        return core.as(
                link(person, agreement), () -> core.bean(OwnCounters.class).of(agreement));
    }

    public AgreementView accept(CounterView counter) {
        core.as(therapist, () -> core.bean(Counters.class).accept(counter.id(), counter.position()));
        return latest();
    }

    public void signByTherapist(AgreementView version) {
        core.run(
                therapist,
                () -> core.bean(Agreements.class).sign(new SignAgreement(version.id(), version.digest(), DRAWN)));
    }

    public void sign(UUID person, String name, AgreementView version) {
        core.run(
                link(person, version.id()),
                () -> core.bean(AgreementForClient.class)
                        .sign(new SignAgreement(version.id(), version.digest(), name)));
    }
}
