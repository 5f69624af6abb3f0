package org.skerry.spark.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that tells what a page asked of the network and what it complained of. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    /** Held, so that its level stays; it warns of browsers that are newer than it. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser of this machine; empty if it has no Chromium or no ChromeDriver on the PATH. */
    static Optional<Browser> find() {
        Optional<Path> browser = BROWSERS.stream()
                .map(Browser::program)
                .flatMap(Optional::stream)
                .findFirst();
        return program("chromedriver").flatMap(service -> browser.map(path -> start(path, service)));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path browser, Path service) {
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
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
                "--window-size=1280,1000");
        ChromeDriverService chrome = new ChromeDriverService.Builder()
                .usingDriverExecutable(service.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(chrome, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
        return new Browser(driver);
    }

    /** Opens a page; what was logged before is forgotten. */
    void open(Path page) {
        driver.get("about:blank");
        complaints();
        requests();
        driver.get(page.toUri().toString());
    }

    /** Makes the window so many pixels wide. */
    void widen(int width) {
        driver.manage().window().setSize(new Dimension(width, 1000));
        // The page waits a moment before it draws anew.
        run("return new Promise(done => setTimeout(done, 400))");
    }

    /** Warnings and errors since the last call, those of the content policy among them. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked of the network since the last call, opened pages and data in the page itself left out. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> !message.contains("\"documentURL\":\"about:blank\"")
                        && !message.matches("(?s).*\"url\":\"(file|data|blob|about):.*"))
                .toList();
    }

    /** Runs a script in the page and gives back what it returns. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until a condition holds in the page, for what the browser tells a page of later; fails after 30 s. */
    void await(String condition) {
        run("return new Promise(done => { const look = () => (" + condition
                + ") ? done() : setTimeout(look, 20); look(); })");
    }

    /** What a script counts. */
    long count(String script) {
        return ((Number) run(script)).longValue();
    }

    /** The texts that a script returns. */
    List<String> texts(String script, Object... arguments) {
        return ((List<?>) run(script, arguments)).stream().map(String::valueOf).toList();
    }

    /** Elements by a selector. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The first element of a selector. */
    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** The page as PDF, as a reader prints it. */
    byte[] print() {
        Map<String, Object> printed = driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
        return Base64.getDecoder().decode((String) printed.get("data"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
