package org.rapport.spi;

import java.util.List;

/**
 * Makes a short draft of a note or a transcript. Each statement names the sentences it rests on, so that the author can check it;
 * nothing becomes part of a record before a person signed it.
 *
 * <p><b>Data.</b> The text is pseudonymised: names, places and dates are replaced before it gets here. It must not be kept after the
 * call, nor sent anywhere that the plugin's documentation does not name.
 *
 * <p><b>Calls.</b> Id, version and title are asked once when the plugin is loaded. {@link #summarise} may be asked from several threads
 * at once, never inside a transaction, and has a time limit.
 *
 * <p><b>Errors.</b> If it throws, takes too long or rests a statement on no sentence or on one that does not exist, there is no draft;
 * the host keeps neither text nor message. Three failures in a row suspend the plugin.
 *
 * <p><b>Null.</b> No method may return null, nor a list with null in it.
 *
 * @since 1.0
 */
@Experimental
public interface NoteSummariser {

    /**
     * Its id.
     *
     * @return lower-case letters, digits and hyphens, at most 64; unique on a host and the same in every version
     */
    String id();

    /**
     * Its version, kept with each draft.
     *
     * @return as {@code 1.0}
     */
    String version();

    /**
     * Its name for people.
     *
     * @return in every language the plugin supports
     */
    LocalText title();

    /**
     * Summarises one text.
     *
     * @param language BCP 47 tag of the text; the statements are in the same language
     * @param sentences the text; the first sentence has the number 1
     * @return the statements in the order they are read; empty if there is nothing to say
     */
    List<SummaryStatement> summarise(String language, List<String> sentences);
}
