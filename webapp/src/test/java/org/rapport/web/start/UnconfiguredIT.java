package org.rapport.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The whole application on a server that nobody configured: it is deployed and says what is missing. */
@ArquillianTest
@RunAsClient
class UnconfiguredIT {

    @ArquillianResource
    private URL address;

    @Deployment(testable = false)
    static WebArchive rapport() {
        return ShrinkWrap.create(ZipImporter.class, "rapport.war")
                .importFrom(new File(System.getProperty("rapport.war")))
                .as(WebArchive.class);
    }

    @Test
    void every_address_answers_with_the_keys_that_are_missing() {
        for (String path : List.of("/", "/sign-in.xhtml", "/c/check.xhtml", "/demonstration-accounts", "/nowhere")) {
            Answer answer = Answer.to(address, path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.body().lines())
                    .as(path)
                    .containsExactly(
                            "Rapport does not start: the configuration lacks rapport.database.url.",
                            "Rapport does not start: the configuration lacks rapport.database.user.",
                            "Rapport does not start: the configuration lacks rapport.database.password.",
                            "Rapport does not start: the configuration lacks rapport.master.key.",
                            "Rapport does not start: the configuration lacks rapport.journal.key.");
        }
    }
}
