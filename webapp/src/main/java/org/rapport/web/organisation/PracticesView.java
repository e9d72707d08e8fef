package org.rapport.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.PracticeRecord;
import org.rapport.practice.Practices;

/** The page of the practices the reader answers for, with their sites. */
@Named("practicesView")
@RequestScoped
public class PracticesView {

    @Inject
    private Practices practices;

    private @Nullable List<PracticeRecord> records;

    /** The practices by name; read once. */
    public List<PracticeRecord> getRecords() {
        List<PracticeRecord> known = records;
        if (known == null) {
            known = practices.records();
            records = known;
        }
        return known;
    }

    /** A language by its own name. */
    public String language(String code) {
        Locale language = Locale.forLanguageTag(code);
        return language.getDisplayLanguage(language);
    }
}
