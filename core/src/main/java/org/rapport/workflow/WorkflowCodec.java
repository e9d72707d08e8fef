package org.rapport.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowStep;

/** Writes what a workflow told about itself as JSON that is the same for the same workflow, and reads it back. */
final class WorkflowCodec {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Workflow(
            @Nullable String id,
            @Nullable String version,
            @Nullable Map<String, String> title,
            @Nullable List<Step> steps) {}

    private record Step(
            String id,
            Respondent actor,
            Map<String, String> task,
            @Nullable String instrument,
            @Nullable String deadline,
            boolean last) {}

    private WorkflowCodec() {}

    static String write(WorkflowDefinition workflow) {
        try {
            return JSON.writeValueAsString(new Workflow(
                    workflow.id(),
                    workflow.version(),
                    workflow.title().byLanguage(),
                    workflow.steps().stream()
                            .map(step -> new Step(
                                    step.id(),
                                    step.actor(),
                                    step.task().byLanguage(),
                                    step.instrument().orElse(null),
                                    step.deadline().map(Period::toString).orElse(null),
                                    step.last()))
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static WorkflowDefinition read(String stored) {
        try {
            Workflow workflow = JSON.readValue(stored, Workflow.class);
            return new WorkflowDefinition(
                    Objects.requireNonNullElse(workflow.id(), ""),
                    Objects.requireNonNullElse(workflow.version(), ""),
                    new LocalText(Objects.requireNonNullElse(workflow.title(), Map.of())),
                    Objects.requireNonNullElse(workflow.steps(), List.<Step>of()).stream()
                            .map(WorkflowCodec::step)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored workflow cannot be read", e);
        }
    }

    private static WorkflowStep step(Step step) {
        return new WorkflowStep(
                step.id(),
                step.actor(),
                new LocalText(step.task()),
                Optional.ofNullable(step.instrument()),
                Optional.ofNullable(step.deadline()).map(Period::parse),
                step.last());
    }

    /** SHA-256 of what makes a kept workflow the same, in hexadecimal digits. */
    static String digest(String plugin, String pluginVersion, String written) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(
                            (plugin + "\n" + pluginVersion + "\n" + written).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
