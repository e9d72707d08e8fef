package org.rapport.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class ViewConventionsTest {

    private static final Set<String> SPOKEN = Set.of(
            "title",
            "alt",
            "placeholder",
            "aria-label",
            "label",
            "help",
            "confirm",
            "caption",
            "detail",
            "unit",
            "emptyText",
            "heading",
            "summary");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern OPERATOR = Pattern.compile(
            "\\?|&&|\\|\\||==|!=|<=|>=|\\+=|<|>|\\+|\\*|/|!|\\b(?:and|or|not|empty|eq|ne|lt|gt|le|ge|div|mod)\\b");

    @Test
    void no_page_carries_its_own_style() {
        assertThat(broken(element -> !element.getAttribute("style").isEmpty())).isEmpty();
        assertThat(broken(element -> element.getLocalName().equals("style"))).isEmpty();
    }

    @Test
    void no_page_carries_its_own_script() {
        assertThat(broken(element -> element.getLocalName().equals("script")
                        && !element.getTextContent().isBlank()))
                .isEmpty();
        assertThat(broken(element -> Page.attributes(element).stream()
                        .anyMatch(attribute -> attribute.getLocalName().matches("on[a-z]+"))))
                .isEmpty();
        assertThat(broken(element -> Page.attributes(element).stream()
                        .anyMatch(attribute -> attribute.getValue().startsWith("javascript:"))))
                .isEmpty();
    }

    @Test
    void every_word_comes_from_the_texts() {
        List<String> literal = PageFiles.all().stream()
                .flatMap(page -> page.texts().stream()
                        .filter(ViewConventionsTest::speaks)
                        .map(text -> page + ": " + text.strip()))
                .toList();
        List<String> spoken = PageFiles.all().stream()
                .flatMap(page -> page.elements().stream()
                        .flatMap(element -> Page.attributes(element).stream())
                        .filter(attribute -> SPOKEN.contains(attribute.getName()) && speaks(attribute.getValue()))
                        .map(attribute -> page + ": " + attribute))
                .toList();

        assertThat(literal).isEmpty();
        assertThat(spoken).isEmpty();
    }

    @Test
    void an_expression_has_at_most_one_operator() {
        List<String> clever = PageFiles.all().stream()
                .flatMap(page -> page.expressions().stream()
                        .filter(expression -> operators(expression) > 1)
                        .map(expression -> page + ": " + expression))
                .toList();

        assertThat(clever).isEmpty();
    }

    @Test
    void a_page_has_at_most_120_lines() {
        assertThat(PageFiles.all())
                .allSatisfy(page -> assertThat(page.source().lines().count())
                        .as(page.name())
                        .isLessThanOrEqualTo(120));
    }

    @Test
    void raw_inputs_stand_only_inside_our_tags() {
        Predicate<Element> raw = element -> String.valueOf(element.getNamespaceURI())
                        .matches("jakarta\\.faces\\.html|http://primefaces\\.org/ui|primefaces")
                && element.getLocalName()
                        .matches("input.*|select.*|command.*|datePicker|autoComplete|form|message|messages");

        assertThat(broken(page -> !page.isTag(), raw)).isEmpty();
    }

    @Test
    void every_plain_input_has_a_label() {
        List<String> unlabelled = PageFiles.all().stream()
                .flatMap(page -> page.elements().stream()
                        .filter(ViewConventionsTest::isPlainInput)
                        .filter(input -> !isLabelled(page, input))
                        .map(input -> page + ": " + input.getAttribute("id")))
                .toList();

        assertThat(unlabelled).isEmpty();
    }

    @Test
    void every_page_with_a_template_says_which_texts_are_its_own() {
        List<String> silent = PageFiles.all().stream()
                .filter(page -> page.source().contains("template=\"/WEB-INF/templates/"))
                .filter(page -> page.key().isEmpty())
                .map(Page::name)
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void client_pages_bring_no_scripts_of_primefaces() {
        assertThat(broken(
                        page -> page.source().contains("/templates/client.xhtml"),
                        element -> String.valueOf(element.getNamespaceURI()).contains("primefaces")
                                || Page.is(element, Page.OWN, "table")
                                || Page.is(element, "faces.core", "ajax")))
                .isEmpty();
    }

    @Test
    void a_table_with_pages_stands_in_a_form() {
        assertThat(broken(element ->
                        Page.is(element, Page.OWN, "table") && element.hasAttribute("rows") && !isInForm(element)))
                .isEmpty();
    }

    @Test
    void a_view_bean_has_at_most_150_lines() throws IOException {
        for (Path file : PageFiles.files(Path.of("src/main/java"), "View.java")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(150);
        }
    }

    @Test
    void counts_operators_outside_of_quotes_only() {
        assertThat(operators("text['a.b-c'].foo(x)")).isZero();
        assertThat(operators("not empty help")).isEqualTo(1);
        assertThat(operators("a and not b")).isEqualTo(2);
        assertThat(operators("rows gt 0")).isEqualTo(1);
        assertThat(operators("a ? 'x' : 'y'")).isEqualTo(1);
    }

    private static List<String> broken(Predicate<Element> rule) {
        return broken(page -> true, rule);
    }

    private static List<String> broken(Predicate<Page> pages, Predicate<Element> rule) {
        return PageFiles.all().stream()
                .filter(pages)
                .flatMap(page -> page.elements().stream()
                        .filter(rule)
                        .map(element -> page + ": " + element.getNodeName() + " " + element.getAttribute("id")))
                .toList();
    }

    private static boolean speaks(String text) {
        return LETTERS.matcher(Page.withoutExpressions(text)).find();
    }

    private static long operators(String expression) {
        String bare = LITERAL.matcher(expression).replaceAll("_").replace("not empty", "not");
        return OPERATOR.matcher(bare).results().count();
    }

    private static boolean isPlainInput(Element element) {
        return String.valueOf(element.getNamespaceURI()).endsWith("xhtml")
                && element.getLocalName().matches("input|select|textarea")
                && !Set.of("hidden", "submit", "button")
                        .contains(element.getAttribute("type").toLowerCase(Locale.ROOT));
    }

    private static boolean isLabelled(Page page, Element input) {
        if (input.hasAttribute("aria-label") || input.hasAttribute("aria-labelledby")) {
            return true;
        }
        String id = input.getAttribute("id");
        boolean pointedAt = page.elements().stream()
                .anyMatch(element -> element.getLocalName().equals("label")
                        && !id.isEmpty()
                        && element.getAttribute("for").equals(id));
        return pointedAt || hasAncestor(input, parent -> parent.getLocalName().equals("label"));
    }

    private static boolean isInForm(Element element) {
        return hasAncestor(element, parent -> Page.is(parent, Page.OWN, "form"));
    }

    private static boolean hasAncestor(Element element, Predicate<Element> wanted) {
        for (Node node = element.getParentNode(); node instanceof Element parent; node = parent.getParentNode()) {
            if (wanted.test(parent)) {
                return true;
            }
        }
        return false;
    }
}
