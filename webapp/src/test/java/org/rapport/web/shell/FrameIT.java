package org.rapport.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.shared.Clocks;
import org.rapport.shared.access.Role;
import org.rapport.web.Choice;
import org.rapport.web.error.Failure;
import org.rapport.web.expression.OwnMethods;
import org.rapport.web.i18n.Texts;
import org.rapport.web.person.SignedInPerson;

/** The frame of the pages on the real server, without the features: templates, tags, failures, headers. */
@ArquillianTest
@RunAsClient
class FrameIT {

    private static final String ID = "00000000-0000-4000-8000-000000000007";

    @ArquillianResource
    private URL address;

    private Visitor visitor;

    @Deployment(testable = false)
    static WebArchive frame() {
        GenericArchive web = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory("target/rapport", Filters.exclude("/WEB-INF/(lib|classes)/.*"))
                .as(GenericArchive.class);
        WebArchive war = ShrinkWrap.create(WebArchive.class, "frame.war")
                .merge(web)
                .addPackage(Clocks.class.getPackage())
                .addPackage(Role.class.getPackage())
                .deleteClass("org.rapport.shared.access.PermitsInterceptor")
                .deleteClass("org.rapport.shared.access.Boundary")
                .addPackage(Choice.class.getPackage())
                .addPackage(Failure.class.getPackage())
                .addPackage(Texts.class.getPackage())
                .addPackage(OwnMethods.class.getPackage())
                .addPackage(SignedInPerson.class.getPackage())
                .addPackage(ShellView.class.getPackage())
                .addAsWebResource("shell/trial.xhtml", "trial.xhtml");
        war.setWebXML(new StringAsset(descriptorWithoutGatekeeper()));
        for (String library : new String[] {"primefaces", "omnifaces", "jspecify", "java-uuid-generator"}) {
            war.addAsLibraries(
                    new File("target/rapport/WEB-INF/lib").listFiles((folder, name) -> name.startsWith(library)));
        }
        for (File texts : new File("src/main/resources/org/rapport/web/texts").listFiles()) {
            war.addAsResource(texts, "org/rapport/web/texts/" + texts.getName());
        }
        for (String language : new String[] {"en", "de"}) {
            String name = "Trial_" + language + ".properties";
            war.addAsResource("shell/" + name, "org/rapport/web/texts/" + name);
        }
        return war;
    }

