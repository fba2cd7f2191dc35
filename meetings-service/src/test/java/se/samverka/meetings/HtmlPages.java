package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// What every HTML page keeps to.
final class HtmlPages {

    private HtmlPages() {}

    /// Well-formed, in Swedish, with a title, one `h1`, headings that skip no level, and headings on each
    /// table; no script and no style of an element's own, which the Content-Security-Policy would block.
    static void check(String page) throws Exception {
        assertThat(page).startsWith("<!DOCTYPE html>");
        var document = parsed(page);
        var root = document.getDocumentElement();
        assertThat(root.getAttribute("lang")).startsWith("sv");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isNotBlank();
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("h1").getLength()).isOne();
        int before = 0;
        var ids = new ArrayList<String>();
        var all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            assertThat(element.hasAttribute("style")).isFalse();
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
                assertThat(element.getTextContent()).isNotBlank();
                before = level;
            }
            if (element.getTagName().equals("th")) {
                assertThat(element.getAttribute("scope")).isIn("col", "row");
            }
            if (element.getTagName().equals("a") && element.getAttribute("href").startsWith("#")) {
                assertThat(page).contains("id=\"" + element.getAttribute("href").substring(1) + "\"");
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }
}
