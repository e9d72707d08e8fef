package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/** Where a relationship takes place: said by its therapist, found by the supervisor. */
@ExtendWith(RunningProduct.class)
class SiteIT {

    private static final Client MERLE = Client.adult("Merle", "Ashford");

    @Test
    void a_therapist_says_where_and_the_supervisor_finds_it_by_that(Product product, Browser browser) {
        Staff frank = Staff.signIn(browser, "frank");
        String relationship = frank.register(MERLE);
        browser.open("/site.xhtml?relationship=" + relationship)
                .choose("Site", "Mill Lane")
                .send("Save");
        browser.seeText("The site is saved").seeText("Mill Lane").screenshot("site");
        Records records = new Records(product);
        String site = "select s.id from rapport.site s where s.name = ?";
        String code = records.text(
                "select u.code from rapport.relationship r join rapport.client_unit u on u.id = r.unit_id where r.id = ?",
                UUID.fromString(relationship));
        try (Browser other = new Browser(product.address(), "en")) {
            Staff.signIn(other, "miriam");
            other.open("/radar.xhtml?show=all&site=" + records.text(site, "Riverside House"));
            assertThat(other.texts("#site option[selected]"))
                    .containsExactly("Riverside House, HarmonyBridge Riverside");
            assertThat(String.join(" ", other.texts("table")))
                    .contains("Riverside House")
                    .doesNotContain("Mill Lane", code);
            other.screenshot("radar-site");
        }
    }
}
