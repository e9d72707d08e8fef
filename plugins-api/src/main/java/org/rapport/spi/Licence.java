package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * Who owns the wording of an instrument and what follows from it.
 *
 * @param verdict whether wording may be shipped
 * @param holder the rights holder, to whom a practice turns
 * @param url where the terms stand or the holder can be reached
 * @param attribution the line that credits the holder, unchanged in every language
 * @param mustDisplay whether the attribution has to be visible to whoever reads the form
 * @param paperOnly whether the form must not be shown electronically; entering values of a paper form is always possible
 * @param counted whether the holder invoices by use. The host then tells an administrator, for each month, how many forms were
 *     given and answered, entered from paper, and for how many people; it sends these counts to nobody
 * @since 1.0
 */
public record Licence(
        LicenceVerdict verdict,
        String holder,
        Optional<URI> url,
        Optional<String> attribution,
        boolean mustDisplay,
        boolean paperOnly,
        boolean counted) {

    /** Refuses null. */
    public Licence {
        requireNonNull(verdict, "verdict");
        requireNonNull(holder, "holder");
        requireNonNull(url, "url");
        requireNonNull(attribution, "attribution");
    }

    /**
     * A licence without address and attribution.
     *
     * @param verdict see {@link #verdict()}
     * @param holder see {@link #holder()}
     * @return the licence
     */
    public static Licence of(LicenceVerdict verdict, String holder) {
        return new Licence(verdict, holder, Optional.empty(), Optional.empty(), false, false, false);
    }

    /**
     * The same with an address.
     *
     * @param address absolute URL
     * @return a new licence
     */
    public Licence at(String address) {
        return new Licence(
                verdict, holder, Optional.of(URI.create(address)), attribution, mustDisplay, paperOnly, counted);
    }

    /**
     * The same with a line that must be visible on every rendering.
     *
     * @param line the attribution
     * @return a new licence
     */
    public Licence displaying(String line) {
        return new Licence(verdict, holder, url, Optional.of(line), true, paperOnly, counted);
    }

    /**
     * The same with a line that is named in the instrument's details only.
     *
     * @param line the attribution
     * @return a new licence
     */
    public Licence crediting(String line) {
        return new Licence(verdict, holder, url, Optional.of(line), false, paperOnly, counted);
    }

    /**
     * The same for paper forms only.
     *
     * @return a new licence
     */
    public Licence onPaperOnly() {
        return new Licence(verdict, holder, url, attribution, mustDisplay, true, counted);
    }

    /**
     * The same, with its use counted.
     *
     * @return a new licence
     */
    public Licence countingUse() {
        return new Licence(verdict, holder, url, attribution, mustDisplay, paperOnly, true);
    }
}
