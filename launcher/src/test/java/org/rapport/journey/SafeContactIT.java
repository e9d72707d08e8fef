package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/**
 * A couple with one address: the therapist is warned; then keeps the contact of one from the others, which a colleague
 * can neither see nor change.
 */
@ExtendWith(RunningProduct.class)
class SafeContactIT {

    private static final Client IRIS = Client.adult("Iris", "Falk");
    private static final Client JAN = Client.adult("Jan", "Falk");
    private static final String HIDDEN = "hidden-from-him@example.org";
    private static final String ALL = "relationships:read,course:read,sessions:read,checks:read,fhir:read";
    private static final String REASON = "A protection order of this spring";

    @Test
    void the_same_address_is_told_and_a_contact_is_kept_from_the_others(Product product, Browser browser) {
        Staff.signIn(browser, "gwen");
        browser.open("/register.xhtml?kind=COUPLE");
        IRIS.typeInto(browser.part("Participant 1"));
        JAN.typeInto(browser.part("Participant 2"));
        browser.send("Register and open").seeText("have the same e-mail address");
        browser.seeText("Messages for one can be read by the other").screenshotOfAll("same-address");
        browser.send(IRIS.name()).seeText("Same contact for two people");
        browser.send("Contact and care").seeText("Not kept especially");
        String address = browser.driver().getCurrentUrl();
        browser.send("Keep them from the others").seeText("Please look at");
        browser.script("document.getElementById('keeping:reason').removeAttribute('maxlength');");
        browser.paste("Why", "x".repeat(3000)).send("Keep them from the others").seeText("2,000");
        assertThat(browser.page().value("Why")).hasSize(3000);
        browser.paste("Why", REASON).send("Keep them from the others");
        browser.seeText("The contact details are kept from the others").seeText(REASON);
        browser.screenshotOfAll("safe-contact");
        browser.phone().open(address).seeText(REASON).screenshotOfAll("safe-contact-phone");
        assertThat(browser.scrollsSideways()).isFalse();
        browser.desktop();
        try (Browser colleague = new Browser(product.address(), "en")) {
            Staff.signIn(colleague, "anna");
            colleague.open(address).seeText("This page does not exist");
        }
        browser.open("/safe-contact.xhtml?relationship=x&person=y").seeText("This page does not exist");
        browser.open(address).press("Lift it").agree().seeText("Not kept especially");
    }

    /** What programs and therapists' pages read; the page of the person's own details is the one place that shows a contact. */
    @Test
    void a_kept_contact_is_in_nothing_that_programs_read_and_on_no_page_but_the_persons_own(
            Product product, Browser browser) throws Exception {
        Records records = new Records(product);
        ApiGround ground = ApiGround.with(records, "gwen");
        records.change(
                "update rapport.person set contact_kind = 'EMAIL', contact = ? where id = ?", HIDDEN, ground.person());
        records.change(
                "insert into rapport.safe_contact (organisation_id, id, unit_id, person_id, reason, set_at, set_by)"
                        + " select a.organisation_id, gen_random_uuid(), a.unit_id, a.person_id, decode('00', 'hex'), now(),"
                        + " t.member_id from rapport.participant a join rapport.relationship r"
                        + " on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id"
                        + " join rapport.relationship_therapist t on t.organisation_id = r.organisation_id"
                        + " and t.relationship_id = r.id where a.person_id = ?",
                ground.person());
        String token = ApiGround.token(records, "gwen", ALL);
        for (String path : programsRead(ground)) {
            HttpRequest request = HttpRequest.newBuilder(product.page(path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(HIDDEN);
        }
        Staff.signIn(browser, "gwen");
        for (String page : List.of(
                "relationship.xhtml?id=",
                "schedule.xhtml?relationship=",
                "measures.xhtml?relationship=",
                "agreement.xhtml?relationship=",
                "family.xhtml?relationship=")) {
            browser.open("/" + page + ground.relationship());
            assertThat(Objects.toString(browser.script("return document.documentElement.outerHTML;")))
                    .as(page)
                    .doesNotContain(HIDDEN);
        }
        browser.open("/participant.xhtml?relationship=" + ground.relationship() + "&person=" + ground.person());
        assertThat(browser.page().value("Address or number")).isEqualTo(HIDDEN);
    }

    private static List<String> programsRead(ApiGround ground) {
        String relationship = "api/v1/relationships/" + ground.relationship();
        String subject = "subject=Patient/" + ground.person();
        return List.of(
                "api/v1/relationships",
                relationship,
                relationship + "/course",
                "api/v1/sessions/" + ground.session(),
                "api/v1/sessions/" + ground.session() + "/checks",
                "api/v1/checks/" + ground.own(),
                "fhir/Patient/" + ground.person(),
                "fhir/Observation?" + subject,
                "fhir/QuestionnaireResponse?" + subject);
    }
}