    /** The gatekeeper stands for sign-in and database, which the frame does without. */
    private static String descriptorWithoutGatekeeper() {
        try {
            return Files.readString(Path.of("target/rapport/WEB-INF/web.xml"))
                    .replaceAll("(?s)<(filter|filter-mapping)>\\s*<filter-name>gatekeeper<.*?</\\1>", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(URI.create("http://127.0.0.1:" + address.getPort()));
        visitor.get("/trial.xhtml", "Accept-Language", "en");
    }

    private static String withoutNonce(String page) {
        return page.replaceAll("nonce=\"[^\"]+\"", "");
    }

    private static Map<String, String> typed(String name, String fee) {
        return new HashMap<>(Map.of("name", name, "fee", fee));
    }

    @Test
    void a_page_has_one_heading_labels_and_the_name_of_the_person() {
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.body())
                .containsOnlyOnce("<h1>")
                .contains("A page to try · Rapport", "Miriam Okafor", "<label for=\"form:name\"")
                .contains("aria-describedby=\"form:name-help form:name-message\"", "role=\"radiogroup\"")
                .doesNotContain("???");
    }

    @Test
    void answers_carry_the_headers_that_keep_others_out() {
        assertThat(visitor.header("Content-Security-Policy"))
                .contains("script-src 'self' 'nonce-", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(visitor.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visitor.header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.header("Set-Cookie")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void a_missing_value_is_told_at_its_field_and_in_the_summary() {
        visitor.press("save", typed("", "12"));

        assertThat(visitor.body())
                .contains("Name: Please fill this in.", "data-focus=\"true\"")
                .contains("id=\"form:name-message\" class=\"r-message\"");
    }

    @Test
    void a_broken_rule_stands_at_the_field_it_names_and_keeps_what_was_typed() {
        visitor.press("refuse", typed("Zoë <b>&", "12,5"));

        assertThat(visitor.body())
                .contains("Fee: Please give an amount of zero or more")
                .contains("value=\"Zoë &lt;b&gt;&amp;\"", "value=\"12,5\"");
    }

    @Test
    void a_box_that_was_ticked_and_is_refused_is_still_ticked() {
        Map<String, String> ticked = typed("Zoe", "12");
        ticked.put("agreed", "on");
        visitor.press("deny", ticked);

        assertThat(visitor.body())
                .contains("Agreed: Please choose one of those offered.")
                .containsPattern("<input id=\"form:agreed\"[^>]* checked=\"checked\"");
    }

    @Test
    void a_form_goes_to_the_address_of_its_page_so_that_the_page_can_be_opened_again() {
        visitor.get("/trial.xhtml?open=again&other=1", "Accept-Language", "en");

        assertThat(visitor.body()).contains("action=\"/trial.xhtml?open=again&amp;other=1\"");
    }

    @Test
    void a_change_by_somebody_else_keeps_what_was_typed() {
        visitor.press("stale", typed("Zoe", "12"));

        assertThat(visitor.body()).contains("Somebody else changed this", "value=\"Zoe\"");
    }

    @Test
    void an_unexpected_failure_keeps_what_was_typed_and_gives_a_number() {
        visitor.press("break", typed("Zoe", "12"));

        assertThat(visitor.body())
                .contains("nothing was saved", "value=\"Zoe\"")
                .containsPattern("this number to your administrator: [0-9A-F]{8}")
                .doesNotContain(TrialView.SECRET);
    }

    @Test
    void a_database_that_does_not_answer_keeps_what_was_typed_and_asks_to_try_again() {
        visitor.press("away", typed("Zoe", "12"));

        assertThat(visitor.body())
                .contains("The database cannot be reached just now, and nothing was saved", "value=\"Zoe\"")
                .doesNotContain("administrator");
    }

    @Test
    void a_page_whose_database_does_not_answer_can_be_opened_again() {
        visitor.get("/trial.xhtml?open=away");

        assertThat(visitor.status()).isEqualTo(503);
        assertThat(visitor.body())
                .contains("Please try again in a moment", "href=\"/trial.xhtml?open=away\"")
                .doesNotContain("What you sent", "administrator");
        assertThat(visitor.post("/trial.xhtml?open=away", Map.of("words", "Words that must not be lost", "key", ID))
                        .status())
                .isEqualTo(503);
        assertThat(visitor.body())
                .contains("please go back, look, and send it again", "Words that must not be lost")
                .doesNotContain(ID);
    }

    @Test
    void saving_leads_to_a_fresh_page_with_a_quiet_note() {
        visitor.press("save", typed("Zoe", "12"));

        assertThat(visitor.body()).contains("Trial saved, ").doesNotContain("value=\"Zoe\"");
    }

    @Test
    void a_page_the_server_no_longer_knows_shows_what_was_typed() {
        Map<String, String> fields = visitor.hidden();
        fields.put("jakarta.faces.ViewState", "1:1");
        fields.put("form:name", "Words that must not be lost");
        visitor.post("/trial.xhtml?open=again", fields);

        assertThat(visitor.body())
                .contains("This page was open for too long", ">Words that must not be lost<", "/trial.xhtml?open=again")
                .doesNotContain(">again<");
    }

    @Test
    void a_form_without_a_state_is_not_taken() {
        Map<String, String> fields = visitor.hidden();
        fields.put("form:name", "Words that must not be lost");
        fields.put("jakarta.faces.ViewState", "stateless");
        fields.put("form:save", "");
        visitor.post("/trial.xhtml", fields);

        assertThat(visitor.body())
                .contains("This page was open for too long", ">Words that must not be lost<")
                .doesNotContain("Trial saved");
    }

    @Test
    void a_page_that_is_over_says_why_instead_of_a_number() {
        visitor.get("/trial.xhtml?open=over");

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.body())
                .contains("There is nothing to open here", "Somebody else changed this")
                .doesNotContain("administrator");
    }

    @Test
    void what_may_not_be_seen_looks_like_what_does_not_exist() {
        String missing = withoutNonce(visitor.get("/nowhere.xhtml").body());
        assertThat(visitor.status()).isEqualTo(404);

        assertThat(withoutNonce(visitor.get("/trial.xhtml?open=foreign").body()))
                .isEqualTo(missing);
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(visitor.get("/trial.xhtml?open=forbidden").status()).isEqualTo(404);
    }

    @Test
    void a_page_that_fails_to_open_gives_a_number_and_nothing_else() {
        visitor.get("/trial.xhtml?open=broken");

        assertThat(visitor.status()).isEqualTo(500);
        assertThat(visitor.body())
                .containsPattern("this number to your administrator: [0-9A-F]{8}")
                .doesNotContain(TrialView.SECRET, "Exception");
    }

    @Test
    void the_language_can_be_switched_and_leads_back_to_the_same_page_only() {
        assertThat(visitor.get("/trial.xhtml", "Accept-Language", "de-AT").body())
                .contains("lang=\"en\"");

        visitor.get("/language?to=de", "Referer", "http://127.0.0.1:" + address.getPort() + "/trial.xhtml");
        assertThat(visitor.body()).contains("lang=\"de\"", "Eine Probeseite");

        visitor.get("/language?to=en", "Referer", "http://evil.example/trial.xhtml");
        assertThat(visitor.get("/trial.xhtml").body()).contains("A page to try");
    }

    @Test
    void the_ping_knows_who_is_signed_in_and_sign_out_ends_it() {
        assertThat(visitor.post("/session/ping", Map.of()).body()).isEqualTo("00000000-0000-0000-0000-000000000001");

        visitor.post("/sign-out", Map.of());
        assertThat(visitor.post("/session/ping", Map.of()).status()).isEqualTo(401);
    }
}
