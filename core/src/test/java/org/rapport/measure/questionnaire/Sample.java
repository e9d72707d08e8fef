package org.rapport.measure.questionnaire;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questionnaires in words of our own. */
final class Sample {

    private Sample() {}

    static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "i" + i).toArray(String[]::new);
    }

    /** Choices with scores from 1 to 5. */
    static String of(String language, String url, String... ids) {
        String items = Arrays.stream(ids)
                .map(id -> "{\"linkId\":\"" + id + "\",\"type\":\"choice\",\"required\":true,\"text\":\"Question " + id
                        + "\",\"answerOption\":[" + options() + "]}")
                .collect(Collectors.joining(","));
        return "{\"resourceType\":\"Questionnaire\",\"url\":\"" + url + "\",\"status\":\"draft\",\"language\":\""
                + language + "\",\"item\":[" + items + "]}";
    }

    private static String options() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(value -> "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/ordinalValue\","
                        + "\"valueDecimal\":" + value + "}],\"valueCoding\":{\"code\":\"v" + value
                        + "\",\"display\":\"word " + value + "\"}}")
                .collect(Collectors.joining(","));
    }

    /** One question of each kind. */
    static String kinds() {
        String range =
                "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/minValue\",\"valueInteger\":0},"
                        + "{\"url\":\"http://hl7.org/fhir/StructureDefinition/maxValue\",\"valueInteger\":10}";
        String slider = ",{\"url\":\"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl\","
                + "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"slider\"}]}}";
        String plain = "\"answerOption\":[{\"valueString\":\"red\"},{\"valueString\":\"blue\"}]";
        return "{\"resourceType\":\"Questionnaire\",\"language\":\"en\",\"item\":["
                + String.join(
                        ",",
                        item("yes", "boolean", ""),
                        item("several", "choice", "\"repeats\":true,\"answerOption\":[" + options() + "]"),
                        item("plain", "choice", plain),
                        item("whole", "integer", range + "]"),
                        item("open", "integer", ""),
                        item("decimal", "decimal", range + "]"),
                        item("line", "integer", range + slider + "]"),
                        item("day", "date", ""),
                        item(
                                "words",
                                "text",
                                "\"enableWhen\":[{\"question\":\"yes\",\"operator\":\"=\","
                                        + "\"answerBoolean\":true}]"),
                        item(
                                "both",
                                "string",
                                "\"enableWhen\":[{\"question\":\"day\",\"operator\":\"exists\","
                                        + "\"answerBoolean\":true}]"),
                        item("picture", "attachment", ""),
                        item("nowhere", "choice", "\"answerValueSet\":\"http://example.org/none\""))
                + "]}";
    }

    private static String item(String id, String type, String more) {
        return "{\"linkId\":\"" + id + "\",\"type\":\"" + type + "\",\"text\":\"Question " + id + "\""
                + (more.isEmpty() ? "" : "," + more) + "}";
    }
}
