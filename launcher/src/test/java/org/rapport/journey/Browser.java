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
import java.util.function.Function;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
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
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final URI base;
    private final Path profile;
    private final ChromeDriver driver;

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
        until(page -> page.findElement(By.tagName("body")).getText().contains(words));
        return this;
    }

    /** Waits until the address contains this. */
    public Browser seeAddress(String part) {
        until(ExpectedConditions.urlContains(part));
        return this;
    }

    /** Types into the field with this label, replacing what stood there. */
    public Browser fill(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** The input, area or select a label belongs to. */
    public WebElement field(String label) {
        String quoted = quote(label);
        WebElement found = see(By.xpath("//label[starts-with(normalize-space(.), " + quoted + ")]"));
        String id = found.getDomAttribute("for");
        By what = id == null
                ? By.xpath("//label[starts-with(normalize-space(.), " + quoted
                        + ")]//*[self::input or self::textarea or self::select]")
                : By.id(id);
        return until(ExpectedConditions.presenceOfElementLocated(what));
    }

    /** Presses the button or link that reads like this. */
    public Browser press(String words) {
        String quoted = quote(words);
        return click(By.xpath("//*[self::button or self::a or self::summary][normalize-space(.)=" + quoted
                + " or @aria-label=" + quoted + "] | //input[(@type='submit' or @type='button') and @value=" + quoted
                + "]"));
    }

    /** Clicks this as soon as it can be clicked. */
    public Browser click(By what) {
        until(page -> {
            WebElement element = ExpectedConditions.elementToBeClickable(what).apply(page);
            if (element == null) {
                return null;
            }
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

    /** All that match now, without waiting. */
    public List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Waits until the function answers something other than null or false. */
    public <T> T until(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    /** Bytes this page and everything it loaded took on the wire, headers counted as the browser counts them. */
    public long transferredBytes() {
        Object sum = ((JavascriptExecutor) driver)
                .executeScript("return performance.getEntriesByType('navigation')"
                        + ".concat(performance.getEntriesByType('resource'))"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0);");
        return ((Number) sum).longValue();
    }

    /** Whether something sticks out to the side, so that one would have to scroll sideways. */
    public boolean scrollsSideways() {
        return Boolean.TRUE.equals(((JavascriptExecutor) driver)
                .executeScript("return document.documentElement.scrollWidth > window.innerWidth;"));
    }

    /** Keeps what is visible now as target/screenshots/{name}.png. */
    public Path screenshot(String name) {
        Path file = ProductProcess.home().resolve("screenshots").resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
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
    private Browser sized(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", size.getWidth(),
                        "height", size.getHeight(),
                        "deviceScaleFactor", 1,
                        "mobile", size.equals(PHONE)));
        return this;
    }

    private static String quote(String words) {
        return words.contains("'") ? "\"" + words + "\"" : "'" + words + "'";
    }
}
