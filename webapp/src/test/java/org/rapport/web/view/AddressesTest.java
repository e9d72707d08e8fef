package org.rapport.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every address of the application stands in the table that says for whom it opens; the launcher's AddressesIT goes there. */
class AddressesTest {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/addresses.txt");
    private static final Set<String> CELLS =
            Set.of("open", "own", "ours", "asked", "leads", "posts", "token", "sign-in", "-");
    private static final Pattern THING = Pattern.compile("\"([a-z]+)\", LinkKind");
    private static final Pattern PARAMETER = Pattern.compile("([a-z]+)=[a-z0-9-]+");

    @Test
    void every_address_says_for_whom_it_opens() throws IOException {
        Set<String> table = new TreeSet<>(rows().stream().map(row -> row[0]).toList());
        Set<String> missing = new TreeSet<>(addresses());
        missing.removeAll(table);
        Set<String> gone = new TreeSet<>(table);
        gone.removeAll(addresses());
        assertThat(missing)
                .as(
                        "addresses without a line in webapp/%s: add one for each, with a word for every visitor that says"
                                + " whether it opens for them; the head of the file explains the words",
                        TABLE)
                .isEmpty();
        assertThat(gone)
                .as("lines of webapp/%s for addresses that are no more: delete them", TABLE)
                .isEmpty();
    }

    @Test
    void every_line_has_a_known_word_for_each_visitor() throws IOException {
        int columns = lines().get(0).length;
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(columns);
            assertThat(Arrays.copyOfRange(row, 2, columns)).as(row[0]).isSubsetOf(CELLS);
        });
    }

    @Test
    void every_parameter_of_a_page_is_tried() throws IOException {
        for (String[] row : rows()) {
            if (row[0].endsWith(".xhtml")) {
                Set<String> tried = new TreeSet<>();
                Matcher parameter = PARAMETER.matcher(row[1]);
                while (parameter.find()) {
                    tried.add(parameter.group(1));
                }
                Page page = Page.read(PageFiles.ROOT.resolve(row[0].substring(1)));
                assertThat(idsOf(page))
                        .as("ids that %s takes and its line does not try", row[0])
                        .isSubsetOf(tried);
            }
        }
    }

    /** Parameters by which a page finds what it shows, apart from filters that take words, days and numbers. */
    private static List<String> idsOf(Page page) {
        Set<String> words =
                Set.of("to", "search", "show", "page", "day", "code", "after", "until", "assignment", "instrument");
        return page.elements().stream()
                .filter(element -> Page.is(element, "faces.core", "viewParam"))
                .map(element -> element.getAttribute("name"))
                .filter(name -> !words.contains(name))
                .toList();
    }

    private static Set<String> addresses() throws IOException {
        Set<String> found = new TreeSet<>();
        PageFiles.files(PageFiles.ROOT, ".xhtml").stream()
                .map(file -> PageFiles.ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(page -> !page.startsWith("WEB-INF/") && !page.startsWith("resources/"))
                .forEach(page -> found.add("/" + page));
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.rapport")) {
            type.tryGetAnnotationOfType(WebServlet.class)
                    .ifPresent(servlet -> Stream.of(servlet.value(), servlet.urlPatterns())
                            .flatMap(Arrays::stream)
                            .forEach(found::add));
            type.tryGetAnnotationOfType(ApplicationPath.class).ifPresent(root -> found.add(root.value()));
            type.tryGetAnnotationOfType(Path.class).ifPresent(path -> found.addAll(operations(type, path.value())));
        }
        found.addAll(mapped());
        found.addAll(portal());
        return found;
    }

    /** The operations of a resource, behind the one root there is. */
    private static Set<String> operations(JavaClass resource, String path) {
        Set<String> found = new TreeSet<>();
        resource.getMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(method -> method.tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse(""))
                .forEach(below -> found.add("/api/v1" + path + below));
        return found;
    }

    /** Pages of the portal, which lie behind one servlet, and the things it leads to. */
    private static Set<String> portal() throws IOException {
        java.nio.file.Path pages = PageFiles.ROOT.resolve("WEB-INF/portal");
        Set<String> found = new TreeSet<>();
        PageFiles.files(pages, ".xhtml").stream()
                .map(file -> file.getFileName().toString().replace(".xhtml", ""))
                .forEach(page -> found.add("/portal/" + (page.equals("home") ? "" : page)));
        Matcher thing = THING.matcher(
                Files.readString(java.nio.file.Path.of("src/main/java/org/rapport/web/portal/PortalThings.java")));
        while (thing.find()) {
            found.add("/portal/" + thing.group(1) + "/{check}/");
        }
        return found;
    }

    /** Servlets of web.xml, without that of the pages. */
    private static List<String> mapped() throws IOException {
        Page descriptor = Page.of("web.xml", Files.readString(PageFiles.ROOT.resolve("WEB-INF/web.xml")));
        return descriptor.elements().stream()
                .filter(element -> element.getLocalName().equals("url-pattern"))
                .filter(pattern ->
                        ((Element) pattern.getParentNode()).getLocalName().equals("servlet-mapping"))
                .map(Element::getTextContent)
                .filter(pattern -> !pattern.equals("*.xhtml"))
                .toList();
    }

    private static List<String[]> rows() throws IOException {
        return lines().subList(1, lines().size());
    }

    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s*\\|\\s*"))
                .toList();
    }
}
