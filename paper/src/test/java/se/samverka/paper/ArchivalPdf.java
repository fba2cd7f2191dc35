package se.samverka.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// Reads PDF files back, and has veraPDF check that they are archival and accessible.
public final class ArchivalPdf {

    private static final int DOTS_PER_INCH = 80;

    private ArchivalPdf() {}

    /// What veraPDF reports about the file as PDF/A-2a and as PDF/UA-1; empty for a file that is both.
    public static List<String> problems(byte[] pdf) {
        return problems(pdf, PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    }

    /// What veraPDF reports about the file as PDF/A-2a.
    public static List<String> archivalProblems(byte[] pdf) {
        return problems(pdf, PDFAFlavour.PDFA_2_A);
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour... flavours) {
        VeraGreenfieldFoundryProvider.initialise();
        var problems = new ArrayList<String>();
        for (var flavour : flavours) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                result.getTestAssertions().stream()
                        .map(assertion -> flavour + ": " + assertion.getRuleId() + " " + assertion.getMessage())
                        .distinct()
                        .forEach(problems::add);
                if (!result.isCompliant() && problems.isEmpty()) {
                    problems.add(flavour + ": not compliant");
                }
            } catch (Exception e) {
                throw new IllegalStateException("veraPDF cannot read the file", e);
            }
        }
        return problems;
    }

    /// The text of one page, from 1.
    public static String page(byte[] pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(number);
            text.setEndPage(number);
            return text.getText(document).replaceAll("[ \u00A0]+", " ");
        }
    }

    /// The text of all pages.
    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("[ \u00A0]+", " ");
        }
    }

    public static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /// The natural language of the file, `sv-SE`.
    public static String language(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getLanguage();
        }
    }

    /// The text alternatives of the figures, in reading order.
    public static List<String> alternatives(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<String>();
            alternatives(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        }
    }

    private static void alternatives(PDStructureNode node, List<String> found) {
        if (node instanceof PDStructureElement element && "Figure".equals(element.getStructureType())) {
            found.add(element.getAlternateDescription());
        }
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureNode below) {
                alternatives(below, found);
            }
        }
    }

    /// One page as a picture, from 1, to look at.
    public static BufferedImage picture(byte[] pdf, int number) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(number - 1, DOTS_PER_INCH);
        }
    }
}
