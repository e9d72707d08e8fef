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
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks a command's Bean Validation constraints and gives what does not fit as codes of ours, to which the boundary adds
 * what its rules say. A missing value is {@code REQUIRED}, too long {@code TOO_LONG}, a number outside its range
 * {@code OUT_OF_RANGE}, anything else {@code NOT_A_CHOICE}.
 */
@ApplicationScoped
public class InputCheck {

    private static final Set<String> MISSING = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Set<String> RANGE =
            Set.of("Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero");

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
        String name = constraint.annotationType().getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Map<String, Object> args = new HashMap<>();
        args.put("field", violation.getPropertyPath().toString());
        if (MISSING.contains(name)) {
            found.add(SharedError.REQUIRED, args);
        } else if (name.equals("Size")) {
            args.put("max", attributes.getOrDefault("max", Integer.MAX_VALUE));
            found.add(SharedError.TOO_LONG, args);
        } else if (RANGE.contains(name) || name.equals("Range")) {
            args.put("value", attributes.getOrDefault("value", 0));
            found.add(SharedError.OUT_OF_RANGE, args);
        } else {
            found.add(SharedError.NOT_A_CHOICE, args);
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
