package org.rapport.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.convert.FacesConverter;
import jakarta.faces.validator.FacesValidator;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Boundary;

class BeanRulesTest {

    private static final List<Class<? extends java.lang.annotation.Annotation>> PROXIED =
            List.of(ApplicationScoped.class, RequestScoped.class, SessionScoped.class, Boundary.class);

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(RapportClasses.ALL);
    }

    @Test
    void a_bean_the_container_puts_a_proxy_before_can_be_made_without_arguments() {
        check(classes().that(areProxied()).should(haveAConstructorForProxies()));
    }

    @Test
    void nothing_needs_more_than_five_others() {
        check(classes().should(injectAtMost(5)));
    }

    @Test
    void pages_reach_the_database_through_boundaries_only() {
        check(noClasses()
                .that()
                .resideInAPackage("org.rapport.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence.."));
    }

    @Test
    void beans_of_pages_are_called_views() {
        check(classes()
                .that()
                .resideInAPackage("org.rapport.web..")
                .and()
                .areAnnotatedWith(Named.class)
                .should()
                .haveNameMatching(".*(View|PageTexts|Reader|SignedInPerson)"));
    }

    @Test
    void converters_and_validators_are_beans_so_that_injection_reaches_them() {
        check(classes()
                .that()
                .areAnnotatedWith(FacesConverter.class)
                .or()
                .areAnnotatedWith(FacesValidator.class)
                .should()
                .beAnnotatedWith(jakarta.enterprise.context.Dependent.class));
    }

    private static DescribedPredicate<JavaClass> areProxied() {
        return DescribedPredicate.describe(
                "are proxied",
                type -> !type.isInterface()
                        && !type.isAnnotation()
                        && PROXIED.stream().anyMatch(type::isAnnotatedWith));
    }

    private static ArchCondition<JavaClass> haveAConstructorForProxies() {
        return new ArchCondition<>("have a constructor without arguments that is not private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean fits = type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && !constructor.getModifiers().contains(JavaModifier.PRIVATE));
                if (!fits || type.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " cannot be proxied"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> injectAtMost(int most) {
        return new ArchCondition<>("inject at most " + most) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injected = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(Inject.class))
                        .count();
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (constructor.isAnnotatedWith(Inject.class)) {
                        injected += constructor.getParameters().size();
                    }
                }
                if (injected > most) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " injects " + injected));
                }
            }
        };
    }
}
