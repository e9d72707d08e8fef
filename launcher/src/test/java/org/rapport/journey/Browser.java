package org.rapport.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window, with a profile of its own. Everything waits for what it needs, nothing sleeps.
 * It speaks as people do: fields by their label, buttons and links by their words. What is missing here is one call
 * away with {@link #driver()}.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final URI base;
    private final Path profile;
    private final ChromeDriver driver;
    private Dimension size = DESKTOP;

    /**
     * Opens a browser of desktop size.
     *
     * @param base the product's address
     * @param language the language it asks pages for: en or de
     */
    public Browser(URI base, String language) {
        this.base = base;
        try {
            this.profile = Files.createTempDirectory("rapport-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        // a proxy of a test has a certificate nobody vouches for
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        this.driver = new ChromeDriver(service, options);
        desktop();
    }

    public WebDriver driver() {
        return driver;
    }

    /** The size of a telephone held upright; answers this browser. */
    public Browser phone() {
        return sized(PHONE);
    }

    /** 1280 by 900. */
    public Browser desktop() {
        return sized(DESKTOP);
    }

    /** Lets the system prefer dark colours, or light ones. */
    public Browser dark(boolean wanted) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", wanted ? "dark" : "light"))));
        return this;
    }

    /** Opens a page of the product by its path, or any absolute address. */
    public Browser open(String path) {
        driver.get(base.resolve(path.startsWith("/") ? path.substring(1) : path).toString());
        return this;
    }

    /** Waits until this is visible. */
    public WebElement see(By what) {
        return until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Waits until these words stand somewhere on the page. */
    public Browser seeText(String words) {
        try {
            until(page -> page.findElement(By.tagName("body")).getText().contains(words));
        } catch (TimeoutException missing) {
            throw new AssertionError("\"" + words + "\" is not on the page, which says:\n"
                    + driver.findElement(By.tagName("body")).getText());
        }
        return this;
    }

    /** Waits until the address contains this. */
    public Browser seeAddress(String part) {
        until(ExpectedConditions.urlContains(part));
        return this;
    }

    /** The whole page as a form. */
    public Part page() {
        return new Part(this, "//body");
    }

    /** The group of fields with this heading: a fieldset's legend or a card's title begins so. */
    public Part part(String heading) {
        String begins = "[starts-with(normalize-space(.), " + quote(heading) + ")]";
        return new Part(this, "//fieldset[legend" + begins + "] | //section[.//h2" + begins + "]");
    }

    /** The first entry of a list that contains these words. */
    public Part entry(String words) {
        return new Part(this, "//li[contains(normalize-space(.), " + quote(words) + ")][1]");
    }

    /** Types into the field with this label, replacing what stood there. */
    public Browser fill(String label, String text) {
        page().fill(label, text);
        return this;
    }

    /** The input, area or select a label belongs to. */
    public WebElement field(String label) {
        return page().field(label);
    }

    /** Puts the whole text into the field with this label at once. */
    public Browser paste(String label, String text) {
        page().paste(label, text);
        return this;
    }

    /** Chooses an entry of a list by its words. */
    public Browser choose(String label, String entry) {
        page().choose(label, entry);
        return this;
    }

    /** Presses the button or link that reads like this. */
    public Browser press(String words) {
        page().press(words);
        return this;
    }

    /** Presses what leads to another page, or to this one again, and waits until that is there. */
    public Browser send(String words) {
        page().send(words);
        return this;
    }

    /** Does what leads to another page, or to this one again, and waits until that is there. */
    public Browser nextPage(Runnable leading) {
        script("window.leaving = true;");
        leading.run();
        until(page -> script("return !window.leaving && document.readyState === 'complete';"));
        return this;
    }

    /** Agrees to what the browser asks. */
    public Browser agree() {
        until(ExpectedConditions.alertIsPresent()).accept();
        return this;
    }

    /** Runs a script in the page. */
    public @Nullable Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Clicks this as soon as it can be clicked; scrolls to it as the focus would. */
    public Browser click(By what) {
        until(page -> {
            WebElement element = ExpectedConditions.elementToBeClickable(what).apply(page);
            if (element == null) {
                return null;
            }
            script("arguments[0].scrollIntoView({block: 'nearest'});", element);
            element.click();
            return true;
        });
        return this;
    }

    /** Presses keys where the focus is, as somebody without a mouse would. */
    public Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Moves the focus on by so many stops. */
    public Browser tab(int times) {
        return keys(Keys.TAB.toString().repeat(times));
    }

    /**
     * The words of all that match now, also of those that are not visible; read at one moment, so that a page that is
     * just being replaced cannot answer by half.
     */
    public List<String> texts(String selector) {
        return read(selector, "textContent");
    }

    /** The same without what is hidden. */
    public List<String> visibleTexts(String selector) {
        return read(selector, "innerText");
    }

    @SuppressWarnings("unchecked")
    private List<String> read(String selector, String property) {
        return (List<String>) Objects.requireNonNull(script(
                "return [...document.querySelectorAll(arguments[0])]"
                        + ".map(each => each[arguments[1]].trim().replace(/\\s+/g, ' '));",
                selector,
                property));
    }

    /** All that match now, without waiting: for what is asked more than whether it is there, see {@link #texts}. */
    public List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Waits until the function answers something other than null or false; a page that just goes away is no failure. */
    public <T> T until(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .pollingEvery(LOOK_AGAIN)
                .ignoring(WebDriverException.class)
                .until(condition);
    }

    /** Bytes this page and everything it loaded took on the wire, headers counted as the browser counts them. */
    public long transferredBytes() {
        Object sum = script("return performance.getEntriesByType('navigation')"
                + ".concat(performance.getEntriesByType('resource'))"
                + ".reduce((sum, entry) => sum + entry.transferSize, 0);");
        return ((Number) sum).longValue();
    }

    /** Whether something sticks out to the side, so that one would have to scroll sideways. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(script("return document.documentElement.scrollWidth > window.innerWidth;"));
    }

    /** Keeps what is visible now as target/screenshots/{name}.png. */
    public Path screenshot(String name) {
        return keep(name, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Keeps the whole page, also what one has to scroll to, as target/screenshots/{name}.png. */
    public Path screenshotOfAll(String name) {
        Dimension before = size;
        sized(new Dimension(size.getWidth(), Math.max(size.getHeight(), height())));
        Path file = screenshot(name);
        sized(before);
        return file;
    }

    private int height() {
        return ((Number) Objects.requireNonNull(script("return document.documentElement.scrollHeight;"))).intValue();
    }

    private static Path keep(String name, byte[] picture) {
        Path file = ProductProcess.home().resolve("screenshots").resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the page at once, as a phone does that needs its memory, and goes on in a new tab. */
    public void killPage() {
        String killed = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        driver.executeCdpCommand("Target.closeTarget", Map.of("targetId", killed));
        driver.switchTo().window(fresh);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> tree = Files.walk(profile)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the page itself to this size: a window has borders and a least width. */
    private Browser sized(Dimension wanted) {
        size = wanted;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        size.getWidth(),
                        "height",
                        size.getHeight(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        size.getWidth() == PHONE.getWidth()));
        return this;
    }

    /** Words as a literal of XPath. */
    static String quote(String words) {
        return words.contains("'") ? "\"" + words + "\"" : "'" + words + "'";
    }
}
