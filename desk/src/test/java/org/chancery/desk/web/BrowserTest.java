package org.chancery.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.desk.format.PagePath;
import org.chancery.record.Strait;
import org.chancery.record.kept.FindingType;
import org.chancery.record.query.Days;
import org.chancery.record.query.FindingQuery;
import org.chancery.record.query.FoundFinding;
import org.chancery.record.revision.Review;
import org.chancery.record.view.Entry;
import org.chancery.record.view.Relations;
import org.chancery.record.view.Side;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The pages in a real browser, on a record of invented reports and, where the corpus stands beside
 * the project, of more than two thousand releases. Pictures of them stand in {@code target/pages}.
 */
class BrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target", "pages");
  private static final Dimension WIDE = new Dimension(1280, 1000);
  private static final Dimension NARROW = new Dimension(390, 844);

  /** 1280 pixels at 400 %. */
  private static final Dimension MAGNIFIED = new Dimension(320, 800);

  @TempDir private static Path folder;
  private static Optional<Served> desk = Optional.empty();
  private static Optional<ChromeDriver> browser = Optional.empty();

  @BeforeAll
  static void open() throws Exception {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    boolean demanded = "chromium".equals(System.getenv("CHANCERY_TEST_BROWSER"));
    assumeTrue(
        there || demanded,
        "no chromium and chromedriver here: apt-get install chromium chromium-driver");
    desk =
        Optional.of(
            CorpusRecord.isThere()
                ? Served.withCorpus(folder)
                : Served.in(folder, WebSettings.STANDARD));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--force-prefers-reduced-motion",
        "--lang=en-GB");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    browser =
        Optional.of(
            new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
                options));
    browser().manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void close() {
    browser.ifPresent(ChromeDriver::quit);
    desk.ifPresent(Served::close);
  }

  private static ChromeDriver browser() {
    return browser.orElseThrow();
  }

  private static FoundFinding finding(String document, FindingType type) {
    return desk.orElseThrow()
        .record()
        .queries()
        .findings(FindingQuery.ALL.in(document).ofTypes(type))
        .getFirst();
  }

  /** The pages of the invented reports, and of the corpus where it is there. */
  static Stream<String> pages() {
    return Stream.concat(ofInvented(), CorpusRecord.isThere() ? ofCorpus() : Stream.empty());
  }

  private static Stream<String> ofCorpus() {
    return Stream.of(
        "/relation/AUS/USA",
        "/relation/USA/UKR?type=call",
        "/document/" + PagePath.encoded(told().first().document()),
        "/happening/" + told().id(),
        "/commitments?by=USA",
        "/party/USA",
        "/party/Blinken",
        "/network?of=AUS",
        "/search?q=trade&party=AUS");
  }

  /** What passes between two states and most documents tell of. */
  private static Entry told() {
    return new Relations(desk.orElseThrow().record().database())
            .of(
                new Side("Australia", List.of("AUS")),
                new Side("United States", List.of("USA")),
                Days.ALL,
                LocalDate.parse("2025-03-20"),
                100)
            .chronology()
            .entries()
            .stream()
            .max(Comparator.comparingInt(Entry::reports).thenComparing(Entry::id))
            .orElseThrow();
  }

  private static Stream<String> ofInvented() {
    return Stream.of(
        "/",
        "/relations",
        "/relation/JPN/USA",
        "/document/talks-jpn",
        "/happening/" + finding("talks-jpn", FindingType.ENGAGEMENT).id(),
        "/comparison/talks-jpn/talks-usa",
        "/commitments",
        "/requests",
        "/silences",
        "/firsts",
        "/calendar?month=2025-03",
        "/calendar?view=list",
        "/party/Japan",
        "/party/Whitcombe",
        "/network",
        "/search?q=patrols",
        "/method",
        "/add",
        "/nothing");
  }

  private static void go(String path) {
    browser().get("http://" + desk.orElseThrow().host() + path);
  }

  private static Object run(String script, Object... arguments) {
    return ((JavascriptExecutor) browser()).executeScript(script, arguments);
  }

  private static WebElement find(String selector) {
    return browser().findElement(By.cssSelector(selector));
  }

  private static WebDriverWait patiently() {
    return new WebDriverWait(browser(), Duration.ofSeconds(60));
  }

  @Test
  void theWalkIsOnTwoThousandDocuments() {
    assumeTrue(CorpusRecord.isThere(), "no corpus beside the project: only invented reports");
    assertThat(desk.orElseThrow().record().queries().counts().documents())
        .isGreaterThanOrEqualTo(2_000);
  }

  // ---- How pages look -------------------------------------------------------------------------

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsWideEnoughForWhatItHolds(String path) throws IOException {
    for (Dimension size : List.of(WIDE, NARROW, MAGNIFIED)) {
      browser().manage().window().setSize(size);
      go(path);

      assertThat(run("return document.documentElement.scrollWidth - window.innerWidth"))
          .as(path + " at " + size.width)
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
          .isLessThanOrEqualTo(0);
      picture(path, size.width);
    }
  }

  /** The whole page, however long. */
  private static void picture(String path, int width) throws IOException {
    long height = (Long) run("return Math.min(4000, document.documentElement.scrollHeight)");
    browser().manage().window().setSize(new Dimension(width, (int) Math.max(600, height + 150)));
    String name = path.replaceAll("[^A-Za-z0-9-]+", "_").replaceAll("^_|_$", "");
    Files.write(
        PICTURES.resolve((name.isEmpty() ? "today" : name) + "-" + width + ".png"),
        browser().getScreenshotAs(OutputType.BYTES));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axeFindsNothing(String path) throws IOException {
    browser().manage().window().setSize(WIDE);
    for (String theme : List.of("light", "dark")) {
      go(path);
      run("localStorage.setItem('chancery-theme', arguments[0])", theme);
      go(path);
      assertThat(violations()).as(path + " in " + theme).isEmpty();
    }
    run("localStorage.clear()");
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("axe.js")) {
      // The browser's own door for tests, which the Content Security Policy does not close.
      run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        ((JavascriptExecutor) browser())
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                    + " 'wcag22aa', 'best-practice']}).then(r => done(r.violations.map(v => v.id +"
                    + " ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3))),"
                    + " e => done(['' + e]))");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsRefusedAndNothingFailsInTheBrowser(String path) {
    browser().manage().window().setSize(WIDE);
    browser().manage().logs().get("browser");
    go(path);
    run("return document.title");

    assertThat(browser().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !(path.equals("/nothing") && entry.getMessage().contains("404")))
        .isEmpty();
  }

  // ---- What people do -------------------------------------------------------------------------

  static Stream<String> relations() {
    return pages().filter(path -> path.matches("/relation/\\w+/\\w+"));
  }

  @ParameterizedTest
  @MethodSource("relations")
  void aPointOfTheSeriesLeadsToItsSentence(String relation) {
    browser().manage().window().setSize(WIDE);
    go(relation);
    patiently().until(driver -> !driver.findElements(By.cssSelector(".plotted a")).isEmpty());
    run(
        "arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, view:"
            + " window}))",
        browser().findElements(By.cssSelector("#back .plotted a")).getLast());
    patiently().until(driver -> driver.getCurrentUrl().contains("month="));
    find("#chronology .entry h3 a").click();
    patiently().until(driver -> driver.getCurrentUrl().contains("/happening/"));
    find("#reports figcaption a").click();
    patiently().until(driver -> driver.getCurrentUrl().contains("/document/"));

    assertThat(find(".mark.lit").getText()).isNotEmpty();
  }

  @Test
  void aFindingIsCorrectedByKeyboard() {
    browser().manage().window().setSize(WIDE);
    go("/document/strait");
    FoundFinding met = finding("strait", FindingType.ENGAGEMENT);
    WebElement body = find("body");
    do {
      body.sendKeys("j");
      body = browser().switchTo().activeElement();
    } while (!met.id().value().equals(body.getAttribute("id")));

    body.sendKeys("c");
    WebElement kind = browser().switchTo().activeElement();
    assertThat(kind.getTagName()).isEqualTo("select");
    kind.sendKeys("call");
    kind.sendKeys(Keys.TAB);
    browser().findElement(By.id(met.id() + "-note")).sendKeys("by telephone", Keys.ENTER);
    patiently()
        .until(driver ->
            !driver.findElements(By.cssSelector("#" + met.id() + ".corrected")).isEmpty());

    FoundFinding now = desk.orElseThrow().record().queries().finding(met.id()).orElseThrow();
    assertThat(now.kind()).contains("call");
    assertThat(now.review()).contains(Review.CORRECTED);
    assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo(met.id().value());
  }

  @Test
  void aFindingIsRejectedByOneKey() {
    browser().manage().window().setSize(WIDE);
    FoundFinding asked = finding("strait", FindingType.REQUEST);
    go("/document/strait#" + asked.id());

    find("#" + asked.id() + " h2 a").click();
    browser().switchTo().activeElement().sendKeys("r");
    patiently()
        .until(driver ->
            !driver.findElements(By.cssSelector("#" + asked.id() + ".rejected")).isEmpty());

    assertThat(desk.orElseThrow().record().queries().finding(asked.id()).orElseThrow().review())
        .contains(Review.REJECTED);
  }

  @Test
  void textAndFindingShowEachOther() {
    browser().manage().window().setSize(WIDE);
    go("/document/talks-jpn");
    FoundFinding promised = finding("talks-jpn", FindingType.COMMITMENT);

    find(".mark[data-findings~='" + promised.id() + "']").click();

    assertThat(browser().switchTo().activeElement().getAttribute("id"))
        .isEqualTo(promised.id().value());
    assertThat(find(".mark.lit").getText()).contains("pledged");
  }

  @Test
  void aDocumentIsDroppedAndItsReadingFollowed() {
    browser().manage().window().setSize(WIDE);
    go("/add");
    run(
        "const data = new DataTransfer();"
            + "data.items.add(new File([arguments[0]], 'dropped.txt', {type: 'text/plain'}));"
            + "window.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true,"
            + " cancelable: true}))",
        Strait.CONTENT + " And more.");
    // The list is written anew whenever something changed.
    WebDriverWait wait = patiently();
    wait.ignoring(StaleElementReferenceException.class);
    wait.until(driver ->
        driver.findElements(By.cssSelector(".additions li.done")).stream()
            .anyMatch(line -> line.getText().matches("(?s)dropped.txt.*1 added.*")));
    wait.until(driver -> {
      driver.findElement(By.cssSelector(".additions li.done a")).click();
      return true;
    });
    patiently().until(driver -> driver.getCurrentUrl().contains("/document/dropped"));
    assertThat(find(".text").getText()).contains("And more.");
  }

  @Test
  void aCalendarIsSubscribedTo() {
    browser().manage().window().setSize(WIDE);
    go("/calendar?month=2025-03");
    WebElement subscribe = find("a[href*='.ics']");
    assertThat(subscribe.isDisplayed()).isTrue();

    String calendar =
        (String)
            ((JavascriptExecutor) browser())
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + "fetch(arguments[0]).then(r => r.text().then(t => done("
                        + "r.headers.get('content-type') + '\\n' + t)), e => done('' + e))",
                    subscribe.getAttribute("href"));
    assertThat(calendar)
        .startsWith("text/calendar")
        .contains("BEGIN:VCALENDAR", "UID:", "SEQUENCE:", "STATUS:")
        .containsPattern("BEGIN:(VEVENT|VTODO)");
  }

  @Test
  void theNetworkIsDrawnFromItsTable() {
    browser().manage().window().setSize(WIDE);
    go("/network");

    patiently().until(driver -> !driver.findElements(By.cssSelector("#graph canvas")).isEmpty());
    assertThat(find("#pairs").getText()).contains("Japan");
  }

  @Test
  void everythingIsThereWithoutAScript() {
    browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    try {
      go("/relation/JPN/USA");
      assertThat(find("#there svg").isDisplayed()).isTrue();
      find(".top input[type=search]").sendKeys("patrols", Keys.ENTER);
      patiently().until(driver -> driver.getCurrentUrl().contains("/search?q=patrols"));
      assertThat(find(".passages mark").getText()).startsWithIgnoringCase("patrol");
    } finally {
      browser().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }
}
