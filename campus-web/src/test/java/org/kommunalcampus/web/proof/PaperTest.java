package org.kommunalcampus.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.provider.LogoView;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.api.ApiTest;
import org.kommunalcampus.web.kit.PdfPrinter;
import org.kommunalcampus.web.kit.QrCode;
import org.kommunalcampus.web.proof.RecordWords.Fact;
import org.kommunalcampus.web.proof.RecordWords.LevelLine;
import org.kommunalcampus.web.proof.RecordWords.Statement;
import org.kommunalcampus.web.proof.SupplementWords.Reached;
import org.kommunalcampus.web.proof.SupplementWords.Supplement;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Each kind of document, short and as long as things are called: veraPDF finds nothing, nothing is cut off. */
@ApiTest
class PaperTest {

    private static final Instant DAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final String NUMBER = "KC-2222-2222-2222-2222";
    private static final String CHECK = "https://campus.example.de/nachweis-pruefen/" + NUMBER;
    private static final String LONG_NAME =
            "Dr. Maximiliane-Alexandra von Żółtkowska-Ünlü Freifrau zu Hohenstein-Breitenlandenberg, Ελένη Παπαδοπούλου";
    private static final String HUNDRED_AND_TWENTY =
            "Prof. Dr. Dr. h. c. Maximiliane-Alexandra Elisabeth von Żółtkowska-Ünlü Freifrau zu Hohenstein-Breitenlandenberg-Südwest";
    private static final String LONG_TITLE = "Vergaberecht für Führungskräfte: Unterschwellenvergabeordnung und "
            + "Konzessionsvergabeverordnung im Rechnungsprüfungsausschuss, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvergabeverfahren";

    @Autowired
    private ISpringTemplateEngine templates;

    @Autowired
    private PdfPrinter printer;

