package org.rapport.measure.instrument;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;

/** The FHIR R4 files of the wording directories: questionnaires, answer lists, and what could not be read. */
final class QuestionnaireFiles {

    private static final long LARGEST = 2L * 1024 * 1024;

    private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();
    private final Map<String, ValueSet> answerLists = new LinkedHashMap<>();
    private final List<WordingProblem> problems = new ArrayList<>();

    private QuestionnaireFiles() {}

    /** Reads all files; never fails. The FHIR library is woken here, at first need. */
    static QuestionnaireFiles read(List<Path> directories) {
        QuestionnaireFiles files = new QuestionnaireFiles();
        List<Path> paths = new ArrayList<>();
        directories.forEach(directory -> paths.addAll(files.list(directory)));
        if (!paths.isEmpty()) {
            IParser parser = FhirContext.forR4Cached().newJsonParser();
            parser.setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false));
            paths.forEach(path -> files.add(path, parser));
        }
        return files;
    }

    private List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(path -> path.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | SecurityException e) {
            problem(directory, WordingReason.DIRECTORY_UNREADABLE, "");
            return List.of();
        }
    }

    private void add(Path path, IParser parser) {
        read(path).ifPresent(text -> {
            try {
                add(path, parser.parseResource(text));
            } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
                problem(path, WordingReason.NOT_FHIR, "");
            }
        });
    }

    private Optional<String> read(Path path) {
        try {
            if (Files.size(path) <= LARGEST) {
                return Optional.of(Files.readString(path));
            }
        } catch (IOException | SecurityException e) {
            problem(path, WordingReason.FILE_UNREADABLE, "");
            return Optional.empty();
        }
        problem(path, WordingReason.FILE_UNREADABLE, "");
        return Optional.empty();
    }

    private void add(Path path, IBaseResource resource) {
        if (resource instanceof Questionnaire questionnaire) {
            questionnaires.put(path.getFileName().toString(), questionnaire);
            contained(questionnaire);
        } else if (resource instanceof ValueSet list) {
            answerLists.putIfAbsent(address(list.getUrl()), list);
        } else {
            problem(path, WordingReason.OTHER_RESOURCE, resource.fhirType());
        }
    }

    private void contained(Questionnaire questionnaire) {
        for (Resource inside : questionnaire.getContained()) {
            if (inside instanceof ValueSet list) {
                String name = list.getIdElement().getIdPart();
                answerLists.putIfAbsent(name.startsWith("#") ? name : "#" + name, list);
            }
        }
    }

    private void problem(Path path, WordingReason reason, String detail) {
        problems.add(new WordingProblem(path.getFileName().toString(), reason, detail));
    }

    /** The questionnaires by file name, in the order of directories and names. */
    Map<String, Questionnaire> questionnaires() {
        return questionnaires;
    }

    /** The answer list an item refers to, with or without a version behind its address. */
    Optional<ValueSet> answerList(String reference) {
        return Optional.ofNullable(answerLists.get(address(reference)));
    }

    private static String address(String reference) {
        int version = reference.indexOf('|');
        return version < 0 ? reference : reference.substring(0, version);
    }

    /** What could not be read, with its reason. */
    List<WordingProblem> problems() {
        return problems;
    }
}
