package org.rapport.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.rapport.account.token.ApiTokens;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.data.PageReading;

class CoreRulesTest {

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(RapportClasses.ALL);
    }

    @Test
    void entities_are_hidden_in_their_feature() {
        check(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
    }

    @Test
    void entities_have_verbs_instead_of_setters() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*"));
    }

    @Test
    void only_boundaries_are_transactional_and_what_reads_several_of_them_together() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Boundary.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(PageReading.class.getName())
                .should()
                .beAnnotatedWith(Transactional.class));
        // the one that asks nothing behind the wall, in a single statement before each request of a program
        check(noMethods()
                .that()
                .doNotHaveFullName(ApiTokens.class.getName() + ".open(java.lang.String)")
                .should()
                .beAnnotatedWith(Transactional.class));
    }

    @Test
    void every_public_method_of_a_boundary_says_who_may_call_it() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Boundary.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .and(DescribedPredicate.not(isObserver()))
                .should()
                .beAnnotatedWith(Permits.class));
    }

    @Test
    void the_core_knows_nothing_of_pages() {
        check(noClasses()
                .that(RapportClasses.ofTheCore())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "org.primefaces..",
                        "org.omnifaces..",
                        "org.rapport.web.."));
    }

    @Test
    void nothing_asks_for_the_time_without_a_clock() {
        check(noClasses().should().callMethodWhere(DescribedPredicate.describe("takes the system's time", call -> {
            String type = call.getTargetOwner().getName();
            boolean clockless = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
            boolean asksTime = type.startsWith("java.time.") && call.getName().equals("now");
            boolean asksSystem =
                    type.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
            return clockless && (asksTime || asksSystem);
        })));
        check(noClasses().should().callConstructor(java.util.Date.class));
    }

    @Test
    void there_is_no_static_state() {
        check(fields().that().areStatic().should().beFinal());
    }

    @Test
    void names_say_what_a_thing_is_for() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Bean)"));
        check(noClasses().should().resideInAnyPackage("..util..", "..impl..", "..model..", "..dto.."));
    }

    @Test
    void every_package_says_what_may_be_null() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : RapportClasses.ALL) {
            JavaPackage home = type.getPackage();
            if (!home.isAnnotatedWith(NullMarked.class)) {
                unmarked.add(home.getName());
            }
        }

        assertThat(unmarked).isEmpty();
    }

    private static DescribedPredicate<JavaMethod> isObserver() {
        return DescribedPredicate.describe(
                "observer",
                method ->
                        method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class))
                                || method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
