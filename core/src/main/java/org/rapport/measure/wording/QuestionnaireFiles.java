package org.rapport.measure.wording;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;

/** The FHIR R4 files of the wording directories: questionnaires, answer lists, and what could not be read. */
final class QuestionnaireFiles {

    private static final long LARGEST = 2L * 1024 * 1024;
    private static final Pattern LOINC_LIST = Pattern.compile("ll[0-9]{1,6}-[0-9]");

    private final Map<String, Questionnaire> questionnaires = new LinkedHashMap<>();
    private final Map<String, ValueSet> answerLists = new LinkedHashMap<>();
    private final List<WordingProblem> problems = new ArrayList<>();
    private final Set<String> strangers = new HashSet<>();

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

    /** Reads what somebody sent; never fails. */
    static QuestionnaireFiles sent(List<SentFile> sent) {
        QuestionnaireFiles files = new QuestionnaireFiles();
        Strangers strangers = new Strangers();
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(strangers);
        for (SentFile file : sent) {
            if (file.text().length() > LARGEST) {
                files.problems.add(new WordingProblem(file.name(), WordingReason.FILE_UNREADABLE, ""));
            } else {
                files.parse(file.name(), file.text(), parser);
            }
        }
        files.strangers.addAll(strangers.names());
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
        read(path).ifPresent(text -> parse(path.getFileName().toString(), text, parser));
    }

    private void parse(String file, String text, IParser parser) {
        try {
            add(file, parser.parseResource(text));
        } catch (DataFormatException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            problem(file, WordingReason.NOT_FHIR, "");
        }
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

    private void add(String file, IBaseResource resource) {
        if (resource instanceof Questionnaire questionnaire) {
            questionnaires.put(file, questionnaire);
            contained(questionnaire);
        } else if (resource instanceof ValueSet list) {
            answerLists.putIfAbsent(address(list.getUrl()), list);
        } else {
            problem(file, WordingReason.OTHER_RESOURCE, resource.fhirType());
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
        problem(path.getFileName().toString(), reason, detail);
    }

    private void problem(String file, WordingReason reason, String detail) {
        problems.add(new WordingProblem(file, reason, detail));
    }

    /** The questionnaires by file name, in the order of directories and names. */
    Map<String, Questionnaire> questionnaires() {
        return questionnaires;
    }

    /** The answer list an item refers to, with or without a version behind its address. */
    Optional<ValueSet> answerList(String reference) {
        String wanted = address(reference);
        return Optional.ofNullable(answerLists.get(wanted)).or(() -> byName(wanted));
    }

    /**
     * The list whose own name ends with the name of a list of LOINC: publishers give such lists an address of their own. Of
     * several such lists none.
     */
    private Optional<ValueSet> byName(String wanted) {
        String name = wanted.substring(wanted.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (!LOINC_LIST.matcher(name).matches()) {
            return Optional.empty();
        }
        List<ValueSet> named = answerLists.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).endsWith(name))
                .map(Map.Entry::getValue)
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Names of elements that R4 does not know. */
    Set<String> strangers() {
        return strangers;
    }

    /** Whether lists of answers were among the files. */
    boolean hasLists() {
        return !answerLists.isEmpty();
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
