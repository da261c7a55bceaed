package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The HTML brief as a reader opens it. Needs Chromium and its driver; without them it says that it was skipped, or fails
 * where {@code PARLEY_BROWSER=required}.
 */
class BriefInBrowserTest {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static ChromeDriver browser;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        if (!Files.exists(BROWSER) || !Files.exists(DRIVER)) {
            String why = "SKIPPED: no browser. Install Chromium and its driver to look at the HTML brief.";
            if ("required".equals(System.getenv("PARLEY_BROWSER"))) {
                fail(why);
            }
            System.err.println(why);
            abort(why);
        }
        Path page = folder.resolve("brief.html");
        Run run = Run.parley(
                "brief",
                "--html",
                page.toString(),
                Project.file("casebook/harbour/reports").toString());
        assertThat(run.exit()).isZero();
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile")));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        browser.get(page.toUri().toString());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void every_footnote_mark_leads_to_a_source_that_quotes_the_report() {
        List<WebElement> marks = browser.findElements(By.cssSelector("sup a"));

        assertThat(marks).hasSizeGreaterThan(50);
        Object dangling = browser.executeScript("return [...document.querySelectorAll('sup a')]"
                + ".filter(mark => !document.querySelector(mark.getAttribute('href'))).length");
        assertThat(dangling).isEqualTo(0L);
        assertThat(browser.findElement(By.cssSelector("#n1 q")).getText()).isNotBlank();
    }

    @Test
    void nothing_is_fetched_and_no_script_stands_in_the_page() {
        assertThat(browser.findElements(By.cssSelector("script, link, img, iframe")))
                .isEmpty();
        assertThat(browser.executeScript("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
    }

    @Test
    void on_a_phone_the_page_does_not_scroll_sideways() {
        browser.manage().window().setSize(new Dimension(390, 844));

        assertThat(browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
