package org.rapport.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The real product with demonstration data, started once for all journeys of a test run on a free port and stopped at
 * its end. A test method asks for what it needs:
 *
 * <pre>
 * &#64;ExtendWith(RunningProduct.class)
 * class TodayJourneyIT {
 *     &#64;Test
 *     void a_therapist_sees_the_sessions_of_the_day(Product product, Browser browser) { ... }
 * }
 * </pre>
 *
 * The browser is a fresh one for each test; when the test fails it leaves a screenshot named after the test.
 */
public final class RunningProduct implements ParameterResolver, AfterTestExecutionCallback {

    private static final String WORDING = "phq-9.own.json";
    private static final Namespace JOURNEYS = Namespace.create(RunningProduct.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Product.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Product product = product(context);
        if (parameter.getParameter().getType() == Product.class) {
            return product;
        }
        return context.getStore(JOURNEYS)
                .getOrComputeIfAbsent(
                        Browser.class, key -> new OpenBrowser(new Browser(product.address(), "en")), OpenBrowser.class)
                .browser();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        OpenBrowser open = context.getStore(JOURNEYS).get(Browser.class, OpenBrowser.class);
        if (open != null && context.getExecutionException().isPresent()) {
            open.browser()
                    .screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                            + context.getRequiredTestMethod().getName());
        }
    }

    private static Product product(ExtensionContext context) {
        return context.getRoot()
                .getStore(JOURNEYS)
                .getOrComputeIfAbsent(ProductProcess.class, key -> Started.now(), Started.class)
                .product();
    }

    /**
     * The running product.
     *
     * @param address where people open it, with a slash at its end
     * @param process the process, for its data directory and output
     */
    public record Product(URI address, ProductProcess process) {

        /** A connection as rapport_owner, whom row-level security does not hold back. */
        public Connection asOwner() throws SQLException {
            return connect("rapport_owner");
        }

        /** A connection as rapport_app, which sees nothing until the organisation is set. */
        public Connection asApplication() throws SQLException {
            return connect("rapport_app");
        }

        /** The address of a page, given without its leading slash. */
        public URI page(String path) {
            return address.resolve(path);
        }

        private Connection connect(String role) throws SQLException {
            return DriverManager.getConnection(process.databaseUrl(), role, process.databasePassword(role));
        }
    }

    private record OpenBrowser(Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
        }
    }

    private record Started(Product product) implements AutoCloseable {

        static Started now() {
            Path data = ProductProcess.home().resolve("journey");
            delete(data);
            putWording(data.resolve("wording"));
            ProductProcess process = ProductProcess.launch(data).awaitReady();
            return new Started(new Product(process.address(), process));
        }

        @Override
        public void close() {
            product.process().close();
        }

        /** Words of our own for a questionnaire; official ones beside the sources come before them. */
        private static void putWording(Path directory) {
            try (InputStream words = RunningProduct.class.getResourceAsStream("/wording/" + WORDING)) {
                Files.createDirectories(directory);
                Files.copy(Objects.requireNonNull(words), directory.resolve(WORDING));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            if (!Files.exists(directory)) {
                return;
            }
            try (Stream<Path> tree = Files.walk(directory)) {
                List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