    @ParameterizedTest
    @ValueSource(strings = {"Teilnahmebestätigung", "Leistungsnachweis", "Zertifikat"})
    void aRecordLastsIsReadByScreenReadersAndFitsOnePage(String kind) throws Exception {
        byte[] pdf = record(statement(kind, "Kim Muster", "Digitale Verwaltung", 3), Locale.GERMAN);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.outline(pdf)).containsExactly(kind, "Angaben", "Belegte Kompetenzen", "Echtheit prüfen");
        assertThat(Papers.text(pdf)).contains(kind, NUMBER, "Kim Muster", "Digitale Verwaltung", "4 von 8", CHECK);
        assertThat(look(pdf, kind)).hasSize(1);
        assertThat(QrCodes.read(Papers.printed(pdf))).isEqualTo(CHECK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void longNamesLongTitlesAndManyCompetencesFit(String language) throws Exception {
        byte[] pdf = record(statement("Leistungsnachweis", LONG_NAME, LONG_TITLE, 40), Locale.of(language));

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf).replace(" ", ""))
                .contains(LONG_NAME.replace(" ", ""))
                .contains(LONG_TITLE.replace(" ", ""))
                .contains("Kompetenz39");
        look(pdf, "long-" + language).forEach(PaperTest::assertNothingTouchesTheEdge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aTranscriptOverManyYearsLastsAndIsReadByScreenReaders(String language) throws Exception {
        byte[] pdf = transcript(Locale.of(language), 3, 30);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.outline(pdf)).hasSize(5).contains("2024", "2025", "2026");
        assertThat(Papers.text(pdf)).contains(language.equals("de") ? "ausgestellt für Prof." : "issued to Prof.");
        List<BufferedImage> pages = look(pdf, "transcript-" + language);
        assertThat(pages).hasSizeGreaterThan(3).allSatisfy(PaperTest::assertNothingTouchesTheEdge);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aSupplementLastsAndSaysWhatWasLearnedToWhichLevelByWhichStandard(String language) throws Exception {
        byte[] pdf = supplement(HUNDRED_AND_TWENTY, LONG_TITLE, 12, Locale.of(language));

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf).replace(" ", ""))
                .contains(HUNDRED_AND_TWENTY.replace(" ", ""), LONG_TITLE.replace(" ", ""))
                .contains("Kompetenz11", "4von8", "arbeitetselbstständig", "DigComp3.0(3.0)")
                .contains("Teilnehmendenbegründen11", NUMBER, CHECK);
        assertThat(QrCodes.read(Papers.lastPrinted(pdf))).isEqualTo(CHECK);
        look(pdf, "supplement-" + language).forEach(PaperTest::assertNothingTouchesTheEdge);
    }

    @Test
    void aSupplementWithoutLevelsAndOutcomesIsAFileToo() throws Exception {
        byte[] pdf = supplement("Kim Muster", "Digitale Verwaltung", 0, Locale.GERMAN);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.outline(pdf)).containsExactly("Erläuterung zum Nachweis", "Angaben", "Echtheit prüfen");
        assertThat(look(pdf, "supplement-short")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORDS", "ONE_WORD"})
    void namesAndTitlesOfAHundredAndTwentyLettersStandInLinesOfTheirOwn(String kind) throws Exception {
        String name = kind.equals("WORDS") ? HUNDRED_AND_TWENTY : "Ä" + "b".repeat(119);
        assertThat(name).hasSize(120);
        byte[] pdf = record(statement("Zertifikat", name, name, 3), Locale.GERMAN);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf).replace(" ", "")).contains(name.replace(" ", "") + "hatdieses");
        assertThat(Papers.overlapping(pdf)).isEmpty();
        look(pdf, "name-" + kind).forEach(PaperTest::assertNothingTouchesTheEdge);
    }

    @Test
    void anEmptyTranscriptIsAFileToo() throws Exception {
        byte[] pdf = transcript(Locale.GERMAN, 0, 0);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf)).contains("Keine Nachweise");
    }

    @Test
    void theSamePageOfTheSameDayIsTheSameFile() {
        Statement statement = statement("Leistungsnachweis", "Kim Muster", "Digitale Verwaltung", 3);

        assertThat(record(statement, Locale.GERMAN)).isEqualTo(record(statement, Locale.GERMAN));
        assertThat(record(statement, Locale.GERMAN)).isNotEqualTo(record(statement, Locale.ENGLISH));
    }

    @Test
    void nothingThatPeopleAreCalledBreaksThePage() throws Exception {
        byte[] pdf = record(
                statement(
                        "Leistungsnachweis",
                        "<b>A & \"B\"</b> [(${1})] \u0000\u000B",
                        "]]> </style> <img src='x'/>",
                        0),
                Locale.GERMAN);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.text(pdf)).contains("<b>A & \"B\"</b> [(${1})]", "]]> </style> <img src='x'/>");
    }

    @ParameterizedTest
    @CsvSource({"800,300", "300,800", "60,60", "800,40"})
    void aLogoOfTheProviderIsSaidToScreenReadersAndLeavesTheRestWhereItIs(int width, int height) throws Exception {
        LogoView logo = new LogoView(ProviderId.next(), "1", "Logo der Akademie Zweiburgen", width, height);
        Statement statement = statement("Teilnahmebestätigung", LONG_NAME, "Digitale Verwaltung", 3);
        byte[] pdf = print(
                "proof/record",
                RecordDocuments.model(statement, CHECK, RecordLogos.picture(logo, pixels(width, height))),
                Locale.GERMAN);

        Papers.assertLastsAndIsReadByScreenReaders(pdf);
        assertThat(Papers.alternatives(pdf)).contains("Logo der Akademie Zweiburgen");
        List<BufferedImage> pages = look(pdf, "logo-" + width + "-" + height);
        assertThat(pages).hasSize(1).allSatisfy(PaperTest::assertNothingTouchesTheEdge);
        assertThat(QrCodes.read(Papers.printed(pdf))).isEqualTo(CHECK);
    }

    private static byte[] pixels(int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] record(Statement statement, Locale locale) {
        return print("proof/record", RecordDocuments.model(statement, CHECK, null), locale);
    }

    private byte[] supplement(String holder, String module, int lines, Locale locale) {
        var said = new Supplement(
                "Zertifikat",
                NUMBER,
                holder,
                module,
                lines == 0 ? "" : "Die Teilnehmenden begründen Bescheide so, dass sie vor Gericht bestehen.",
                IntStream.range(0, lines)
                        .mapToObj(i -> "Die Teilnehmenden begründen " + i)
                        .toList(),
                List.of(
                        new Fact("Anbieter", "Akademie Zweiburgen"),
                        new Fact("Prüfung", "Hausaufgabe, Abschlussprüfung in Präsenz, unter Aufsicht"),
                        new Fact("Qualitätssiegel", "geprüft vom Fachbeirat")),
                IntStream.range(0, lines)
                        .mapToObj(i ->
                                new Reached("Kompetenz " + i, "4 von 8", "arbeitet selbstständig", "DigComp 3.0 (3.0)"))
                        .toList());
        return print("proof/supplement", RecordDocuments.model(said, CHECK, null), locale);
    }

    private byte[] transcript(Locale locale, int years, int lines) {
        return print(
                "proof/transcript",
                Map.of(
                        "holder",
                        LONG_NAME,
                        "today",
                        "23. November 2026",
                        "count",
                        years * lines,
                        "hours",
                        "90 Std.",
                        "credits",
                        "ECTS-Punkte zusammen: 12,5",
                        "years",
                        IntStream.range(0, years)
                                .mapToObj(year -> new RecordDocuments.Year(
                                        2026 - year,
                                        IntStream.range(0, lines)
                                                .mapToObj(i -> new RecordDocuments.Line(
                                                        "23. November 2026",
                                                        i % 7 == 0 ? LONG_TITLE : "Digitale Verwaltung",
                                                        "Akademie Zweiburgen",
                                                        "6 Std.",
                                                        "Teilnahmebestätigung",
                                                        i % 2 == 0 ? "" : "23. November 2026",
                                                        NUMBER,
                                                        i % 3 == 0 ? "abgelaufen" : "",
                                                        i % 5 == 0 ? "2,5 ECTS" : "",
                                                        i % 4 == 0 ? HUNDRED_AND_TWENTY : ""))
                                                .toList()))
                                .toList(),
                        "check",
                        "https://campus.example.de/nachweis-pruefen"),
                locale);
    }

    private byte[] print(String template, Map<String, Object> model, Locale locale) {
        var context = new Context(locale, model);
        context.setVariable("qr", QrCode.of(String.valueOf(model.get("check"))));
        return printer.print(templates.process(template, context), DAY);
    }

    private static Statement statement(String kind, String holder, String module, int levels) {
        return new Statement(
                kind,
                NUMBER,
                holder,
                "hat dieses Modul mit bewerteten Leistungen abgeschlossen:",
                module,
                List.of(
                        new Fact("Anbieter", "Akademie Zweiburgen"),
                        new Fact("Umfang", "6 Std."),
                        new Fact("Abgeschlossen am", "23. November 2026"),
                        new Fact("Gilt bis", "unbefristet")),
                IntStream.range(0, levels)
                        .mapToObj(i -> new LevelLine("Kompetenz " + i, "4 von 8", "DigComp 3.0"))
                        .toList());
    }

    private static List<BufferedImage> look(byte[] pdf, String name) throws IOException {
        List<BufferedImage> pages = Papers.pages(pdf);
        File folder = new File("target/papers");
        folder.mkdirs();
        for (int page = 0; page < pages.size(); page++) {
            ImageIO.write(pages.get(page), "png", new File(folder, name + "-" + page + ".png"));
        }
        return pages;
    }

    private static void assertNothingTouchesTheEdge(BufferedImage page) {
        int margin = page.getWidth() / 20;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < margin; x++) {
                assertThat(page.getRGB(x, y) & 0xffffff).isEqualTo(0xffffff);
                assertThat(page.getRGB(page.getWidth() - 1 - x, y) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }
}
