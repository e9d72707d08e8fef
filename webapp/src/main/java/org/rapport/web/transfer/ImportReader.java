package org.rapport.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.web.i18n.PageTexts;

/** Says runs and what was found about them in the reader's words. */
@Named("importReader")
@RequestScoped
public class ImportReader {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,18}");

    @Inject
    private PageTexts texts;

    /** Why something does not fit. */
    public String reason(ImportProblem problem) {
        Map<String, Object> args = new HashMap<>();
        problem.args().forEach((name, value) -> args.put(name, figure(value)));
        if ("0".equals(problem.args().get("line"))) {
            return texts.of("import.reason.here");
        }
        return texts.wording().named("error." + problem.code(), args);
    }

    /** Figures are kept as text with what was found; here they are written as the reader's language does. */
    private static Object figure(String kept) {
        return FIGURE.matcher(kept).matches() ? (Object) Long.valueOf(kept) : kept;
    }

    /** What is done at the moment and how far it is. */
    public String progress(ImportView run) {
        return switch (run.state()) {
            case CHECKING, RUNNING ->
                texts.of("import.step." + run.step().name(), run.done(), Math.max(run.total(), run.done()));
            case UPLOADING, WAITING, CHECKED, ORDERED, DONE, CANCELLED, FAILED, EXPIRED -> texts.value(run.state());
        };
    }

    /** A kind as addresses say it. */
    public String word(ImportKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The columns of a kind, those that must be there first. */
    public String columns(ImportKind kind) {
        return String.join(", ", kind.template());
    }

    /** A number of rows or a line. */
    public String number(long number) {
        return texts.wording().written(number);
    }

    /** How large a file is. */
    public String size(long bytes) {
        return texts.of("import.kilobytes", (bytes + 1023) / 1024);
    }

    /** The beginning of a hash, as people compare them. */
    public String hash(String sha256) {
        return sha256.isEmpty() ? "" : sha256.substring(0, 12);
    }
}
