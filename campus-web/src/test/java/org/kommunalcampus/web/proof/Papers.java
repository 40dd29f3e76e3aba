package org.kommunalcampus.web.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks at PDF files as archives, screen readers and eyes do. */
public final class Papers {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Papers() {}

    /** veraPDF finds nothing against PDF/A-2a and PDF/UA-1. */
    public static void assertLastsAndIsReadByScreenReaders(byte[] pdf) {
        assertLastsAndIsReadByScreenReaders(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** The same for another kind of archive. */
    public static void assertLastsAndIsReadByScreenReaders(byte[] pdf, PDFAFlavour archive) {
        for (PDFAFlavour flavour : List.of(archive, PDFAFlavour.PDFUA_1)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
                var result = Foundries.defaultInstance()
                        .createValidator(flavour, false)
                        .validate(parser);
                assertThat(result.getTestAssertions().stream()
                                .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                                .map(test -> test.getRuleId().getClause() + " " + test.getMessage() + " at "
                                        + test.getLocation().getContext())
                                .distinct()
                                .limit(10))
                        .as(flavour.getId())
                        .isEmpty();
                assertThat(result.isCompliant()).isTrue();
                assertThat(result.getTotalAssertions()).isGreaterThan(500);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (VeraPDFException notValidated) {
                throw new IllegalStateException(notValidated);
            }
        }
    }

    /** The words on all pages, each gap one blank. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** What screen readers say of the pictures. */
    public static List<String> alternatives(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void collect(PDStructureNode node, List<String> found) {
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            found.add(element.getAlternateDescription());
        }
        node.getKids().stream()
                .filter(PDStructureNode.class::isInstance)
                .map(PDStructureNode.class::cast)
                .forEach(kid -> collect(kid, found));
    }

    /** The entries of the outline. */
    public static List<String> outline(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            return titles;
        }
    }

    /** The first page as a good printer prints it, for phones to look at. */
    public static BufferedImage printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 300);
        }
    }

    /** The last page likewise. */
    static BufferedImage lastPrinted(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 300);
        }
    }

    /** Pairs of letters that lie upon each other, each by both of them and their page; by the height of small letters, so that lines may be close. */
    static List<String> overlapping(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<TextPosition> page = new ArrayList<>();
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getUnicode().isBlank()) {
                        page.add(letter);
                    }
                }
            };
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                page.clear();
                reader.setStartPage(number);
                reader.setEndPage(number);
                reader.getText(document);
                for (int i = 0; i < page.size(); i++) {
                    for (int j = i + 1; j < page.size(); j++) {
                        if (lieUponEachOther(page.get(i), page.get(j))) {
                            found.add(page.get(i).getUnicode() + page.get(j).getUnicode() + " on " + number);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean lieUponEachOther(TextPosition one, TextPosition other) {
        double height = Math.min(one.getFontSizeInPt(), other.getFontSizeInPt()) / 2;
        double width = Math.min(one.getWidthDirAdj(), other.getWidthDirAdj()) / 2;
        return Math.abs(one.getYDirAdj() - other.getYDirAdj()) < height
                && Math.abs(one.getXDirAdj() - other.getXDirAdj()) < width;
    }

    /** The pages as pictures. */
    public static List<BufferedImage> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, 150));
            }
            return pages;
        }
    }
}
