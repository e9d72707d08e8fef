package org.rapport.web.i18n;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every text people read, in every language. The files lie beside each other as {@code <Feature>_<language>.properties}
 * (UTF-8) and form one set of keys, so a feature adds its own files and touches nobody else's. Pages use
 * {@code #{text['today.title']}}; code that writes for somebody (mail, export) asks {@link #in} for their wording.
 */
@ApplicationScoped
public class Texts {

    private static final String IN_WAR = "/WEB-INF/classes" + TextFiles.FOLDER;

    private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();

    /** For the container only. */
    protected Texts() {}

    /** Reads all text files of the application. */
    @Inject
    public Texts(ServletContext application) {
        this(namesIn(application));
    }

    /** Reads the named files; a file that is missing is refused. */
    public Texts(Collection<String> fileNames) {
        for (Locale language : Languages.ALL) {
            byLanguage.put(language, TextFiles.read(fileNames, language));
        }
    }

    private static List<String> namesIn(ServletContext application) {
        Set<String> paths = application.getResourcePaths(IN_WAR);
        if (paths == null) {
            return List.of();
        }
        return paths.stream()
                .map(path -> path.substring(IN_WAR.length()))
                .filter(name -> !name.startsWith("Faces_"))
                .toList();
    }

    /** The text of a key as it is written, placeholders included. */
    public Optional<String> find(Locale language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    /** The keys of a language. */
    public Set<String> keys(Locale language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    /** The wording for a reader with this language, in this zone. */
    public Wording in(Locale language, ZoneId zone) {
        return new Wording(this, language, zone);
    }
}
