package org.rapport.web.measure;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.web.i18n.Wording;

/**
 * Puts where a figure was read into words. Plugins name it shortly, such as {@code CamCOPS, phq9.py} or {@code Hamilton 2015, by CORC};
 * whatever is named in another way is shown as it is.
 */
final class SourceWords {

    /** A place, and a file or entry of it: something in one word that no name of a person or year is. */
    private static final Pattern FILE = Pattern.compile("([^,]+), (\\w+\\.[a-z]{1,5}|\\w+_\\w+)");

    /** What was told by somebody else. */
    private static final Pattern TOLD = Pattern.compile("(.+), by (.+)");

    /** A page of the web alone. */
    private static final Pattern SITE = Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|eu|de|uk|au)");

    private final Wording words;

    SourceWords(Wording words) {
        this.words = words;
    }

    /** One source, or several divided by semicolons. */
    String of(String citation) {
        return Arrays.stream(citation.split("; ")).map(this::one).collect(Collectors.joining("; "));
    }

    private String one(String citation) {
        Matcher file = FILE.matcher(citation);
        if (file.matches()) {
            return words.text("meaning.source.file", file.group(1), file.group(2));
        }
        Matcher told = TOLD.matcher(citation);
        if (told.matches()) {
            return words.text("meaning.source.told", told.group(1), told.group(2));
        }
        return SITE.matcher(citation).matches() ? words.text("meaning.source.site", citation) : citation;
    }
}
