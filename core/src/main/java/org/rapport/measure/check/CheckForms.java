package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.instrument.InstrumentShelf;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.response.RawAnswers;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.spi.Instrument;
import org.rapport.spi.Licence;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** Makes the form of an assignment in its reader's language, with what was typed before. */
@ApplicationScoped
class CheckForms {

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private Structures structures;

    @Inject
    private AssignmentStore assignments;

    @Inject
    private Drafts drafts;

    @Inject
    private Beside beside;

    /** The form, in this language or else in the reader's own. */
    CheckForm of(OwnChecks.Own own, @Nullable String language) {
        Assignment assignment = own.assignment();
        Instrument structure = structures.worded(assignment.key().organisation(), assignment.structure());
        String reader = language == null ? assignments.languageOf(assignment) : language;
        Respondent words = wordsFor(own, structure);
        Wording wording = shelf.wording(structure, reader, words).orElseThrow(() -> notInstalled(structure));
        FormMaking making = new FormMaking(structure, wording);
        Optional<Drafts.Draft> draft = drafts.of(assignment);
        return new CheckForm(
                assignment.id(),
                assignment.instrument(),
                assignment.respondentKind(),
                making.title(),
                wording.instructions(),
                wording.language(),
                shelf.languages(structure, words),
                reader,
                questions(assignment, making, wording.language()),
                draft.map(Drafts.Draft::answers).orElseGet(RawAnswers::none),
                draft.map(Drafts.Draft::sequence).orElse(0L),
                drafts.elsewhere(assignment),
                both(assignment),
                assignments.aboutWhom(assignment),
                own.relationship().kind(),
                attribution(structure, wording));
    }

    /** The instrument's own questions, then what others ask beside them. */
    private List<CheckQuestion> questions(Assignment assignment, FormMaking making, String language) {
        return Stream.concat(making.questions().stream(), beside.questions(assignment, language).stream())
                .toList();
    }

    /** Young people, and members of a couple or family, read words of their own where there are any. */
    private Respondent wordsFor(OwnChecks.Own own, Instrument structure) {
        RespondentKind kind = own.assignment().respondentKind();
        return Optional.of(own)
                .filter(each -> kind == RespondentKind.CLIENT)
                .map(CheckForms::role)
                .filter(role -> !shelf.languages(structure, role).isEmpty())
                .orElseGet(() -> kind.reader(structure));
    }

    private static Respondent role(OwnChecks.Own own) {
        RelationshipRef relationship = own.relationship();
        LocalDate today = relationship.dayOf(own.now());
        boolean young = relationship
                .participant(own.assignment().respondent())
                .filter(person -> person.bornOn() != null && !person.isAdultOn(today))
                .isPresent();
        if (young) {
            return Respondent.YOUNG_PERSON;
        }
        return relationship.kind() == UnitKind.INDIVIDUAL ? Respondent.CLIENT : Respondent.PARTNER;
    }

    /** Client and therapist are asked the same of one session. */
    private boolean both(Assignment assignment) {
        return assignment
                .session()
                .map(session -> assignments.ofSession(assignment.key().organisation(), session).stream()
                        .filter(each -> each.instrument().equals(assignment.instrument()))
                        .anyMatch(each -> each.respondentKind() == RespondentKind.THERAPIST))
                .orElse(false);
    }

    private static DomainException notInstalled(Instrument structure) {
        return new DomainException(
                MeasureError.WORDING_NOT_INSTALLED,
                Map.of(
                        "holder", structure.licence().holder(),
                        "url", structure.licence().url().map(Object::toString).orElse("")));
    }

    private static Optional<String> attribution(Instrument structure, Wording wording) {
        Licence licence = wording.licence().orElse(structure.licence());
        return licence.mustDisplay() ? licence.attribution() : Optional.empty();
    }

    /** Keeps what was typed: answers to questions of the form, and to those beside them. */
    DraftKept keep(Assignment assignment, SaveDraft typed, Instant now) {
        Instrument structure = structures.get(assignment.key().organisation(), assignment.structure());
        RawAnswers known =
                typed.answers().where(item -> structure.item(item).isPresent() || beside.takes(assignment, item));
        return drafts.keep(assignment, typed.sequence(), known, now);
    }

    /** The language the respondent reads. */
    String languageOf(Assignment assignment) {
        return assignments.languageOf(assignment);
    }
}
