package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.rapport.journey.RunningProduct.Product;

/** The first page opens in a real browser, on both sizes. */
@ExtendWith(RunningProduct.class)
class BrowserIT {

    @Test
    void the_first_page_opens_on_a_desk_and_on_a_phone(Product product, Browser browser) {
        browser.open("/").see(By.tagName("body"));
        assertThat(browser.driver().getCurrentUrl())
                .startsWith(product.address().toString());
        assertThat(browser.phone().open("/").scrollsSideways()).isFalse();
        assertThat(browser.transferredBytes()).isPositive();
    }
}
