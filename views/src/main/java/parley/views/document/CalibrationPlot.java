package parley.views.document;

import java.util.Formatter;
import java.util.Locale;
import parley.statements.evaluation.Calibration;

/**
 * Confidence against the share right, as a picture in SVG whose description tells the same in words: one point a bin, on
 * the diagonal where the reader is as often right as it says. The page has the table beside it.
 */
public final class CalibrationPlot {
    private static final int SIZE = 400;
    private static final int LEFT = 60;
    private static final int TOP = 20;
    private static final int TICKS = 5;

    private final Calibration calibration;

    public CalibrationPlot(Calibration calibration) {
        this.calibration = calibration;
    }

    /** A file of its own. */
    public String svg() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture();
    }

    /** A page with the picture and its table. */
    public String html() {
        StringBuilder page = new StringBuilder(Page.begin(
                "Does the reader know when it is sure?",
                "svg{max-width:32rem;width:100%;height:auto;color:var(--quiet)}\n"));
        page.append("<p class=\"lead\">").append(Page.escape(summary())).append("</p>\n");
        page.append(picture());
        page.append("<table>\n<thead><tr>");
        for (String header : new String[] {"confidence from", "to", "mean", "share right", "right", "of"}) {
            page.append("<th scope=\"col\">").append(header).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (Calibration.Bin bin : calibration.bins()) {
            page.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%.3f</td><td>%.3f</td><td>%.3f</td><td>%.3f</td><td>%d</td><td>%d</td></tr>%n",
                    bin.from(),
                    bin.to(),
                    bin.confidence(),
                    bin.share(),
                    bin.right(),
                    bin.of()));
        }
        return page.append("</tbody>\n</table>\n").append(Page.END).toString().replace("\r\n", "\n");
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "Of the surest half of the statements %.1f %% are right (95 %% interval %.1f to %.1f). On average"
                        + " confidence and the share right are %.1f points apart.",
                100 * calibration.surest(),
                100 * calibration.interval().low(),
                100 * calibration.interval().high(),
                100 * calibration.error());
    }

    private String picture() {
        Formatter out = new Formatter(Locale.ROOT);
        int width = SIZE + LEFT + TOP;
        int height = SIZE + LEFT + TOP;
        out.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " aria-labelledby=\"plot-title plot-desc\" font-family=\"sans-serif\" font-size=\"13\""
                        + " fill=\"currentColor\" color=\"#555\">%n",
                width, height, width, height);
        out.format("<title id=\"plot-title\">Share of statements read right, by confidence</title>%n");
        out.format("<desc id=\"plot-desc\">%s</desc>%n", Page.escape(description()));
        axes(out);
        out.format(
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"currentColor\" stroke-dasharray=\"6 4\" fill=\"none\"/>%n",
                x(0), y(0), x(1), y(1));
        points(out);
        out.format("</svg>%n");
        return out.toString().replace("\r\n", "\n");
    }

    private String description() {
        StringBuilder words = new StringBuilder(summary());
        for (Calibration.Bin bin : calibration.bins()) {
            words.append(String.format(
                    Locale.ROOT,
                    " Confidence %.2f to %.2f, mean %.2f: %d of %d right, %.2f.",
                    bin.from(),
                    bin.to(),
                    bin.confidence(),
                    bin.right(),
                    bin.of(),
                    bin.share()));
        }
        return words.toString();
    }

    private static void axes(Formatter out) {
        out.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"currentColor\"/>%n",
                LEFT, TOP, SIZE, SIZE);
        for (int i = 0; i <= TICKS; i++) {
            double at = (double) i / TICKS;
            out.format("<path d=\"M%.1f %.1fv6M%.1f %.1fh-6\" stroke=\"currentColor\"/>%n", x(at), y(0), x(0), y(at));
            out.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>%n", x(at), y(0) + 22, at);
            out.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>%n", x(0) - 10, y(at) + 4, at);
        }
        out.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">mean confidence</text>%n", x(0.5), y(0) + 44);
        out.format(
                "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">share right</text>%n",
                y(0.5));
    }

    private void points(Formatter out) {
        StringBuilder path = new StringBuilder();
        for (Calibration.Bin bin : calibration.bins()) {
            path.append(String.format(
                    Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(bin.confidence()), y(bin.share())));
        }
        out.format("<path d=\"%s\" fill=\"none\" stroke=\"#3b7dc4\" stroke-width=\"2\"/>%n", path);
        for (Calibration.Bin bin : calibration.bins()) {
            out.format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#3b7dc4\"><title>%.2f: %d of %d</title></circle>%n",
                    x(bin.confidence()), y(bin.share()), bin.confidence(), bin.right(), bin.of());
        }
    }

    private static double x(double share) {
        return LEFT + SIZE * share;
    }

    private static double y(double share) {
        return TOP + SIZE * (1 - share);
    }
}
