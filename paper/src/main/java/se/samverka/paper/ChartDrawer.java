package se.samverka.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Draws charts: an `svg` of rectangles, lines and texts, with its size in pixels. Nothing else of SVG is read:
/// another element is an error, so that no chart loses a part on paper. Texts are real text in the font of the
/// page.
final class ChartDrawer implements SVGDrawer {

    private static final String NONE = "none";
    private static final int HEXADECIMAL = 16;
    private static final float DASH = 4;

    /// Gives each chart its text alternative where PDF looks for it. On the page it is the `aria-label`.
    static void describe(Document page) {
        var charts = page.getElementsByTagName("svg");
        for (int i = 0; i < charts.getLength(); i++) {
            var chart = (Element) charts.item(i);
            var alternative = chart.getAttribute("aria-label");
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("A chart needs a text alternative");
            }
            chart.setAttribute("alt", alternative);
        }
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        return new Chart(svg, box, (float) dotsPerPixel);
    }

    private record Chart(Element svg, Box box, float scale) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return Math.round(number(svg, "width") * scale);
        }

        @Override
        public int getIntrinsicHeight() {
            return Math.round(number(svg, "height") * scale);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var stroke = device.getStroke();
            var elements = svg.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                var element = (Element) elements.item(i);
                switch (element.getNodeName()) {
                    case "rect" -> rectangle(element, device, (float) x, (float) y);
                    case "line" -> line(element, device, (float) x, (float) y);
                    case "text" -> text(element, device, context, (float) x, (float) y);
                    default ->
                        throw new IllegalArgumentException("A chart on paper has no <" + element.getNodeName() + ">");
                }
            }
            device.setStroke(stroke);
        }

        private void rectangle(Element element, OutputDevice device, float left, float top) {
            var area = new Rectangle2D.Float(
                    left + at(element, "x"), top + at(element, "y"), at(element, "width"), at(element, "height"));
            if (has(element, "fill")) {
                device.setColor(colour(element, "fill"));
                device.fill(area);
            }
            if (has(element, "stroke")) {
                device.setColor(colour(element, "stroke"));
                device.setStroke(new BasicStroke(scale));
                device.draw(area);
            }
        }

        private void line(Element element, OutputDevice device, float left, float top) {
            device.setColor(colour(element, "stroke"));
            device.setStroke(
                    element.hasAttribute("stroke-dasharray")
                            ? new BasicStroke(
                                    scale,
                                    BasicStroke.CAP_BUTT,
                                    BasicStroke.JOIN_MITER,
                                    1,
                                    new float[] {DASH * scale, DASH * scale},
                                    0)
                            : new BasicStroke(scale));
            device.draw(new Line2D.Float(
                    left + at(element, "x1"),
                    top + at(element, "y1"),
                    left + at(element, "x2"),
                    top + at(element, "y2")));
        }

        private void text(Element element, OutputDevice device, RenderingContext context, float left, float top) {
            var words = element.getTextContent();
            var font = box.getStyle().getFSFont(context);
            int width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
            float before = switch (element.getAttribute("text-anchor")) {
                case "end" -> width;
                case "middle" -> width / 2f;
                default -> 0;
            };
            device.setFont(font);
            if (device instanceof AbstractOutputDevice drawing) {
                // Otherwise the weight of the text before still applies, and letters are thickened.
                drawing.setFontSpecification(box.getStyle().getFontSpecification());
            }
            device.setColor(colour(element, "fill"));
            context.getTextRenderer()
                    .drawString(device, words, left + at(element, "x") - before, top + at(element, "y"));
        }

        private float at(Element element, String attribute) {
            return number(element, attribute) * scale;
        }

        private static float number(Element element, String attribute) {
            return Float.parseFloat(element.getAttribute(attribute));
        }

        private static boolean has(Element element, String attribute) {
            return element.hasAttribute(attribute)
                    && !element.getAttribute(attribute).equals(NONE);
        }

        /// `#0b3d75`.
        private static FSRGBColor colour(Element element, String attribute) {
            return new FSRGBColor(
                    Integer.parseInt(element.getAttribute(attribute).substring(1), HEXADECIMAL));
        }
    }

    /// Charts use the fonts of the page.
    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
