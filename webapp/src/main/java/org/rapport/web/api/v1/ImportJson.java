package org.rapport.web.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.file.ImportProblem;

/**
 * An import as programs see it: counts and places, never what stands in the files.
 *
 * @param words where it is, in a sentence
 * @param done how many rows the present step has done
 * @param problems how many things must be mended before it can be carried out
 * @param notes how many things are good to know
 * @param ready whether it can be carried out now
 */
public record ImportJson(
        UUID id,
        String state,
        String words,
        Instant begunAt,
        @Nullable Instant endedAt,
        long done,
        long rows,
        int problems,
        int notes,
        boolean ready,
        List<FileJson> files) {

    /** What is known of a file. */
    public record FileJson(
            String file, long bytes, @Nullable String sha256, int fresh, int known, int differing) {}

    /** Something that was found. */
    public record Found(String file, int line, String column, String code, String reason, boolean blocking) {

        static Found of(ImportProblem problem, String reason) {
            return new Found(
                    word(problem.kind()), problem.line(), problem.column(), problem.code(), reason, problem.blocking());
        }
    }

    /** A page of what was found; {@code next} is missing on the last one. */
    public record Page(List<Found> problems, @Nullable Integer next) {}

    static ImportJson of(ImportView run, String words) {
        return new ImportJson(
                run.id(),
                word(run.state()),
                words,
                run.begunAt(),
                run.endedAt().orElse(null),
                run.done(),
                Math.max(run.total(), run.done()),
                run.problems(),
                run.notes(),
                run.ready(),
                run.files().stream().map(ImportJson::file).toList());
    }

    private static FileJson file(ImportView.FileRow file) {
        return new FileJson(
                word(file.kind()),
                file.bytes(),
                file.sha256().isEmpty() ? null : file.sha256(),
                file.fresh(),
                file.known(),
                file.differing());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
