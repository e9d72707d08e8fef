package org.rapport.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Checks a command's Bean Validation constraints and gives what does not fit as codes of ours, to which the boundary adds
 * what its rules say. A missing value is {@code REQUIRED}, too long {@code TOO_LONG}, a number outside its range
 * {@code TOO_SMALL} or {@code TOO_LARGE}, anything else {@code NOT_A_CHOICE}.
 */
@ApplicationScoped
public class InputCheck {

    private ValidatorFactory factory;
    private Validator validator;

    @PostConstruct
    void open() {
        factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Templates())
                .buildValidatorFactory();
        validator = factory.getValidator();
    }

    /** What the constraints of this command refuse, in order of input. */
    public Violations of(Object command) {
        Violations found = new Violations();
        check(command, found);
        return found;
    }

    /** Adds what the constraints of this command refuse to what was found before. */
    public void check(Object command, Violations found) {
        validator.validate(command).stream()
                .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(violation -> add(found, violation));
    }

    @PreDestroy
    void close() {
        factory.close();
    }

    private static void add(Violations found, ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Map<String, Object> args = new HashMap<>();
        args.put("field", violation.getPropertyPath().toString());
        switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> found.add(SharedError.REQUIRED, args);
            case "Size" -> {
                args.put("max", attributes.getOrDefault("max", Integer.MAX_VALUE));
                found.add(SharedError.TOO_LONG, args);
            }
            case "Min", "DecimalMin", "PositiveOrZero" -> {
                args.put(
                        "min",
                        new BigDecimal(attributes.getOrDefault("value", 0).toString()));
                found.add(SharedError.TOO_SMALL, args);
            }
            case "Max", "DecimalMax" -> {
                args.put(
                        "max",
                        new BigDecimal(attributes.getOrDefault("value", 0).toString()));
                found.add(SharedError.TOO_LARGE, args);
            }
            default -> found.add(SharedError.NOT_A_CHOICE, args);
        }
    }

    /** The texts are ours, so the constraint's own template is left as it is. */
    private static final class Templates implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
