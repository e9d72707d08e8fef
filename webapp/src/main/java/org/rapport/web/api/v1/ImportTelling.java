package org.rapport.web.api.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.Reader;
import org.rapport.web.transfer.ImportReader;

/** Tells programs about imports in the language they accept: English unless they ask for another one of ours. */
@RequestScoped
public class ImportTelling {

    @Inject
    private Imports imports;

    @Inject
    private ImportReader words;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    /** Where a run stands. */
    ImportJson shown(UUID run) {
        reader.prefer(language());
        ImportView view = imports.look(run);
        return ImportJson.of(view, words.progress(view));
    }

    /** Something that was found. */
    ImportJson.Found found(ImportProblem problem) {
        reader.prefer(language());
        return ImportJson.Found.of(problem, words.reason(problem));
    }

    /** How long the body is, below 0 where that was not said. */
    long length() {
        return request.getContentLengthLong();
    }

    private Locale language() {
        if (request.getHeader("Accept-Language") == null) {
            return Languages.DEFAULT;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> Languages.of(asked.toLanguageTag()).stream())
                .findFirst()
                .orElse(Languages.DEFAULT);
    }
}
