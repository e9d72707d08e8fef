package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckLink;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.measure.instrument.Instruments;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** Members of couples and families, and young people, read their own words where an instrument has them. */
class MemberFormsTest {

    private static final CoreContainer CORE = CoreContainer.get();

    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private String read(UUID relationship, UUID person, String instrument) {
        UUID assignment = CORE.as(
                        therapist,
                        () -> CORE.bean(Assignments.class)
                                .assign(new AssignInstrument(relationship, instrument, List.of(person), null)))
                .get(0);
        CheckLink link = CORE.as(therapist, () -> CORE.bean(Assignments.class).link(assignment));
        OpenedLink opened = CORE.asNobody(() -> CORE.bean(PersonalLinks.class).open(link.secret()));
        CheckForm form = CORE.as(
                opened.actor().orElseThrow(), () -> CORE.bean(Checks.class).form(assignment, "en"));
        return form.title();
    }

    @Test
    void everyoneReadsTheirOwnWords() {
        UUID alone = home.person("Ada");
        assertThat(read(home.relationship(therapist, alone), alone, TrialInstruments.MEMBERS))
                .isEqualTo("For CLIENT");
        UUID one = home.person("Bo");
        assertThat(read(home.relationship(therapist, one, home.person("Cleo")), one, TrialInstruments.MEMBERS))
                .isEqualTo("For PARTNER");
        YoungPeople young = new YoungPeople(home, therapist);
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        UUID dana = young.aged("Dana", 17);
        UUID parent = home.person("Eva");
        UUID family = home.relationship(therapist, parent, dana, home.person("Finn"));
        assertThat(read(family, parent, TrialInstruments.MEMBERS)).isEqualTo("For PARTNER");
        assertThat(read(family, dana, TrialInstruments.MEMBERS)).isEqualTo("For YOUNG_PERSON");
    }

    @Test
    void aFormForYoungPeopleOnlyCanBeGiven() {
        YoungPeople young = new YoungPeople(home, therapist);
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        UUID person = young.aged("Gil", 17);
        assertThat(read(home.relationship(therapist, person), person, TrialInstruments.YOUTH))
                .isEqualTo("For YOUNG_PERSON");
        assertThat(CORE.as(therapist, () -> CORE.bean(Instruments.class).catalogue()))
                .filteredOn(row -> row.id().equals(TrialInstruments.YOUTH))
                .extracting(InstrumentRow::availability)
                .containsExactly(Availability.AVAILABLE);
    }
}
