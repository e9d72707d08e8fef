package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.web.i18n.PageTexts;

/** All questionnaires, grouped by whether they can be answered here, and found by a part of their name. */
@Named("catalogueView")
@RequestScoped
public class CatalogueView {

    /** Questionnaires of one kind, with what to know about them. */
    public record Group(String title, String hint, boolean open, List<InstrumentRow> rows) {

        /** Copies the list. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    @Inject
    private MeasuresView measures;

    @Inject
    private MeasuresReader shown;

    @Inject
    private Assignments assignments;

    @Inject
    private PageTexts texts;

    private String search = "";

    /** What is looked for. */
    public String getSearch() {
        return search;
    }

    /** Called by the view parameter. */
    public void setSearch(@Nullable String search) {
        this.search = Objects.requireNonNullElse(search, "").strip();
    }

    /** The groups that hold anything. */
    public List<Group> getGroups() {
        return Arrays.stream(Availability.values())
                .map(this::group)
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(Availability availability) {
        List<InstrumentRow> rows = measures.getCatalogue().stream()
                .filter(row -> row.availability() == availability)
                .filter(this::wanted)
                .toList();
        return new Group(
                texts.of("measures.group", texts.value(availability), rows.size()),
                texts.of("measures.group." + availability),
                !search.isEmpty(),
                rows);
    }

    private boolean wanted(InstrumentRow row) {
        String words = (row.id() + " " + shown.local(row.title())).toLowerCase(Locale.ROOT);
        return words.contains(search.toLowerCase(Locale.ROOT));
    }

    /** Who answers a questionnaire. */
    public String respondents(InstrumentRow row) {
        return row.respondents().stream().map(texts::value).collect(Collectors.joining(", "));
    }

    /** Opens the therapist's own form. */
    public String takeMyself(String instrument) {
        UUID relationship = shown.relationship();
        UUID check = assignments.takeMyself(relationship, instrument);
        return "/own-check?faces-redirect=true&check=" + check + "&relationship=" + relationship;
    }

    /** Whether it is still offered. */
    public boolean offered(InstrumentRow row) {
        return row.availability() != Availability.RETIRED;
    }

    /** Whom to ask for the words, and where; empty where they are here. */
    public String ask(InstrumentRow row) {
        boolean needed = offered(row) && row.availability() != Availability.AVAILABLE;
        return needed
                ? texts.of(
                        "measures.ask",
                        Stream.concat(Stream.of(row.holder()), row.address().map(Object::toString).stream())
                                .collect(Collectors.joining(", ")))
                : "";
    }
}
