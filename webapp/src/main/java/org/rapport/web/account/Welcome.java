package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.rapport.practice.MemberRow;
import org.rapport.practice.Members;
import org.rapport.practice.PracticeRow;
import org.rapport.practice.Practices;
import org.rapport.web.person.PersonShown;
import org.rapport.web.person.SignedInPerson;

/** Tells the frame of the pages who has just signed in: name, first practice, language, zone. */
@RequestScoped
public class Welcome {

    @Inject
    private Members members;

    @Inject
    private Practices practices;

    @Inject
    private SignedInPerson person;

    /** Shows the member who acts in this request; refuses one without any role. */
    void show() {
        MemberRow me = members.me();
        List<PracticeRow> mine = practices.mine();
        ZoneId zone = mine.stream().findFirst().map(PracticeRow::zoneId).orElse(ZoneOffset.UTC);
        String practice = mine.stream().findFirst().map(PracticeRow::name).orElse("");
        person.show(new PersonShown(
                me.id(), me.displayName(), practice, Locale.forLanguageTag(me.language()), zone, me.roles()));
    }
}
